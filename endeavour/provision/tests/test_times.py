"""New times, one change after another: on each day hold those that the last change of that day said."""

import random
from collections import Counter
from datetime import date, time, timedelta

import pytest

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.audit.models import AuditEvent
from endeavour.provision.actions.change_times import change_times
from endeavour.provision.actions.log_session import log_session
from endeavour.provision.actions.put_in_place import put_in_place
from endeavour.provision.actions.undo_session import undo_session
from endeavour.provision.models import Provision, Session, Slot
from endeavour.provision.new_provision import Times
from endeavour.provision.queries import line_of_one
from endeavour.provision.tests.tallied import tallies
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School
from tests.cast.support import new_provision

FIRST, LAST = date(2026, 11, 16), date(2026, 12, 18)
DAYS = tuple(FIRST + timedelta(days=number) for number in range(40))
NINE, TEN = time(9, 15), time(10)
EARLIER: Times = ((0, NINE), (2, NINE))
LATER: Times = ((0, TEN), (2, NINE))
MONDAY = date(2026, 11, 23)
Change = tuple[date, Times]


def reading(by: StaffActor, *pupils: Pupil, times: Times, ends_on: date | None = None) -> Provision:
    what = new_provision(None, starts_on=FIRST, ends_on=ends_on, times=times)
    return put_in_place(what=what, pupils=list(pupils), by=by)


def held(provision: Provision) -> Counter[tuple[date, time]]:
    slots = list(Slot.objects.filter(provision=provision))
    return Counter((day, slot.at) for day in DAYS for slot in slots if slot.holds_on(day))


def should_hold(times: Times, changes: list[Change], ends_on: date | None) -> Counter[tuple[date, time]]:
    """What is known without rows: the last change that reaches a day says what holds on it."""
    due: Counter[tuple[date, time]] = Counter()
    for day in DAYS:
        said = [new for first, new in changes if first <= day]
        if ends_on is None or day <= ends_on:
            due += Counter((day, at) for weekday, at in ([times, *said])[-1] if weekday == day.weekday())
    return due


def _some_times(dice: random.Random) -> Times:
    every = [(weekday, at) for weekday in (0, 2, 4) for at in (NINE, TEN)]
    return tuple(sorted(dice.sample(every, dice.randint(1, 4))))


def test_a_time_that_was_to_end_goes_on_and_one_to_come_begins_sooner(
    at_oakfield: School, priya: StaffActor
) -> None:
    provision = reading(priya, times=EARLIER, ends_on=LAST)
    change_times(provision, times=LATER, on=date(2026, 12, 7), by=priya)
    change_times(provision, times=EARLIER, on=date(2026, 11, 30), by=priya)
    assert held(provision) == should_hold(EARLIER, [], LAST)
    assert Slot.objects.count() == 2
    change_times(provision, times=LATER, on=date(2026, 12, 7), by=priya)
    change_times(provision, times=LATER, on=date(2026, 11, 30), by=priya)
    assert held(provision) == should_hold(EARLIER, [(date(2026, 11, 30), LATER)], LAST)


@pytest.mark.parametrize("seed", range(60))
def test_changes_in_a_row_hold_as_they_were_said(at_oakfield: School, priya: StaffActor, seed: int) -> None:
    dice = random.Random(seed)
    first, ends_on = _some_times(dice), dice.choice([None, LAST])
    provision = reading(priya, times=first, ends_on=ends_on)
    changes: list[Change] = []
    for _ in range(dice.randint(2, 3)):
        before = [first, *(times for _, times in changes)]
        times = dice.choice([_some_times(dice), dice.choice(before)])
        day = dice.choice([MONDAY + timedelta(days=dice.randint(0, 24)), *(on for on, _ in changes)])
        change_times(provision, times=times, on=day, by=priya)
        changes.append((day, times))
        assert held(provision) == should_hold(first, _without_overtaken(changes), ends_on)


def _without_overtaken(changes: list[Change]) -> list[Change]:
    """A change holds to the end: it does away with what was said before of later days."""
    kept: list[Change] = []
    for day, times in changes:
        kept = [*(change for change in kept if change[0] < day), (day, times)]
    return kept


def test_other_times_hold_after_what_was_said(
    at_oakfield: School, priya: StaffActor, reid: StaffActor, maya: Pupil
) -> None:
    provision = reading(priya, maya, times=EARLIER)
    log_session(provision.slots.get(weekday=0), on=MONDAY, by=priya)
    with pytest.raises(Refused, match="at 9:15 on Monday 23 November 2026 went, so other times hold from 24"):
        change_times(provision, times=LATER, on=MONDAY, by=priya)
    change_times(provision, times=((0, NINE), (3, NINE)), on=MONDAY, by=priya)
    change_times(provision, times=LATER, on=MONDAY + timedelta(days=1), by=priya)
    assert Session.objects.get().slot.holds_on(MONDAY)


def test_what_was_taken_back_is_kept_and_its_time_holds_no_more(
    at_oakfield: School, priya: StaffActor, maya: Pupil
) -> None:
    with clock.at(clock.now().replace(day=16)):
        provision = reading(priya, maya, times=EARLIER)
        undo_session(log_session(provision.slots.get(weekday=0), on=FIRST, by=priya), by=priya)
        change_times(provision, times=LATER, on=FIRST, by=priya)
    assert held(provision) == should_hold(LATER, [], None)
    assert Session.objects.get().slot.ends_on == FIRST - timedelta(days=1)
    assert line_of_one(provision, FIRST - timedelta(days=1)).times == tuple(sorted(LATER))


def test_what_was_planned_before_today_stays_planned(
    at_oakfield: School, priya: StaffActor, maya: Pupil
) -> None:
    provision = reading(priya, maya, times=EARLIER)
    before = tallies([maya.pk], today=MONDAY)
    assert before[maya.pk, provision.pk].planned == 2
    with pytest.raises(Refused, match=r"22 November 2026 is over.* Enter today, 23 November 2026"):
        change_times(provision, times=LATER, on=MONDAY - timedelta(days=1), by=priya)
    change_times(provision, times=LATER, on=MONDAY, by=priya)
    assert tallies([maya.pk], today=MONDAY) == before
    changed = AuditEvent.objects.get(kind="TimesChanged")
    assert changed.detail == {"provision": provision.code, "on": "2026-11-23"}


def test_times_that_have_begun_are_kept_as_rows_when_they_end(
    at_oakfield: School, priya: StaffActor, maya: Pupil
) -> None:
    provision = reading(priya, maya, times=EARLIER)
    change_times(provision, times=((0, TEN), (4, TEN)), on=MONDAY, by=priya)
    began_today = set(Slot.objects.filter(starts_on=MONDAY).values_list("pk", flat=True))
    change_times(provision, times=EARLIER, on=MONDAY, by=priya)
    assert began_today <= set(Slot.objects.values_list("pk", flat=True))
    assert held(provision) == should_hold(EARLIER, [], None)
