"""Plan, timetable, Today, register on paper, family's page and its preview, list and totals agree: the same rows,
whatever plan was made, and whichever group was joined."""

import random
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

import pytest
from django.db.models import Count

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.cycle.actions.begin_cycle import begin_cycle
from endeavour.cycle.actions.keep_plan import keep_plan
from endeavour.cycle.actions.share_plan import share_plan
from endeavour.cycle.family_plan import FamilyPlan, for_family, preview_for_family
from endeavour.cycle.models import PlanVersion
from endeavour.cycle.plan_contents import PlanContents
from endeavour.cycle.queries import PlanSheet, plan_sheet
from endeavour.cycle.tests.plans import on
from endeavour.design.numbers import in_words
from endeavour.plan_pages.tests.random_plans import random_plan
from endeavour.provision.actions.log_session import log_sessions
from endeavour.provision.day import SessionOfDay, sessions_on
from endeavour.provision.models import Place, Presence, Provision, Slot
from endeavour.provision.overview import overview
from endeavour.provision.queries import running_provision
from endeavour.provision.session_said import SessionSaid
from endeavour.provision.sheet import sheet_of
from endeavour.provision.tallies import Tally
from endeavour.provision.tests.tallied import tallies
from endeavour.pupils.models import Pupil
from endeavour.schools.facts import calendar_of
from endeavour.schools.models import School, SchoolClass
from tests.cast.pupils import make_pupil, make_status

PLANS, IN_ONE_TEST = 200, 20
ON_PAPER = 4  # of the provisions of a test, the largest groups
SHARED_ON = date(2026, 11, 2)
DAYS = tuple(SHARED_ON + timedelta(days=each) for each in range(21))
FIRST_CHOSEN = SHARED_ON - timedelta(days=4)  # a draft may have lain a while
TIMES = {1: "once", 2: "twice"}
THERE = {
    "done": Presence.There.HERE,
    "away": Presence.There.AWAY,
    "did_not_come": Presence.There.DID_NOT_COME,
}
SIGNS = {"done": "✓", "away": "A", "did_not_come": "D", "staff": "–", "not_said": ""}
Became = dict[tuple[int, date, int], str]  # by slot, day and pupil: counted as it was written down


@dataclass(frozen=True)
class Made:
    """`preview` is what the family was to read, before the plan was shared."""

    pupil: Pupil
    contents: PlanContents
    version: PlanVersion
    preview: FamilyPlan


@pytest.mark.parametrize("batch", range(PLANS // IN_ONE_TEST))
def test_every_page_says_the_same_of_a_plan(
    at_oakfield: School, class_3s: SchoolClass, priya: StaffActor, reid: StaffActor, batch: int
) -> None:
    shown: dict[str, Counter[str]] = defaultdict(Counter)
    kits = [make_pupil(at_oakfield, "Kit", f"No{n}", school_class=class_3s) for n in range(IN_ONE_TEST)]
    for kit in kits:
        make_status(kit, "K", SHARED_ON)
    all_made = [_made(random.Random(f"{batch}/{n}"), kit, priya, reid) for n, kit in enumerate(kits)]
    became = _sessions(random.Random(f"sessions {batch}"), reid)
    school_days = [day for day in DAYS if calendar_of(at_oakfield.pk).is_school_day(day)]
    today_has = sessions_on(reid, school_days)
    for made in all_made:
        sheet = plan_sheet(made.pupil, today=clock.today())
        assert sheet is not None
        _as_typed(made, sheet)
        _as_timetabled(made, sheet, today_has, school_days)
        _as_counted(made, sheet, became)
        _as_families_read_it(made, sheet)
        _as_families_were_to_read_it(made)
        for one in sheet.supports:
            shown[one.line.code] += _figures(one.line.tally)
    lines = overview(priya, clock.today()).lines
    assert {one.line.code: _figures(one.line.tally) for one in lines} == shown
    places = Place.objects.values("provision").annotate(pupils=Count("pk"))
    assert places.filter(pupils__gt=1).count() >= ON_PAPER, "groups were joined"
    _as_on_paper(became)


def _made(dice: random.Random, pupil: Pupil, senco: StaffActor, leader: StaffActor) -> Made:
    with on(SHARED_ON, time(8)):
        groups = running_provision(pupil.school_id, SHARED_ON)
        contents = random_plan(dice, leader, groups, starts_on=FIRST_CHOSEN)
        cycle = begin_cycle(pupil, on=SHARED_ON, by=senco)
        keep_plan(cycle, contents=contents, seen_version=1, by=senco)
        leaders = {leader.person.pk: leader.person.formal_name}
        preview = preview_for_family(
            "Kit", contents, voice=None, today=SHARED_ON, leaders=leaders, running=(), groups=groups
        )
        version = share_plan(cycle, by=senco)
        sheet = plan_sheet(pupil, today=SHARED_ON)
        assert sheet is not None
        happened = {g.name: g.happened for g in for_family(sheet, today=SHARED_ON).given}
        assert happened == {g.name: g.happened for g in preview.given}
    return Made(pupil, contents, version, preview)


def _sessions(dice: random.Random, leader: StaffActor) -> Became:
    """Some are written down, one way or another; what was written is counted here once more."""
    became: Became = {}
    sessions: list[SessionSaid] = []
    for slot in Slot.objects.order_by("pk"):
        pupils = list(slot.provision.places.order_by("pk").values_list("pupil", flat=True))
        for day in (each for each in DAYS if each.weekday() == slot.weekday and each >= slot.starts_on):
            what = dice.choice(["said", "said", "said", "staff", "not_said", "not_said"])
            of_each = {pk: dice.choice(list(THERE)) if what == "said" else what for pk in pupils}
            became |= {(slot.pk, day, pk): each for pk, each in of_each.items()}
            if what == "staff":
                sessions.append(SessionSaid(slot, day, "not", "staff"))
            elif what == "said":
                there = {pk: THERE[each] for pk, each in of_each.items()}
                sessions.append(SessionSaid(slot, day, presences=there))
    log_sessions(sessions, by=leader)
    return became


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


def _as_counted(made: Made, sheet: PlanSheet, became: Became) -> None:
    counted = tallies([made.pupil.pk], today=clock.today())
    provisions = dict(Slot.objects.values_list("pk", "provision"))
    for support in sheet.supports:
        said = Counter(
            what
            for (slot, _, pk), what in became.items()
            if pk == made.pupil.pk and provisions[slot] == support.line.id
        )
        assert _figures(support.line.tally) == said
        assert counted[made.pupil.pk, support.line.id] == support.line.tally


def _figures(tally: Tally) -> Counter[str]:
    assert tally.planned == tally.done + sum(count for _, count in tally.missed)
    return Counter({"done": tally.done, **dict(tally.missed)} if tally.done else dict(tally.missed))


def _as_on_paper(became: Became) -> None:
    """The printed register has each child who is in the group, and in the boxes what was written down."""
    shared_by = Provision.objects.annotate(pupils=Count("places")).order_by("-pupils", "pk")
    for provision in shared_by[:ON_PAPER]:
        paper, pupils = (
            sheet_of(provision, today=clock.today()),
            provision.places.values_list("pupil", flat=True),
        )
        assert {row.child.pk for row in paper.rows} == set(pupils)
        columns = [(column.slot_id, column.day) for column in paper.columns]
        for row in paper.rows:
            boxes = dict(zip(columns, row.boxes, strict=True))
            said = {(slot, day): what for (slot, day, pk), what in became.items() if pk == row.child.pk}
            for (slot, day), box in boxes.items():
                assert box == SIGNS[said.get((slot, day), "not_said")]
            first, mine = min(day for _, day in columns), set(provision.slots.values_list("pk", flat=True))
            assert {key for key in said if key[0] in mine and key[1] >= first} <= set(boxes)


def _as_families_were_to_read_it(made: Made) -> None:
    sheet, preview = plan_sheet(made.pupil, today=SHARED_ON), made.preview
    assert sheet is not None
    family = for_family(sheet, today=SHARED_ON)
    assert sorted((g.name, g.sentences) for g in family.given) == sorted(
        (g.name, g.sentences) for g in preview.given
    )
    assert all(one.line.starts_on >= SHARED_ON for one in sheet.supports)
    assert [replace(one, code="") for one in family.wanted] == list(preview.wanted)
    assert (sorted(family.lessons), family.at_home) == (sorted(preview.lessons), preview.at_home)
    assert (family.strengths, family.barrier, family.parts, family.next_steps) == (
        preview.strengths,
        preview.barrier,
        preview.parts,
        preview.next_steps,
    )


def _as_families_read_it(made: Made, sheet: PlanSheet) -> None:
    family = for_family(sheet, today=clock.today())
    assert [one.sentence for one in family.wanted] == [one.sentence for one in sheet.outcomes]
    for given, support in zip(family.given, sheet.supports, strict=True):
        line, tally = support.line, support.line.tally
        often = TIMES.get(line.times_a_week, f"{in_words(line.times_a_week)} times")
        assert f"for {line.minutes} minutes, {often} a week." in given.sentences[0]
        if tally.planned:
            unsaid = tally.missed == (("not_said", tally.planned),)
            counted = f"So far {tally.planned}" if unsaid else f"So far {tally.done} of {tally.planned}"
            assert given.happened[0].startswith(f"{counted} session")
            why = [one for one in given.happened[1:] if not one.startswith("We count from ")]
            assert len(why) == len(tally.missed)
    assert bool(family.at_home) == bool(made.contents.at_home)
