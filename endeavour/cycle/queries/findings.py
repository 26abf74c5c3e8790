"""What the school knows of a pupil, with its source."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet, Subquery

from endeavour.access.actor import Actor
from endeavour.access.authors import names_of
from endeavour.cycle.models import Finding, PlanVersion
from endeavour.cycle.queries.voices import (
    VoiceLine,
    labels_of_voices,
    left_to_keep,
    voice_lines,
    voices_along,
    voices_in,
)
from endeavour.pupils.models import Pupil
from endeavour.pupils.one import one_pupil
from endeavour.pupils.queries import names_along, names_in
from endeavour.register.concerns_about import Carried, carried_along, carried_in
from endeavour.tenancy.json_rows import JSONRow, as_day, as_instant_or_none
from endeavour.tenancy.prepared import Prepared

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
    from_concern: str = ""

    @property
    def kind_in_words(self) -> str:
        return str(Finding.Kind(self.kind).label)


@dataclass(frozen=True)
class SaidAndFound:
    """All that stand, the newest first; and the concerns that led here, with the names of those who raised them or held
    talks about them, by label. `left`: by code, the words in them that are not among the voices."""

    voices: tuple[VoiceLine, ...]
    findings: tuple[FindingLine, ...]
    concerns: tuple[Carried, ...]
    left: Mapping[str, str]
    names: Mapping[str, str]


def said_and_found(pupil: Pupil, *, actor: Actor) -> SaidAndFound:
    """Two statements: what was said and found, and staff by name."""
    told = _KNOWN.about(pupil.pk)
    said, found = voices_in(told["voices"]), findings_in(told["findings"])
    planned_at = as_instant_or_none(told["planned_at"])
    concerns = carried_in(told["concerns"], actor=actor, planned_at=planned_at)
    signed = {row.recorded_by for row in found} | {by for one in concerns for by in one.labels}
    staff = names_of(labels_of_voices(said) | signed)
    return SaidAndFound(
        voices=voice_lines(said, pupil, staff, names_in(told["adults"])),
        findings=finding_lines(found, staff),
        concerns=concerns,
        left={one.code: left_to_keep(one.code, one.said, said) for one in concerns},
        names=staff,
    )


def findings_along() -> ArraySubquery:
    """All that stand, the newest first, as a column beside the pupil's row."""
    standing = Finding.objects.filter(pupil=OuterRef("pk"), taken_back_at__isnull=True)
    shown = JSONRow(*_SHOWN)
    return ArraySubquery(standing.order_by("-found_on", "-pk").values(shown=shown))


def found_by_specialists(pupil: OuterRef, *, since: OuterRef) -> QuerySet[Finding]:
    """What was written down since then of what specialists found, and stands."""
    found = Finding.objects.filter(pupil=pupil, kind=Finding.Kind.SPECIALIST, recorded_at__gte=since)
    return found.filter(taken_back_at__isnull=True)


def findings_in(rows: Iterable[dict[str, Any]]) -> list[Finding]:
    """As rows of the table, from what `findings_along` brought."""
    return [Finding(**{**row, "found_on": as_day(row["found_on"])}) for row in rows]


_SHOWN = ("code", "kind", "area", "source", "found_on", "words", "from_concern", "recorded_by")


_KNOWN = Prepared(
    lambda pupil_id: one_pupil(pupil_id).values_list(
        JSONRow(
            voices=voices_along(),
            findings=findings_along(),
            adults=names_along(),
            concerns=carried_along(),
            planned_at=Subquery(_last_shared().values("shared_at")[:1]),
        ),
        flat=True,
    )
)


def _last_shared() -> QuerySet[PlanVersion]:
    versions: QuerySet[PlanVersion] = PlanVersion.objects.filter(cycle__pupil=OuterRef("pk"))
    return versions.order_by("-number")


def finding_lines(rows: Iterable[Finding], staff: Mapping[str, str]) -> tuple[FindingLine, ...]:
    return tuple(
        FindingLine(
            code=row.code,
            kind=row.kind,
            area=row.area,
            source=row.source,
            found_on=row.found_on,
            words=row.words,
            recorded_by=staff[row.recorded_by],
            from_concern=row.from_concern,
        )
        for row in rows
    )
