"""Today, a pupil's page, a goal's page and the class list say the same of when a check is due, whatever was planned."""

import random
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.classroom.queries.my_pupils import my_pupils
from endeavour.classroom.queries.today import today_page
from endeavour.cycle.models import Check, Cycle, Outcome, Serves
from endeavour.cycle.queries.checks import outcome_story
from endeavour.cycle.tests.plans import on
from endeavour.design.dates import long_day
from endeavour.provision.actions.put_in_place import put_in_place
from endeavour.provision.models import Provision
from endeavour.pupil_pages.queries.pupil_story import known_of, pupil_story
from endeavour.pupils.models import Pupil
from endeavour.review_pages.outcome_page import outcome_page
from endeavour.schools.facts import calendar_of
from endeavour.schools.models import Closure, School, SchoolClass
from tests.cast.pupils import make_pupil, make_status
from tests.cast.reviews import make_cycle, make_outcome
from tests.cast.support import new_provision

PUPILS = 16
SEPTEMBER, NOVEMBER, NOW = date(2026, 9, 14), date(2026, 11, 2), date(2026, 11, 23)
REVIEW = date(2026, 12, 8)  # as `make_cycle` agrees it
DAYS = tuple(NOW + timedelta(days=each) for each in range(45))


def test_every_page_says_the_same_of_when_a_check_is_due(
    at_oakfield: School, class_3s: SchoolClass, priya: StaffActor, reid: StaffActor, shah: StaffActor
) -> None:
    for closed in (date(2026, 11, 30), date(2026, 12, 7)):
        Closure.objects.create(school_id=at_oakfield.pk, kind="inset", starts_on=closed, ends_on=closed)
    kits = [make_pupil(at_oakfield, "Kit", f"No{n}", school_class=class_3s) for n in range(PUPILS)]
    group = _group(kits, reid, priya)
    goals = {kit: _goals(random.Random(f"checks {n}"), kit, group) for n, kit in enumerate(kits)}
    said = {kit: _on_the_pupils_page(kit, priya) for kit in kits}
    due = {code: day for days in said.values() for code, day in days.items()}
    assert _on_the_goals_pages(goals) == {
        one.code: due.get(one.code) for each in goals.values() for one in each
    }
    listed = {one.pid: one.due.on for each in my_pupils(shah).classes for one in each.pupils if one.due}
    assert listed == {kit.pid: min([REVIEW, *said[kit].values()]) for kit in kits}
    for day in (each for each in DAYS if calendar_of(at_oakfield.pk).is_school_day(each)):
        assert _asked_on(day, reid) == {code for code, first in due.items() if first <= day}, day
    assert {day < NOW for day in due.values()} == {True, False}
    assert len(due) < sum(len(each) for each in goals.values()), "of some nothing is due"


def _group(pupils: list[Pupil], leader: StaffActor, by: StaffActor) -> Provision:
    what = new_provision(
        leader,
        group_size=PUPILS,
        starts_on=NOVEMBER,
        times=tuple((weekday, time(9, 15)) for weekday in range(5)),
    )
    return put_in_place(what=what, pupils=pupils, by=by)


def _goals(dice: random.Random, pupil: Pupil, group: Provision) -> list[Outcome]:
    """Those of the plan that runs. Some go on from the plan before, some from a goal of this one."""
    make_status(pupil, "K", SEPTEMBER)
    before = make_cycle(pupil, shared_on=SEPTEMBER)
    Cycle.objects.filter(pk=before.pk).update(closed_on=NOVEMBER, closed_by="staff:1")
    first = Outcome.objects.get(cycle=before)
    _measure(dice, first, until=NOVEMBER)
    now = make_cycle(pupil, number=2, shared_on=NOVEMBER)
    reading = Outcome.objects.get(cycle=now)
    reading.carried_from = dice.choice(["", first.code, first.code])
    if dice.random() < 0.5:
        reading.taken_out_on = date(2026, 11, 16)
        reading.save()
        _measure(dice, reading, until=date(2026, 11, 16))
        goals = [make_outcome(now, "Kit reads more", carried_from=reading.code)]
    else:
        goals = [reading]
    goals += [make_outcome(now, f"Kit does thing {n}", position=n) for n in range(2, dice.randint(2, 4))]
    for goal in goals:
        _plan(dice, goal)
        Serves.objects.create(school_id=goal.school_id, outcome=goal, provision=group)
        _measure(dice, goal, until=NOW)
    return goals


def _plan(dice: random.Random, goal: Outcome) -> None:
    goal.starts_on = dice.choice([NOVEMBER, date(2026, 11, 16), NOW, NOW])
    goal.target = dice.choice([None, Decimal(56), Decimal(56)])
    if goal.target is not None or dice.random() < 0.5:
        goal.baseline, goal.baseline_on = Decimal(41), goal.starts_on
    goal.check_every_weeks = dice.randint(1, 4)
    goal.by_when = NOW + timedelta(days=dice.randint(-5, 42))
    goal.save()


def _measure(dice: random.Random, goal: Outcome, *, until: date) -> None:
    """On some days, one of them corrected."""
    days = [goal.starts_on + timedelta(days=each) for each in range((until - goal.starts_on).days)]
    for day in dice.sample(days, min(len(days), dice.randint(0, 3))):
        for replaced in (datetime.combine(NOW, time(8), clock.LONDON), None):
            Check.objects.create(
                school_id=goal.school_id,
                outcome=goal,
                on=day if replaced is None else until,
                value=45,
                recorded_at=datetime.combine(day, time(10), clock.LONDON),
                recorded_by="staff:1",
                replaced_at=replaced,
                replaced_by="staff:1" if replaced else "",
            )


def _on_the_pupils_page(pupil: Pupil, senco: StaffActor) -> dict[str, date]:
    story = pupil_story(senco, known_of(pupil.pk, pupil.school_id, today=NOW), "Kit", (), today=NOW)
    assert story is not None
    return {one.outcome: one.due for one in story.coming if one.outcome}


def _on_the_goals_pages(goals: dict[Pupil, list[Outcome]]) -> dict[str, date | None]:
    """The page says it in words: found again among all days."""
    days = {long_day(day): day for day in (*DAYS, *(NOVEMBER + timedelta(days=each) for each in range(21)))}
    found: dict[str, date | None] = {}
    for goal in (goal for each in goals.values() for goal in each):
        page = outcome_page(outcome_story(goal), "Kit", school_id=goal.school_id, today=NOW)
        said = page.next_check.rstrip(".").partition(" check due ")[2]
        found[goal.code] = days[said] if said else None
    return found


def _asked_on(day: date, leader: StaffActor) -> set[str]:
    with on(day, time(8)):
        return {asked.due.code for card in today_page(leader).cards for asked in card.checks}
