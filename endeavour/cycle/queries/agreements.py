"""What was said to a version of a plan."""

from dataclasses import dataclass
from datetime import date

from endeavour.access.authors import names_of
from endeavour.cycle.models import Agreement, PlanVersion
from endeavour.pupils.models import Pupil
from endeavour.pupils.queries import names_by_code


@dataclass(frozen=True)
class AgreementLine:
    """The latest of one person."""

    whose: str
    party: str
    name: str
    answer: str
    words: str
    how: str
    said_on: date

    @property
    def answer_in_words(self) -> str:
        return str(Agreement.Answer(self.answer).label)

    @property
    def agrees(self) -> bool:
        return self.answer == Agreement.Answer.AGREES


def agreements_to(version: PlanVersion, pupil: Pupil) -> tuple[AgreementLine, ...]:
    """The latest of each, the pupil first. Three statements."""
    rows = list(Agreement.objects.filter(version=version).order_by("recorded_at", "pk"))
    latest = {(row.whose, row.party): row for row in rows}
    staff = names_of({row.party for row in rows if row.whose == "staff"}) if rows else {}
    names = {"": pupil.known_forename, **staff, **(names_by_code(pupil.pid) if rows else {})}
    ordered = sorted(latest.values(), key=lambda row: ("pupil", "adult", "staff").index(row.whose))
    return tuple(
        AgreementLine(
            row.whose,
            row.party,
            names.get(row.party, "Someone who has left"),
            row.answer,
            row.words,
            row.how,
            row.said_on,
        )
        for row in ordered
    )
