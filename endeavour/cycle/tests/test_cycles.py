"""A cycle begins, its draft is kept by several people, and the next starts from what is there."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.cycle.actions.begin_cycle import begin_cycle
from endeavour.cycle.actions.keep_plan import keep_plan
from endeavour.cycle.actions.open_review import open_review
from endeavour.cycle.actions.record_check import record_check
from endeavour.cycle.actions.say_outcome_word import say_outcome_word
from endeavour.cycle.actions.share_plan import share_plan
from endeavour.cycle.models import Cycle, Outcome, PlanDraft
from endeavour.cycle.plan_contents import PlanContents
from endeavour.cycle.plan_days import plan_days_in
from endeavour.cycle.queries import cycle_of, outcomes_of
from endeavour.cycle.queries.drafts import draft_of
from endeavour.cycle.tests.plans import SEPTEMBER, mayas_plan, on, reading_outcome, reading_support, shared
from endeavour.journeys.nested import NestedClash
from endeavour.law.school_days import SchoolCalendar
from endeavour.pupils.models import Pupil
from endeavour.schools.facts import calendar_of
from endeavour.schools.models import School

TODAY = date(2026, 11, 23)


def _close(cycle: Cycle) -> None:
    cycle.closed_on, cycle.closed_by = TODAY, "staff:1"
    cycle.save()


def test_a_pupil_is_in_one_cycle_at_a_time(at_oakfield: School, maya: Pupil, shah: StaffActor) -> None:
    assert cycle_of(maya.pk) is None
    begin_cycle(maya, on=TODAY, by=shah)
    now = cycle_of(maya.pk)
    assert now is not None
    assert (now.number, now.stage_in_words, now.version) == (1, "Assess", 0)
    with pytest.raises(Refused, match="Maya is in cycle 1"):
        begin_cycle(maya, on=TODAY, by=shah)


def test_the_next_cycle_starts_from_what_is_there(
    at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor
) -> None:
    with on(SEPTEMBER):
        first = shared(maya, mayas_plan(reid), priya)
    outcome = Outcome.objects.get()
    record_check(outcome, on=date(2026, 11, 16), value=Decimal(52), by=reid)
    _close(first.cycle)
    second = begin_cycle(maya, on=TODAY, by=priya)
    contents = PlanContents.from_json(PlanDraft.objects.get(cycle=second).contents)
    [going_on], [support], [line] = contents.outcomes, contents.supports, contents.adjustments
    assert going_on.baseline == Decimal(52)
    assert (going_on.carried_from, going_on.by_when) == (outcome.code, None)
    assert (support.name, support.serves) == ("Reading with Mr Reid", (1,))
    assert line.words == "More time to read before she is asked"
    assert (contents.strengths, contents.review_on) == (
        "Maya tells good stories and is kind to others.",
        None,
    )


def test_checks_of_both_cycles_make_one_picture(
    at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor
) -> None:
    with on(SEPTEMBER):
        first = shared(maya, mayas_plan(reid), priya)
        record_check(Outcome.objects.get(), on=SEPTEMBER, value=Decimal(41), by=reid)
    _close(first.cycle)
    second = begin_cycle(maya, on=TODAY, by=priya)
    draft = PlanContents.from_json(PlanDraft.objects.get(cycle=second).contents)
    raised = replace(draft.outcomes[0], target=Decimal(70), by_when=date(2027, 3, 18))
    contents = replace(draft, outcomes=(raised,), review_on=date(2027, 3, 16))
    keep_plan(second, contents=contents, seen_version=1, by=priya)
    version = share_plan(second, by=priya)
    (line,) = outcomes_of([second.pk])[second.pk]
    assert (version.number, line.checks) == (2, ((SEPTEMBER, Decimal(41)),))


def test_a_cycle_without_a_plan_of_its_own_loses_nothing_to_the_next(
    at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor
) -> None:
    with on(SEPTEMBER):
        first = shared(maya, mayas_plan(reid), priya)
    _close(first.cycle)
    _close(begin_cycle(maya, on=TODAY, by=priya))
    third = begin_cycle(maya, on=TODAY, by=priya)
    contents = PlanContents.from_json(PlanDraft.objects.get(cycle=third).contents)
    assert third.number == 3
    assert contents.strengths == "Maya tells good stories and is kind to others."
    assert contents.at_home == "Read to Maya for ten minutes when you can."
    assert [one.carried_from for one in contents.outcomes] == [Outcome.objects.get().code]
    assert contents.supports[0].serves == (1,)


def test_support_for_an_outcome_that_is_done_is_not_taken_to_be_for_the_others(
    at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor
) -> None:
    goals = (reading_outcome(), reading_outcome(goal="Maya writes 20 words"))
    with on(SEPTEMBER):
        support = reading_support(reid, serves=(2,))
        first = shared(maya, mayas_plan(reid, outcomes=goals, supports=(support,)), priya)
    review = open_review(first.cycle, by=priya)
    say_outcome_word(review, Outcome.objects.get(position=2), word="done", by=priya)
    _close(first.cycle)
    contents = draft_of(maya, today=TODAY).contents
    assert [one.goal for one in contents.outcomes] == [goals[0].goal]
    assert contents.supports[0].is_for_none


def test_two_people_keep_different_parts_and_clash_over_the_same(
    at_oakfield: School, maya: Pupil, priya: StaffActor, shah: StaffActor
) -> None:
    cycle = begin_cycle(maya, on=TODAY, by=priya)
    empty = PlanContents()
    keep_plan(cycle, contents=PlanContents(strengths="Kind"), seen_version=1, seen=empty, by=priya)
    keep_plan(cycle, contents=PlanContents(at_home="Read"), seen_version=1, seen=empty, by=shah)
    draft = draft_of(maya, today=TODAY)
    assert (draft.contents.strengths, draft.contents.at_home, draft.version) == ("Kind", "Read", 3)
    with pytest.raises(NestedClash) as clash:
        keep_plan(cycle, contents=PlanContents(strengths="Quick"), seen_version=1, seen=empty, by=shah)
    (difference,) = clash.value.differences
    assert (difference.field, difference.theirs, difference.yours) == ("strengths", "Kind", "Quick")


def test_nothing_is_kept_in_a_cycle_that_has_ended(
    at_oakfield: School, maya: Pupil, priya: StaffActor
) -> None:
    cycle = begin_cycle(maya, on=TODAY, by=priya)
    _close(cycle)
    for act in (
        lambda: keep_plan(cycle, contents=PlanContents(strengths="x"), seen_version=1, by=priya),
        lambda: share_plan(cycle, by=priya),
    ):
        with pytest.raises(Refused, match="Cycle 1 has ended"):
            act()


def test_contents_read_back_as_they_were_kept(at_oakfield: School, reid: StaffActor) -> None:
    contents = mayas_plan(reid, outcomes=(reading_outcome(target=Decimal("56.50")),), taken_out=("abcdefgh",))
    assert PlanContents.from_json(contents.to_json()) == contents
    assert contents.to_json()["outcomes"][0]["target"] == "56.5"
    assert PlanContents.from_json({}) == PlanContents()


def test_a_plan_is_for_a_term_or_for_the_next_where_little_of_it_is_left(at_oakfield: School) -> None:
    calendar = calendar_of(at_oakfield.pk)
    september, november = plan_days_in(calendar, SEPTEMBER), plan_days_in(calendar, TODAY)
    assert (september.starts_on, september.last, september.by_when) == (
        SEPTEMBER,
        date(2026, 12, 18),
        date(2026, 12, 11),
    )
    assert (november.last, november.by_when) == (date(2027, 3, 25), date(2027, 3, 18))
    in_half_term = plan_days_in(calendar, date(2026, 10, 24))
    assert in_half_term.starts_on == date(2026, 11, 2)
    without = plan_days_in(SchoolCalendar(terms=()), TODAY)
    assert (without.starts_on, without.last) == (TODAY, date(2027, 2, 15))
