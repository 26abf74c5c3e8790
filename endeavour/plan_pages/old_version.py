"""P8: a version as it was shared, and what it changed from the one before."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from endeavour.access.actor import StaffActor
from endeavour.access.authors import names_of
from endeavour.cycle.access import versions_seen_by
from endeavour.cycle.outcome_words import how_we_will_know, sentence_of
from endeavour.cycle.plan_contents import PlanContents
from endeavour.cycle.queries.agreements import AgreementLine, agreements_to
from endeavour.cycle.what_changed import what_changed
from endeavour.provision.words import times_in_words

if TYPE_CHECKING:
    from endeavour.cycle.models import PlanVersion


@dataclass(frozen=True)
class OldSupport:
    name: str
    minutes: int | None
    leader: str
    times: str


@dataclass(frozen=True)
class OldVersion:
    """`changed` is None for the first version of all."""

    version: "PlanVersion"
    contents: PlanContents
    outcomes: tuple[tuple[str, str], ...]
    supports: tuple[OldSupport, ...]
    agreements: tuple[AgreementLine, ...]
    shared_by: str
    changed: tuple[str, ...] | None
    numbers: tuple[int, ...]

    @property
    def is_latest(self) -> bool:
        return self.version.number == max(self.numbers)


def old_version(version: "PlanVersion", actor: StaffActor) -> OldVersion:
    pupil = version.cycle.pupil
    versions = {one.number: one for one in versions_seen_by(actor, pupil)}
    contents = PlanContents.from_json(version.contents)
    before = versions.get(version.number - 1)
    leaders = {line.leader_id: f"staff:{line.leader_id}" for line in contents.supports if line.leader_id}
    names = names_of({version.shared_by, *leaders.values()})
    return OldVersion(
        version=version,
        contents=contents,
        outcomes=tuple(
            (sentence_of(one.goal, one.by_when), how_we_will_know(one)) for one in contents.outcomes
        ),
        supports=tuple(
            OldSupport(
                line.name,
                line.minutes,
                names[leaders[line.leader_id]] if line.leader_id else "",
                times_in_words(line.times),
            )
            for line in contents.supports
        ),
        agreements=agreements_to(version, pupil),
        shared_by=names[version.shared_by],
        changed=what_changed(PlanContents.from_json(before.contents), contents) if before else None,
        numbers=tuple(sorted(versions)),
    )
