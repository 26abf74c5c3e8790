"""Where an outcome starts is a number that was measured on its day: a new plan draws no check that never was."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.cycle.actions.begin_cycle import begin_cycle
from endeavour.cycle.actions.keep_plan import keep_plan
from endeavour.cycle.actions.record_check import record_check
from endeavour.cycle.actions.share_plan import share_plan
from endeavour.cycle.models import Cycle, Outcome, PlanDraft
from endeavour.cycle.pictures import picture_of
from endeavour.cycle.plan_contents import PlanContents
from endeavour.cycle.queries import outcomes_of
from endeavour.cycle.queries.outcomes import OutcomeLine
from endeavour.cycle.tests.plans import SEPTEMBER, mayas_plan, on, shared
from endeavour.pupils.models import Pupil
from endeavour.schools.facts import calendar_of
from endeavour.schools.models import School

TODAY, DECEMBER, CHECKED = date(2026, 11, 23), date(2026, 12, 14), date(2026, 11, 2)
Dots = tuple[tuple[date, Decimal], ...]


def _changed(cycle: Cycle, by: StaffActor, **changes: object) -> OutcomeLine:
    """The only outcome, after a version that changes it."""
    draft = PlanDraft.objects.get(cycle=cycle)
    contents = PlanContents.from_json(draft.contents)
    one = replace(contents.outcomes[0], by_when=date(2027, 3, 18), **changes)  # type: ignore[arg-type]  # any part
    wanted = replace(contents, outcomes=(one,), review_on=date(2027, 3, 16))
    keep_plan(cycle, contents=wanted, seen_version=draft.version, by=by)
    share_plan(cycle, by=by)
    (line,) = outcomes_of([cycle.pk])[cycle.pk]
    return line


def _next_cycle(cycle: Cycle, by: StaffActor) -> Cycle:
    cycle.closed_on, cycle.closed_by = TODAY, by.label
    cycle.save()
    return begin_cycle(cycle.pupil, on=TODAY, by=by)


def _dots(line: OutcomeLine) -> Dots:
    school = Cycle.objects.values_list("school_id", flat=True)[0]
    drawn = picture_of(line, name="Maya", calendar=calendar_of(school), today=clock.today())
    return drawn.picture.dots


@pytest.fixture
def first(at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor) -> Cycle:
    with on(SEPTEMBER):
        cycle: Cycle = shared(maya, mayas_plan(reid), priya).cycle
    return cycle


def test_the_last_check_is_where_the_next_cycle_starts_on_its_own_day(
    first: Cycle, priya: StaffActor, reid: StaffActor
) -> None:
    record_check(Outcome.objects.get(), on=CHECKED, value=Decimal(52), by=reid)
    second = _next_cycle(first, priya)
    with on(DECEMBER):
        line = _changed(second, priya, target=Decimal(70))
        assert (line.baseline_on, line.baseline) == (CHECKED, Decimal(52))
        assert _dots(line) == ((CHECKED, Decimal(52)),)


def test_where_nothing_was_checked_it_starts_where_it_stood(first: Cycle, priya: StaffActor) -> None:
    second = _next_cycle(first, priya)
    with on(DECEMBER):
        line = _changed(second, priya, target=Decimal(70))
        assert _dots(line) == ((SEPTEMBER, Decimal(41)),)


def test_a_number_that_is_typed_was_measured_today(first: Cycle, priya: StaffActor, reid: StaffActor) -> None:
    record_check(Outcome.objects.get(), on=CHECKED, value=Decimal(52), by=reid)
    second = _next_cycle(first, priya)
    with on(DECEMBER):
        line = _changed(second, priya, baseline=Decimal(54), target=Decimal(70))
        assert _dots(line) == ((CHECKED, Decimal(52)), (DECEMBER, Decimal(54)))


def test_within_a_cycle_the_start_keeps_its_day_and_a_check_taken_as_the_start_has_its_own(
    first: Cycle, priya: StaffActor, reid: StaffActor
) -> None:
    record_check(Outcome.objects.get(), on=CHECKED, value=Decimal(41), by=reid)
    assert _changed(first, priya, target=Decimal(60)).baseline_on == SEPTEMBER
    record_check(Outcome.objects.get(taken_out_on=None), on=TODAY, value=Decimal(44), by=reid)
    line = _changed(first, priya, baseline=Decimal(44))
    assert (line.baseline_on, [day for day, _ in _dots(line)]) == (TODAY, [CHECKED, TODAY])
