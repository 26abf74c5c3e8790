"""Plan, timetable, Today, family's page, list and totals agree: the same rows, whatever plan was made."""

import random
from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import Decimal

import pytest

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.cycle.actions.begin_cycle import begin_cycle
from endeavour.cycle.actions.keep_plan import keep_plan
from endeavour.cycle.actions.share_plan import share_plan
from endeavour.cycle.family_plan import for_family
from endeavour.cycle.models import PlanVersion
from endeavour.cycle.plan_contents import PlanContents, PlannedAdjustment, PlannedOutcome, PlannedSupport
from endeavour.cycle.queries import PlanSheet, plan_sheet
from endeavour.cycle.tests.plans import on
from endeavour.design.numbers import in_words
from endeavour.provision.actions.log_session import log_sessions
from endeavour.provision.day import SessionOfDay, sessions_on
from endeavour.provision.models import Presence, Slot
from endeavour.provision.overview import overview
from endeavour.provision.session_said import SessionSaid
from endeavour.provision.tallies import Tally, tallies
from endeavour.pupils.models import Pupil
from endeavour.schools.facts import calendar_of
from endeavour.schools.models import School, SchoolClass
from tests.cast.pupils import make_pupil

PLANS, IN_ONE_TEST = 200, 20
SHARED_ON = date(2026, 11, 2)
DAYS = tuple(SHARED_ON + timedelta(days=each) for each in range(21))
TIMES = {1: "once", 2: "twice"}
WHY = {"away": Presence.There.AWAY, "did_not_come": Presence.There.DID_NOT_COME}


@dataclass(frozen=True)
class Made:
    pupil: Pupil
    contents: PlanContents
    version: PlanVersion
    said: dict[tuple[int, str], int]  # by provision and what became of it, counted as it was written down


@pytest.mark.parametrize("batch", range(PLANS // IN_ONE_TEST))
def test_every_page_says_the_same_of_a_plan(
    at_oakfield: School, class_3s: SchoolClass, priya: StaffActor, reid: StaffActor, batch: int
) -> None:
    shown: dict[str, Tally] = {}
    kits = [make_pupil(at_oakfield, "Kit", f"No{n}", school_class=class_3s) for n in range(IN_ONE_TEST)]
    all_made = [_made(random.Random(f"{batch}/{n}"), kit, priya, reid) for n, kit in enumerate(kits)]
    school_days = [day for day in DAYS if calendar_of(at_oakfield.pk).is_school_day(day)]
    today_has = sessions_on(reid, school_days)
    for made in all_made:
        sheet = plan_sheet(made.pupil, today=clock.today())
        assert sheet is not None
        _as_typed(made, sheet)
        _as_timetabled(made, sheet, today_has, school_days)
        _as_counted(made, sheet)
        _as_families_read_it(made, sheet)
        shown |= {one.line.code: one.line.tally for one in sheet.supports}
    assert {one.line.code: one.line.tally for one in overview(priya, clock.today()).lines} == shown


def _made(dice: random.Random, pupil: Pupil, senco: StaffActor, leader: StaffActor) -> Made:
    with on(SHARED_ON, time(8)):
        contents = _random_plan(dice, leader)
        cycle = begin_cycle(pupil, on=SHARED_ON, by=senco)
        keep_plan(cycle, contents=contents, seen_version=1, by=senco)
        version = share_plan(cycle, by=senco)
    return Made(pupil, contents, version, _sessions(dice, pupil, leader))


def _random_plan(dice: random.Random, leader: StaffActor) -> PlanContents:
    outcomes = tuple(
        PlannedOutcome(
            goal=f"Kit does thing {place}",
            by_when=date(2026, 12, dice.randint(1, 18)),
            baseline=Decimal(dice.randint(0, 40)),
            target=Decimal(dice.randint(41, 90)),
            unit=dice.choice(["words a minute", "out of 100", ""]),
        )
        for place in range(1, dice.randint(1, 4) + 1)
    )
    supports = tuple(_random_support(dice, key, len(outcomes), leader) for key in range(dice.randint(1, 3)))
    lessons = tuple(
        PlannedAdjustment(kind=dice.choice(["owed", "idea"]), words=f"Line {place}")
        for place in range(dice.randint(0, 3))
    )
    return PlanContents(
        strengths="Kind",
        barrier="Noise",
        outcomes=outcomes,
        supports=supports,
        adjustments=lessons,
        at_home=dice.choice(["", "Read together."]),
        review_on=date(2026, 12, 8),
    )


def _random_support(dice: random.Random, key: int, outcomes: int, leader: StaffActor) -> PlannedSupport:
    at = time(9 + 2 * key, dice.choice([0, 15, 30]))
    return PlannedSupport(
        key=f"k{key}",
        name=f"Support {key}",
        serves=tuple(sorted(dice.sample(range(1, outcomes + 1), dice.randint(0, outcomes)))),
        minutes=dice.choice([10, 20, 45]),
        times=tuple((day, at) for day in sorted(dice.sample(range(5), dice.randint(1, 5)))),
        leader_id=leader.person.pk,
        starts_on=SHARED_ON + timedelta(days=dice.randint(0, 9)),
    )


def _sessions(dice: random.Random, pupil: Pupil, leader: StaffActor) -> dict[tuple[int, str], int]:
    """Some are written down, one way or another; what was written is counted here once more."""
    said: dict[tuple[int, str], int] = {}
    sessions: list[SessionSaid] = []
    for slot in Slot.objects.filter(provision__places__pupil=pupil):
        for day in (each for each in DAYS if each.weekday() == slot.weekday and each >= slot.starts_on):
            what = dice.choice(["done", "away", "did_not_come", "staff", "not_said", "not_said"])
            key = (slot.provision_id, what)
            said[key] = said.get(key, 0) + 1
            if what == "staff":
                sessions.append(SessionSaid(slot, day, "not", "staff"))
            elif what != "not_said":
                there = {pupil.pk: WHY.get(what, Presence.There.HERE)}
                sessions.append(SessionSaid(slot, day, presences=there))
    log_sessions(sessions, by=leader)
    return said


def _as_typed(made: Made, sheet: PlanSheet) -> None:
    """The frozen version and the rows say what was typed; no line more, no line fewer."""
    frozen = PlanContents.from_json(made.version.contents)
    typed = {(s.name, s.minutes, s.times) for s in made.contents.supports}
    assert {(s.name, s.minutes, s.times) for s in frozen.supports} == typed
    assert {(s.line.name, s.line.minutes, s.line.times) for s in sheet.supports} == typed
    assert len(sheet.supports) == len(made.contents.supports)
    assert [o.goal for o in sheet.outcomes] == [o.goal for o in made.contents.outcomes]
    assert sorted(a.words for a in sheet.adjustments) == sorted(a.words for a in made.contents.adjustments)
    by_name = {s.line.name: s.line.id for s in sheet.supports}
    for place, outcome in enumerate(sheet.outcomes, start=1):
        serving = {by_name[s.name] for s in made.contents.supports if not s.serves or place in s.serves}
        assert set(outcome.provision_ids) == serving


def _as_timetabled(
    made: Made, sheet: PlanSheet, today_has: list[SessionOfDay], school_days: list[date]
) -> None:
    """Today has each session on its day, for its leader, with the child."""
    mine = [s for s in today_has if made.pupil.pk in {child.pk for child in s.children}]
    due = {
        (s.line.id, day, at)
        for s in sheet.supports
        for weekday, at in s.line.times
        for day in school_days
        if day.weekday() == weekday and day >= s.line.starts_on
    }
    assert {(s.provision_id, s.day, s.at) for s in mine} == due


def _as_counted(made: Made, sheet: PlanSheet) -> None:
    counted = tallies([made.pupil.pk], today=clock.today())
    for support in sheet.supports:
        said = {what: n for (pk, what), n in made.said.items() if pk == support.line.id}
        tally = support.line.tally
        assert (tally.planned, tally.done) == (sum(said.values()), said.get("done", 0))
        assert dict(tally.missed) == {what: n for what, n in said.items() if what != "done"}
        assert counted.get((made.pupil.pk, support.line.id), tally) == tally


def _as_families_read_it(made: Made, sheet: PlanSheet) -> None:
    family = for_family(sheet, today=clock.today())
    assert [one.sentence for one in family.wanted] == [one.sentence for one in sheet.outcomes]
    for given, support in zip(family.given, sheet.supports, strict=True):
        line, tally = support.line, support.line.tally
        often = TIMES.get(line.times_a_week, f"{in_words(line.times_a_week)} times")
        assert f"for {line.minutes} minutes, {often} a week." in given.sentences[0]
        if tally.planned:
            assert f"{tally.done} of {tally.planned} session" in given.happened[0]
            assert len(given.happened) == 1 + len(tally.missed)
    assert bool(family.at_home) == bool(made.contents.at_home)
