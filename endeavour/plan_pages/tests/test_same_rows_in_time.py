"""Weeks of support, changed on all pages in turn: plan, timetable, Today, totals and the family's page still agree."""

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta
from decimal import Decimal

import pytest

from endeavour.access.actor import StaffActor
from endeavour.cycle.actions.begin_cycle import begin_cycle
from endeavour.cycle.actions.keep_plan import keep_plan
from endeavour.cycle.actions.share_plan import share_plan
from endeavour.cycle.family_plan import FamilyPlan, for_family
from endeavour.cycle.plan_contents import PlanContents, PlannedAdjustment, PlannedOutcome, PlannedSupport
from endeavour.cycle.queries import plan_sheet
from endeavour.cycle.queries.drafts import draft_of
from endeavour.cycle.tests.plans import on
from endeavour.plan_pages.checking import check_page
from endeavour.plan_pages.drafting import drafting
from endeavour.plan_pages.tests.model_of_support import ONE_DAY, THERE, Support, Times
from endeavour.provision.actions.change_times import change_times
from endeavour.provision.actions.end_place import end_place
from endeavour.provision.actions.end_provision import end_provision
from endeavour.provision.actions.log_session import log_session
from endeavour.provision.day import SessionOfDay, sessions_on
from endeavour.provision.models import Provision, Slot
from endeavour.provision.overview import ENDED, overview
from endeavour.provision.queries import provision_with
from endeavour.provision.tallies import Tally
from endeavour.provision.tests.tallied import tallies
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School, SchoolClass
from tests.cast.pupils import make_pupil, make_status

WALKS, PUPILS = 8, 4
FIRST, TODAY = date(2026, 11, 2), date(2026, 11, 23)
AT = (time(9, 15), time(10), time(13, 30))


@dataclass
class Walk:
    dice: random.Random
    senco: StaffActor
    leader: StaffActor
    pupils: list[Pupil]
    known: dict[str, Support] = field(default_factory=dict)  # by code
    made: int = 0

    def of(self, pupil: Pupil, day: date) -> list[str]:
        return [code for code, support in self.known.items() if support.has(pupil.pk, day)]


@pytest.mark.parametrize("number", range(WALKS))
def test_every_page_says_the_same_whatever_became_of_support(
    at_oakfield: School, class_3s: SchoolClass, priya: StaffActor, reid: StaffActor, number: int
) -> None:
    pupils = [make_pupil(at_oakfield, "Kit", f"No{each}", school_class=class_3s) for each in range(PUPILS)]
    walk = Walk(random.Random(f"walk {number}"), priya, reid, pupils)
    for day in _school_days():
        with on(day, time(8)):
            _mornings_plans(walk, day)
        with on(day, time(15)):
            _sessions(walk, day)
        with on(day, time(16)):
            for _ in range(walk.dice.randint(0, 3)):
                _change_something(walk, day)
    _as_counted(walk)


def _school_days() -> Iterator[date]:
    days = (FIRST + timedelta(days=each) for each in range((TODAY - FIRST).days))
    return (day for day in days if day.weekday() < 5)


def _mornings_plans(walk: Walk, day: date) -> None:
    for pupil in walk.pupils:
        if day == FIRST:
            make_status(pupil, "K", day)
            begin_cycle(pupil, on=day, by=walk.senco)
        if day == FIRST or walk.dice.random() < 0.25:
            _share(walk, pupil, day)


def _share(walk: Walk, pupil: Pupil, day: date) -> None:
    """With some support taken out, some joined, some new. What is shown before is what the family then has."""
    dice, draft = walk.dice, draft_of(pupil, today=day)
    assert draft.cycle is not None
    has = walk.of(pupil, day + ONE_DAY)
    out = tuple(code for code in has if dice.random() < 0.25)
    joined = [code for code in _to_join(walk, pupil, day) if dice.random() < 0.3]
    lines = (*(_joining(code) for code in joined), *(_new(walk, day) for _ in range(dice.randint(0, 1))))
    kept = tuple(line for line in draft.contents.supports if line.provision not in out)
    contents = replace(_plan(draft.contents, dice), supports=(*kept, *lines), taken_out=out)
    keep_plan(draft.cycle, contents=contents, seen_version=draft.version, by=walk.senco)
    now = drafting(pupil, walk.senco, today=day)
    before = check_page(now, walk.senco, addresses=(), today=day).family
    version = share_plan(draft.cycle, by=walk.senco)
    for code in out:
        walk.known[code].end_stay(pupil.pk, day)
    for code in joined:
        walk.known[code].give(pupil.pk, day)
    for line in PlanContents.from_json(version.contents).supports:
        if line.provision not in walk.known:
            assert line.starts_on is not None
            row = Provision.objects.get(code=line.provision)
            walk.known[line.provision] = Support(
                row.pk, line.starts_on, [(line.starts_on, line.times)], for_one=row.group_size == 1
            )
            walk.known[line.provision].give(pupil.pk, day)
    _as_it_was_shown(pupil, before, out, day)


def _plan(before: PlanContents, dice: random.Random) -> PlanContents:
    goal = PlannedOutcome(
        goal=f"Kit does thing {dice.randint(1, 3)}",
        by_when=date(2026, 12, 11),
        baseline=Decimal(3),
        target=Decimal(9),
    )
    return replace(
        before,
        strengths="Kind",
        barrier="Noise",
        outcomes=before.outcomes if before.outcomes and dice.random() < 0.5 else (goal,),
        adjustments=tuple(
            PlannedAdjustment(kind="owed", words=f"Line {each}") for each in range(dice.randint(1, 3))
        ),
        at_home=dice.choice(["", "Read together."]),
        review_on=date(2026, 12, 8),
    )


def _to_join(walk: Walk, pupil: Pupil, day: date) -> list[str]:
    return [
        code
        for code, support in walk.known.items()
        if not support.has(pupil.pk, day) and (support.last is None or support.last > day)
    ]


def _joining(code: str) -> PlannedSupport:
    return PlannedSupport(key=f"join{code}", provision=code)


def _new(walk: Walk, day: date) -> PlannedSupport:
    walk.made += 1
    return PlannedSupport(
        key=f"new{walk.made}",
        name=f"Support {walk.made}",
        minutes=20,
        times=_times(walk.dice),
        group_size=walk.dice.choice([1, 4]),
        leader_id=walk.leader.person.pk,
        starts_on=day + timedelta(days=walk.dice.randint(0, 6)),
    )


def _times(dice: random.Random) -> Times:
    return tuple(sorted(dice.sample([(day, at) for day in range(5) for at in AT], dice.randint(1, 4))))


def _sessions(walk: Walk, day: date) -> None:
    """Today has what is due and whom it is for; some of it is written down."""
    sessions = sessions_on(walk.leader, [day])
    shown = Counter((s.provision_code, s.at, frozenset(child.pk for child in s.children)) for s in sessions)
    due = Counter(
        (code, at, frozenset(support.pupils_on(day)))
        for code, support in walk.known.items()
        for at in support.due_on(day)
        if support.pupils_on(day)
    )
    assert shown == due, day
    for session in sessions:
        if walk.dice.random() < 0.6:
            _say(walk, session)


def _say(walk: Walk, session: SessionOfDay) -> None:
    support, slot = walk.known[session.provision_code], Slot.objects.get(code=session.slot_code)
    pupils = [child.pk for child in session.children]
    if walk.dice.random() < 0.2:
        log_session(slot, on=session.day, outcome="not", reason="staff", by=walk.leader)
        became = dict.fromkeys(pupils, "staff")
    else:
        became = {pk: walk.dice.choice(list(THERE)) for pk in pupils}
        there = {pk: THERE[what] for pk, what in became.items()}
        log_session(slot, on=session.day, presences=there, by=walk.leader)
    support.said |= {(session.day, session.at, pk): what for pk, what in became.items()}


def _change_something(walk: Walk, day: date) -> None:
    """On a page of its own, for today or a day to come."""
    dice, by = walk.dice, walk.senco
    code = dice.choice(list(walk.known)) if walk.known else ""
    row, support, then = provision_with(code), walk.known.get(code), day + timedelta(days=dice.randint(0, 7))
    if row is None or support is None or (support.last is not None and support.last <= then):
        return
    pupil = dice.choice(walk.pupils)
    match dice.choice([*["times"] * 6, "place", "place", "end"]):
        case "times":
            times = dice.choice([_times(dice), support.changes[0][1], support.changes[-1][1]])
            change_times(row, times=times, on=then + ONE_DAY, by=by)
            support.change(then + ONE_DAY, times)
        case "place" if support.has(pupil.pk, then + ONE_DAY):
            end_place(row, pupil=pupil, on=then, why="Done", by=by)
            support.end_stay(pupil.pk, then)
        case "end" if then >= support.first:
            end_provision(row, on=then, why="Done", by=by)
            support.end(then)


def _as_it_was_shown(pupil: Pupil, before: FamilyPlan, out: tuple[str, ...], day: date) -> None:
    """What was taken out has its last day today, and lines for lessons that it no longer says."""
    sheet, tomorrows = (plan_sheet(pupil, today=each) for each in (day, day + ONE_DAY))
    assert sheet is not None
    assert tomorrows is not None
    kept = tuple(s for s in sheet.supports if s.line.code not in out)
    after = for_family(replace(sheet, supports=kept), today=day)
    assert sorted((g.name, g.sentences) for g in before.given) == sorted(
        (g.name, g.sentences) for g in after.given
    )
    assert [one.sentence for one in before.wanted] == [one.sentence for one in after.wanted]
    assert sorted(before.lessons) == sorted(for_family(tomorrows, today=day + ONE_DAY).lessons)
    assert (before.at_home, before.next_steps) == (after.at_home, after.next_steps)


def _as_counted(walk: Walk) -> None:
    counted = tallies([pupil.pk for pupil in walk.pupils], today=TODAY)
    in_all: dict[str, Tally] = {
        one.line.code: one.line.tally for one in overview(walk.senco, TODAY, counted=ENDED).lines
    }
    totals: dict[str, Counter[str]] = {code: Counter() for code in walk.known}
    for pupil in walk.pupils:
        sheet = plan_sheet(pupil, today=TODAY)
        assert sheet is not None
        assert sorted(s.line.code for s in sheet.supports) == sorted(walk.of(pupil, TODAY))
        for shown in (*sheet.supports, *sheet.ended):
            support = walk.known[shown.line.code]
            became = support.became(pupil.pk, _school_days())
            assert _figures(shown.line.tally) == _figures(counted[pupil.pk, shown.line.id]) == became
            totals[shown.line.code] += became
    assert {code: _figures(tally) for code, tally in in_all.items()} == totals


def _figures(tally: Tally) -> Counter[str]:
    assert tally.planned == tally.done + sum(count for _, count in tally.missed)
    return Counter({"done": tally.done, **dict(tally.missed)} if tally.done else dict(tally.missed))
