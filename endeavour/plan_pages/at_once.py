"""What new support of a plan would have somebody do twice at the same time: theirs to decide, so it is only said."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time
from itertools import combinations

from endeavour.cycle.plan_contents import PlannedSupport
from endeavour.plan_pages.drafting import Drafting
from endeavour.provision.queries import ProvisionLine
from endeavour.provision.timetable import days_at_once
from endeavour.provision.words import DAYS, listed


@dataclass(frozen=True)
class Held:
    """Sessions of the week, from a first day to a last: of a group that runs (`code`), or that the plan would begin."""

    name: str
    code: str
    leader_id: int | None
    minutes: int
    times: tuple[tuple[int, time], ...]
    first: date
    last: date
    begins: bool  # for this pupil


def at_once(drafting: Drafting) -> Iterator[str]:
    """New support beside what its leader leads already, beside other new support, and beside all that the pupil has."""
    lines = drafting.contents.supports
    of_pupil = [*(_of_line(line, drafting) for line in lines), *_besides(drafting)]
    new = [held for held in of_pupil if not held.code]
    yield from _of_leaders(new, drafting)
    for one, other in combinations(of_pupil, 2):
        if (one.begins or other.begins) and (when := _when(one, other)):
            yield f"{drafting.forename} would be in {_both(one, other)} at the same time, on {when}."


def _of_leaders(new: Sequence[Held], drafting: Drafting) -> Iterator[str]:
    names = {int(pk): name for pk, name in drafting.staff}
    led = [_of_group(line) for line in drafting.groups if not _ends_with_this_plan(line, drafting)]
    for one in new:
        for group in led:
            if _same_leader(one, group) and (when := _when(one, group)):
                yield f"{names.get(one.leader_id or 0, 'They')} already leads {group.name} then, on {when}."
    for one, other in combinations(new, 2):
        if _same_leader(one, other) and (when := _when(one, other)):
            who = names.get(one.leader_id or 0, "Somebody")
            yield f"{who} would lead {_both(one, other)} at the same time, on {when}."


def _of_line(line: PlannedSupport, drafting: Drafting) -> Held:
    """As it runs, where it does."""
    group = next((one for one in drafting.groups if one.code == line.provision), None)
    if group:
        return _of_group(group, begins=not line.ran_already)
    return Held(
        name=line.name or "support without a name",
        code=line.provision,
        leader_id=line.leader_id,
        minutes=line.minutes or 0,
        times=line.times,
        first=line.starts_on or date.min,
        last=line.ends_on or date.max,
        begins=not line.ran_already,
    )


def _of_group(line: ProvisionLine, *, begins: bool = False) -> Held:
    last = line.ends_on or date.max
    return Held(line.name, line.code, line.leader_id, line.minutes, line.times, line.starts_on, last, begins)


def _besides(drafting: Drafting) -> Iterator[Held]:
    """What the pupil has, and no line of the plan says."""
    said = {line.provision for line in drafting.contents.supports} | set(drafting.contents.taken_out)
    return (_of_group(line) for line in drafting.running if line.code not in said)


def _ends_with_this_plan(line: ProvisionLine, drafting: Drafting) -> bool:
    return line.group_size == 1 and line.code in drafting.contents.taken_out


def _same_leader(one: Held, other: Held) -> bool:
    return one.leader_id is not None and one.leader_id == other.leader_id


def _when(one: Held, other: Held) -> str:
    if one.last < other.first or other.last < one.first:
        return ""
    return listed([DAYS[day] for day in days_at_once(one.times, one.minutes, other.times, other.minutes)])


def _both(one: Held, other: Held) -> str:
    return f"{one.name} twice" if one.name == other.name else f"{one.name} and {other.name}"
