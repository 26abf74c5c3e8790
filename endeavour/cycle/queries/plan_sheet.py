"""A pupil's plan with everything that its page shows, from the one set of rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef

from endeavour.access.class_staff import plan_staff
from endeavour.cycle.delivery import END
from endeavour.cycle.models import PlanVersion
from endeavour.cycle.plan_contents import PlanContents
from endeavour.cycle.queries.agreements import (
    AgreementLine,
    agreement_lines,
    agreements_along,
    agreements_in,
    labels_of_agreements,
)
from endeavour.cycle.queries.cycles import CycleNow
from endeavour.cycle.queries.findings import FindingLine, finding_lines, findings_along, findings_in
from endeavour.cycle.queries.given import GivenLine, given_along, given_in
from endeavour.cycle.queries.outcomes import OutcomeLine
from endeavour.cycle.queries.readers import Reader, readers_along, readers_in
from endeavour.cycle.queries.standing import Reviewed, cycles_along, standings_in
from endeavour.cycle.queries.voices import (
    VoiceLine,
    labels_of_voices,
    latest_by_speaker,
    voice_lines,
    voices_along,
    voices_in,
)
from endeavour.law.school_days import SchoolCalendar
from endeavour.provision.one_pupil import Support, adjustments_along, lines_in, places_along, support_in
from endeavour.provision.queries import AdjustmentLine
from endeavour.pupils.models import Pupil
from endeavour.pupils.one import one_pupil
from endeavour.pupils.queries import names_by_code
from endeavour.schools.facts import calendar_along, calendar_known
from endeavour.tenancy.json_rows import JSONRow, as_instant, days_in
from endeavour.tenancy.prepared import Prepared

MOST_FINDINGS = 5


@dataclass(frozen=True)
class PlanSheet:
    """`contents` is what was agreed when the version was shared; outcomes, support and lessons are how they are now.
    `agreeing`: the colleagues who agree a plan with the family, by label."""

    pid: str
    forename: str
    cycle: CycleNow
    version: PlanVersion
    shared_by: str
    contents: PlanContents
    voices: tuple[VoiceLine, ...]
    findings: tuple[FindingLine, ...]
    outcomes: tuple[OutcomeLine, ...]
    supports: tuple[Support, ...]
    adjustments: tuple[AdjustmentLine, ...]
    agreeing: Mapping[str, str]
    agreements: tuple[AgreementLine, ...]
    readers: tuple[Reader, ...]
    calendar: SchoolCalendar
    changes: tuple[tuple[date, str], ...] = ()
    closed_on: date | None = None
    ended: tuple[Support, ...] = ()
    given: tuple[GivenLine, ...] = ()
    reviewed: Reviewed | None = None

    @property
    def decision(self) -> str:
        """Of its review; empty until that is decided."""
        return self.reviewed.decision if self.reviewed else ""

    @property
    def help_ended_on(self) -> date | None:
        """The plan is over and no other follows: support has ended, or the pupil has left."""
        return self.closed_on if self.decision in ("", END) else None

    @property
    def voice(self) -> VoiceLine | None:
        """The pupil's own: the latest in which they said something, if any."""
        mine = (voice for voice in self.voices if voice.whose == "pupil")
        return next(mine, None)

    @property
    def owed(self) -> tuple[AdjustmentLine, ...]:
        return tuple(line for line in self.adjustments if line.kind == "owed")

    @property
    def ideas(self) -> tuple[AdjustmentLine, ...]:
        return tuple(line for line in self.adjustments if line.kind != "owed")

    @property
    def read(self) -> int:
        return sum(reader.read_at is not None for reader in self.readers)


def _latest_along() -> ArraySubquery:
    """The latest version of a plan that was shared, with its readers, as a column beside the pupil's row."""
    versions = PlanVersion.objects.filter(cycle__pupil=OuterRef("pk")).order_by("-number")
    shown = JSONRow(version=JSONRow(*_VERSION), readers=readers_along())
    return ArraySubquery(versions.values(shown=shown)[:1])


_VERSION = (
    *("id", "school_id", "code", "cycle_id", "number", "contents", "review_on"),
    *("shared_on", "shared_at", "shared_by"),
)
_KNOWN = Prepared(
    lambda pupil_id: one_pupil(pupil_id).values_list(
        JSONRow(
            cycles=cycles_along(),
            voices=voices_along(),
            findings=findings_along(),
            agreements=agreements_along(),
            given=given_along(),
            places=places_along(),
            lines=adjustments_along(),
            latest=_latest_along(),
            calendar=calendar_along(),
        ),
        flat=True,
    )
)


def plan_sheet(pupil: Pupil, *, today: date, adults: Mapping[str, str] | None = None) -> PlanSheet | None:
    """The latest version that was shared, of the open cycle or the last one; nothing before.

    `adults` are names by code, where the page knows them already. Two statements then, else three.
    """
    told = _KNOWN.about(pupil.pk)
    if not told["latest"]:
        return None
    latest, calendar = told["latest"][0], calendar_known(told["calendar"])
    version = _version(latest["version"])
    standing = next(one for one in standings_in(told["cycles"]) if one.now.id == version.cycle_id)
    said, found = voices_in(told["voices"]), findings_in(told["findings"])
    answers = agreements_in(told["agreements"])
    signed = {version.shared_by, *(row.recorded_by for row in found), *labels_of_voices(said)}
    people = plan_staff(pupil.school_class_id, on=today, labels=signed | labels_of_agreements(answers))
    staff = people.names
    adults = names_by_code(pupil.pid) if adults is None else adults
    support = support_in(told["places"], calendar=calendar, today=today)
    return PlanSheet(
        pid=pupil.pid,
        forename=pupil.known_forename,
        cycle=standing.now,
        version=version,
        shared_by=staff[version.shared_by],
        contents=PlanContents.from_json(version.contents),
        voices=latest_by_speaker(voice_lines(said, pupil, staff, adults)),
        findings=finding_lines(found, staff)[:MOST_FINDINGS],
        outcomes=standing.outcomes,
        supports=tuple(one for one in support if not one.is_over(today)),
        ended=tuple(one for one in support if one.is_over(today)),
        adjustments=lines_in(told["lines"], on=today),
        agreeing=people.agreeing,
        agreements=agreement_lines(answers, pupil, staff, adults),
        readers=readers_in(latest["readers"]),
        calendar=calendar,
        changes=standing.changes,
        closed_on=standing.closed_on,
        given=given_in(told["given"]),
        reviewed=standing.reviewed,
    )


def _version(row: dict[str, Any]) -> PlanVersion:
    """As a row of the table."""
    days = days_in(row, "review_on", "shared_on")
    return PlanVersion(**{**row, **days, "shared_at": as_instant(row["shared_at"])})
