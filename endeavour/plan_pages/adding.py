"""Adding to a plan, and taking out: a press of a button on its page."""

from collections.abc import Sequence
from dataclasses import replace

from endeavour.cycle.next_plan import running_support
from endeavour.cycle.plan_contents import (
    FOR_NONE,
    MOST_OUTCOMES,
    PlanContents,
    PlannedAdjustment,
    PlannedOutcome,
    PlannedSupport,
)
from endeavour.library.items import LibraryItem
from endeavour.plan_pages.drafting import DAYS_FOR, Drafting
from endeavour.provision.queries import ProvisionLine
from endeavour.pupil_pages.forms.times import usual_times
from endeavour.tenancy.codes import new_code

FROM_LIBRARY, JOIN, NEW = "library:", "join:", "new"
Grouped = list[tuple[str, Sequence[tuple[str, str]] | str]]


def to_add(drafting: Drafting) -> Grouped:
    """The school's library, groups that run now, and something else."""
    there = {line.provision for line in drafting.contents.supports}
    sessions, ideas = (
        [(FROM_LIBRARY + i.key, i.name) for i in drafting.library if i.in_every_lesson is lasts]
        for lasts in (False, True)
    )
    groups = [
        (JOIN + line.code, f"{line.name}, {line.leader or 'nobody leads it yet'}")
        for line in drafting.groups
        if line.code not in there and line.group_size > 1
    ]
    kinds = (("From the library", sessions), ("An idea for every lesson", ideas), ("Join a group", groups))
    found: Grouped = [(kind, of_kind) for kind, of_kind in kinds if of_kind]
    return [("", "Choose"), *found, (NEW, "Something else")]


def with_added(contents: PlanContents, chosen: str, drafting: Drafting) -> tuple[PlanContents, str]:
    """The plan with what was chosen, and the key of the new line; both as they were where nothing was."""
    if chosen.startswith(FROM_LIBRARY):
        items = (item for item in drafting.library if FROM_LIBRARY + item.key == chosen)
        item = next(items, None)
        return _with_item(contents, item, drafting) if item else (contents, "")
    if chosen.startswith(JOIN):
        group = next((line for line in drafting.groups if JOIN + line.code == chosen), None)
        return _with_line(contents, _joining(group)) if group else (contents, "")
    return _with_line(contents, PlannedSupport(key=new_code())) if chosen == NEW else (contents, "")


def _joining(group: ProvisionLine) -> PlannedSupport:
    """Under a key of its own: it doesn't run for this pupil yet."""
    return replace(running_support(group, ()), key=new_code())


def with_another_outcome(contents: PlanContents) -> PlanContents:
    if len(contents.outcomes) >= MOST_OUTCOMES:
        return contents
    first = contents.outcomes or (PlannedOutcome(),)
    return replace(contents, outcomes=(*first, PlannedOutcome()))


def without_outcome(contents: PlanContents, place: int) -> PlanContents:
    """Support that was for later ones is for them still, at their new places. What was for this one alone is for none:
    it is asked which of the others it is for."""
    outcomes = tuple(one for at, one in enumerate(contents.outcomes, start=1) if at != place)
    supports = tuple(
        replace(line, serves=_without(place, line.serves) if outcomes else ()) for line in contents.supports
    )
    return replace(contents, outcomes=outcomes, supports=supports)


def _without(place: int, serves: tuple[int, ...]) -> tuple[int, ...]:
    left = tuple(at - (at > place) for at in serves if at != place)
    return left or (FOR_NONE if serves else ())


def without_support(contents: PlanContents, key: str) -> PlanContents:
    """A line that runs already is named as taken out: sharing ends it, and the check says so."""
    gone = [line for line in contents.supports if line.key == key]
    ending = tuple(line.provision for line in gone if line.provision)
    kept = tuple(line for line in contents.supports if line.key != key)
    return replace(contents, supports=kept, taken_out=(*contents.taken_out, *ending))


def with_support_kept(contents: PlanContents, code: str, drafting: Drafting) -> PlanContents:
    """Taken out by mistake: it is a line again."""
    line = next((line for line in drafting.groups if line.code == code), None)
    if line is None or code not in contents.taken_out:
        return contents
    left = tuple(one for one in contents.taken_out if one != code)
    return replace(contents, supports=(*contents.supports, running_support(line, ())), taken_out=left)


def _with_item(contents: PlanContents, item: LibraryItem, drafting: Drafting) -> tuple[PlanContents, str]:
    if item.in_every_lesson:
        line = PlannedAdjustment(kind="idea", words=item.name)
        return replace(contents, adjustments=(*contents.adjustments, line)), "lessons"
    days = DAYS_FOR[min(max(item.times_a_week, 1), len(DAYS_FOR))]
    times = tuple((day, at) for day in days for at in usual_times(item.times_a_week))
    support = PlannedSupport(
        key=new_code(),
        from_library=item.key,
        name=item.name,
        purpose=item.purpose,
        minutes=item.minutes,
        times=times,
        group_size=item.group_size,
        starts_on=drafting.days.starts_on,
        ends_on=drafting.days.last,
    )
    return _with_line(replace(contents, outcomes=_measured_by(contents, item)), support)


def _with_line(contents: PlanContents, line: PlannedSupport) -> tuple[PlanContents, str]:
    return replace(contents, supports=(*contents.supports, line)), line.key


def _measured_by(contents: PlanContents, item: LibraryItem) -> tuple[PlannedOutcome, ...]:
    """An outcome that says no unit yet is counted as the library counts this support."""
    return tuple(
        replace(one, measure=item.measure, unit=item.unit)
        if item.unit and not (one.unit or one.how_known)
        else one
        for one in contents.outcomes
    )


def as_new(drafting: Drafting) -> PlannedOutcome:
    """An outcome as the page shows it before anybody typed."""
    return PlannedOutcome(by_when=drafting.days.by_when, area=drafting.main_area)


def is_blank(one: PlannedOutcome, drafting: Drafting) -> bool:
    """Nothing in it was typed or chosen: its day and area, if any, are those that the page showed."""
    new = as_new(drafting)
    shown = (one.by_when in (None, new.by_when), one.area in ("", new.area))
    return all(shown) and replace(one, by_when=None, area="") == PlannedOutcome()
