"""A pupil's plan with everything that its page shows, from the one set of rows."""

from dataclasses import dataclass
from datetime import date

from endeavour.access.authors import names_of
from endeavour.cycle.models import PlanVersion
from endeavour.cycle.plan_contents import PlanContents
from endeavour.cycle.queries.agreements import AgreementLine, agreements_to
from endeavour.cycle.queries.cycles import CycleNow, cycle_now, with_plan
from endeavour.cycle.queries.findings import FindingLine, findings_of
from endeavour.cycle.queries.outcomes import OutcomeLine, outcomes_of
from endeavour.cycle.queries.readers import Reader, readers_of
from endeavour.cycle.queries.voices import VoiceLine, latest_by_speaker, voices_of
from endeavour.provision.adjustments import AdjustmentLine, adjustments_of
from endeavour.provision.queries import ProvisionLine, provision_of
from endeavour.pupils.models import Pupil

MOST_FINDINGS = 5


@dataclass(frozen=True)
class PlanSheet:
    """`contents` is what was agreed when the version was shared; outcomes, support and lessons are how they are now."""

    pid: str
    forename: str
    cycle: CycleNow
    version: PlanVersion
    shared_by: str
    contents: PlanContents
    voices: tuple[VoiceLine, ...]
    findings: tuple[FindingLine, ...]
    outcomes: tuple[OutcomeLine, ...]
    supports: tuple[ProvisionLine, ...]
    adjustments: tuple[AdjustmentLine, ...]
    agreements: tuple[AgreementLine, ...]
    readers: tuple[Reader, ...]

    @property
    def voice(self) -> VoiceLine | None:
        """The pupil's own, the latest in which they said something."""
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


def plan_sheet(pupil: Pupil, *, today: date) -> PlanSheet | None:
    """The latest version that was shared, of the open cycle or the last one; nothing before. Some 20 statements."""
    version = latest_version(pupil)
    if version is None:
        return None
    cycle = with_plan(type(version.cycle).objects.filter(pk=version.cycle_id)).get()
    return PlanSheet(
        pid=pupil.pid,
        forename=pupil.known_forename,
        cycle=cycle_now(cycle),
        version=version,
        shared_by=names_of([version.shared_by])[version.shared_by],
        contents=PlanContents.from_json(version.contents),
        voices=latest_by_speaker(voices_of(pupil)),
        findings=findings_of(pupil)[:MOST_FINDINGS],
        outcomes=outcomes_of([version.cycle_id]).get(version.cycle_id, ()),
        supports=provision_of([pupil.pk], today=today).get(pupil.pk, ()),
        adjustments=adjustments_of([pupil.pk], on=today).get(pupil.pk, ()),
        agreements=agreements_to(version, pupil),
        readers=readers_of(version),
    )


def latest_version(pupil: Pupil) -> PlanVersion | None:
    """One statement."""
    versions = PlanVersion.objects.filter(cycle__pupil=pupil).select_related("cycle")
    latest: PlanVersion | None = versions.order_by("-number").first()
    if latest is not None:
        latest.cycle.pupil = pupil
    return latest
