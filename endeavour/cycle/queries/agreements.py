"""What was said to a version of a plan."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, QuerySet, Subquery

from endeavour import clock
from endeavour.access.authors import names_of
from endeavour.cycle.models import Agreement, PlanVersion
from endeavour.pupils.models import Pupil
from endeavour.pupils.queries import codes_not_to_contact, names_by_code
from endeavour.tenancy.json_rows import JSONRow, days_in

ANSWERS: tuple[tuple[str, str], ...] = tuple((str(a.value), str(a.label)) for a in Agreement.Answer)


@dataclass(frozen=True)
class SaidToPlan:
    """One answer as it was recorded, with what came of it, if anybody has talked with them since."""

    whose: str
    party: str
    answer: str
    words: str
    how: str
    said_on: date
    came_of_it: str | None
    talked_on: date | None


@dataclass(frozen=True)
class AgreementLine:
    """The latest of one person. `came_of_it`: what was written down when somebody had talked with them."""

    whose: str
    party: str
    name: str
    answer: str
    words: str
    how: str
    said_on: date
    came_of_it: str = ""
    talked_on: date | None = None

    @property
    def answer_in_words(self) -> str:
        return str(Agreement.Answer(self.answer).label)

    @property
    def agrees(self) -> bool:
        return self.answer == Agreement.Answer.AGREES

    @property
    def asks_for_a_talk(self) -> bool:
        return not self.agrees and not self.came_of_it


def agreements_to(version: PlanVersion, pupil: Pupil) -> tuple[AgreementLine, ...]:
    """The latest of each, the pupil first, but of nobody who may not be contacted now. Three statements."""
    hidden = codes_not_to_contact(pupil.pk, on=clock.today())
    said = Agreement.objects.filter(version=version).exclude(whose=Agreement.Whose.ADULT, party__in=hidden)
    rows = [SaidToPlan(*row) for row in _followed(said).values_list(*_SHOWN)]
    staff = names_of(labels_of_agreements(rows)) if rows else {}
    return agreement_lines(rows, pupil, staff, names_by_code(pupil.pid) if rows else {})


def agreements_along() -> ArraySubquery:
    """What was said to the latest version, as a column beside the pupil's row."""
    versions = PlanVersion.objects.filter(cycle__pupil=OuterRef(OuterRef("pk"))).order_by("-number")
    said = Agreement.objects.filter(version=Subquery(versions.values("pk")[:1]))
    shown = JSONRow(*_SHOWN)
    return ArraySubquery(_followed(said).values(shown=shown))


def agreements_in(rows: Iterable[dict[str, Any]]) -> list[SaidToPlan]:
    """From what `agreements_along` brought."""
    return [SaidToPlan(**{**row, **days_in(row, "said_on", "talked_on")}) for row in rows]


def _followed(answers: QuerySet[Agreement]) -> QuerySet[Agreement]:
    """Each with what came of it, the earliest first."""
    known = answers.annotate(came_of_it=F("followed__note"), talked_on=F("followed__on"))
    return known.order_by("recorded_at", "pk")


_SHOWN = tuple(field.name for field in fields(SaidToPlan))


def labels_of_agreements(rows: Iterable[SaidToPlan]) -> set[str]:
    return {row.party for row in rows if row.whose == Agreement.Whose.STAFF}


def agreement_lines(
    rows: Iterable[SaidToPlan], pupil: Pupil, staff: Mapping[str, str], adults: Mapping[str, str]
) -> tuple[AgreementLine, ...]:
    latest = {(row.whose, row.party): row for row in rows}
    names = {"": pupil.known_forename, **staff, **adults}
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
            row.came_of_it or "",
            row.talked_on,
        )
        for row in ordered
    )
