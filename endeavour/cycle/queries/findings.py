"""What the school knows of a pupil, with its source."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from endeavour.access.authors import names_of
from endeavour.cycle.models import Finding
from endeavour.pupils.models import Pupil

KINDS: tuple[tuple[str, str], ...] = tuple((str(k.value), str(k.label)) for k in Finding.Kind)


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
    rows = finding_rows(pupil)
    return finding_lines(rows, names_of({row.recorded_by for row in rows}) if rows else {})


def finding_rows(pupil: Pupil) -> list[Finding]:
    return list(Finding.objects.filter(pupil=pupil, taken_back_at__isnull=True))


def finding_lines(rows: Iterable[Finding], staff: Mapping[str, str]) -> tuple[FindingLine, ...]:
    return tuple(
        FindingLine(row.code, row.kind, row.area, row.source, row.found_on, row.words, staff[row.recorded_by])
        for row in rows
    )
