"""What the school knows of a pupil, with its source."""

from dataclasses import dataclass
from datetime import date

from endeavour.access.authors import names_of
from endeavour.cycle.models import Finding
from endeavour.pupils.models import Pupil


@dataclass(frozen=True)
class FindingLine:
    code: str
    kind: str
    area: str
    source: str
    found_on: date
    words: str
    recorded_by: str

    @property
    def kind_in_words(self) -> str:
        return str(Finding.Kind(self.kind).label)


def findings_of(pupil: Pupil) -> tuple[FindingLine, ...]:
    """All that stand, the newest first. Two statements."""
    rows = list(Finding.objects.filter(pupil=pupil, taken_back_at__isnull=True))
    names = names_of({row.recorded_by for row in rows}) if rows else {}
    return tuple(
        FindingLine(row.code, row.kind, row.area, row.source, row.found_on, row.words, names[row.recorded_by])
        for row in rows
    )
