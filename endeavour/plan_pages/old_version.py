"""P8: a version as it was shared, and what it changed from the one before."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from endeavour.access.actor import StaffActor
from endeavour.access.authors import STAFF, ids_in, names_of
from endeavour.cycle.access import versions_seen_by
from endeavour.cycle.outcome_words import how_we_will_know, sentence_of
from endeavour.cycle.plan_contents import PARTIES, PlanContents
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
    parts: tuple[tuple[str, str], ...]
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
    earlier = PlanContents.from_json(before.contents) if before else None
    names = names_of({version.shared_by, *_staff_in(contents), *(_staff_in(earlier) if earlier else ())})
    people = {pk: names[label] for label, pk in ids_in(names).items()}
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
                people[line.leader_id] if line.leader_id else "",
                times_in_words(line.times),
            )
            for line in contents.supports
        ),
        parts=tuple((dict(PARTIES)[part.who], part.words) for part in contents.who_does_what if part.words),
        agreements=agreements_to(version, pupil),
        shared_by=names[version.shared_by],
        changed=what_changed(earlier, contents, people) if earlier else None,
        numbers=tuple(sorted(versions)),
    )


def _staff_in(contents: PlanContents) -> Iterator[str]:
    """Whoever checks an outcome or leads support, by label."""
    ids = [*(one.owner_id for one in contents.outcomes), *(line.leader_id for line in contents.supports)]
    return (f"{STAFF}{pk}" for pk in ids if pk)
