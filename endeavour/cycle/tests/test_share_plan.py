"""A plan is shared: what it says becomes rows."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.models import Post
from endeavour.access.refusal import Refused
from endeavour.cycle.actions.keep_plan import keep_plan
from endeavour.cycle.actions.record_check import record_check
from endeavour.cycle.actions.share_plan import share_plan
from endeavour.cycle.models import Outcome, PlanDraft, PlanVersion, Reading, Serves
from endeavour.cycle.plan_contents import PlanContents, PlannedAdjustment, PlannedOutcome
from endeavour.cycle.queries import cycle_of, outcomes_of, plan_sheet
from endeavour.cycle.tests.plans import (
    SEPTEMBER,
    kept,
    mayas_plan,
    on,
    reading_outcome,
    reading_support,
    shared,
)
from endeavour.provision.actions.end_place import end_place
from endeavour.provision.models import Adjustment, Place, Provision, Slot
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School
from tests.acts import AuditFailedError, audit_fails


def _change(version: PlanVersion, by: StaffActor, **changes: object) -> PlanVersion:
    """Another version of the plan, with some of it changed."""
    draft = PlanDraft.objects.get(cycle=version.cycle)
    contents = replace(PlanContents.from_json(draft.contents), **changes)  # type: ignore[arg-type]  # any part
    keep_plan(version.cycle, contents=contents, seen_version=draft.version, by=by)
    return share_plan(version.cycle, by=by)


def test_sharing_makes_outcomes_support_and_lessons(
    at_oakfield: School, maya: Pupil, priya: StaffActor, shah: StaffActor, reid: StaffActor
) -> None:
    with on(SEPTEMBER):
        version = shared(maya, mayas_plan(reid), priya)
    sheet = plan_sheet(maya, today=clock.today())
    assert sheet is not None
    assert (version.number, sheet.cycle.stage, sheet.cycle.review_on) == (1, "do", date(2026, 12, 8))
    assert [line.sentence for line in sheet.outcomes] == ["Maya reads 56 words in a minute by 11 December."]
    assert sheet.outcomes[0].provision_ids == (sheet.supports[0].line.id,)
    assert sheet.supports[0].line.times_in_words == "Monday, Wednesday and Friday at 9:15"
    assert [line.words for line in sheet.owed] == ["More time to read before she is asked"]
    assert [reader.name for reader in sheet.readers] == ["Mr Reid", "Miss Shah"]
    assert Provision.objects.get().responsible_id == shah.person.pk


def test_everything_that_is_missing_is_said_at_once(
    at_oakfield: School, maya: Pupil, priya: StaffActor
) -> None:
    cycle = kept(maya, PlanContents(at_home="Read together."), priya)
    with pytest.raises(Refused) as refused:
        share_plan(cycle, by=priya)
    for words in ("good at", "at least one outcome", "what school will do", "look at the plan together"):
        assert words in refused.value.sentence


def test_a_later_version_ends_what_it_changes_and_keeps_the_rest(
    at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor
) -> None:
    with on(SEPTEMBER):
        first = shared(maya, mayas_plan(reid), priya)
        record_check(Outcome.objects.get(), on=SEPTEMBER, value=Decimal(41), by=priya)
    raised = replace(_planned(first), target=Decimal(60), goal="Maya reads 60 words in a minute")
    second = _change(first, priya, outcomes=(raised,))
    (line,) = outcomes_of([first.cycle_id])[first.cycle_id]
    assert (second.number, line.baseline_on) == (2, SEPTEMBER)
    assert line.target == Decimal(60)
    assert line.checks == ((SEPTEMBER, Decimal(41)),)
    assert Outcome.objects.get(target=56).taken_out_on == clock.today()
    assert Provision.objects.count() == Place.objects.count() == 1
    assert first.contents["outcomes"][0]["target"] == "56"


def test_shared_twice_as_it_is_it_stays_one_version(
    at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor
) -> None:
    """The browser's Back shows the button once more: nobody gets a second plan to read by it."""
    with on(SEPTEMBER):
        first = shared(maya, mayas_plan(reid), priya)
    with pytest.raises(
        Refused, match="Version 1 of 14 September says just this, so nothing was shared again"
    ):
        share_plan(first.cycle, by=priya)
    assert PlanVersion.objects.count() == 1


def test_a_plan_with_other_words_alone_makes_no_new_rows(
    at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor
) -> None:
    with on(SEPTEMBER):
        first = shared(maya, mayas_plan(reid), priya)
    rows = Outcome, Provision, Slot, Place, Serves
    before = [list(model.objects.order_by("pk").values()) for model in rows]
    _change(first, priya, strengths="She tells stories, and draws them.")
    assert [list(model.objects.order_by("pk").values()) for model in rows] == before


def test_support_that_is_taken_out_ends_and_support_from_elsewhere_stays_a_line(
    at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor
) -> None:
    with on(SEPTEMBER):
        first = shared(maya, mayas_plan(reid), priya)
    code = Provision.objects.get().code
    second = _change(
        first, priya, taken_out=(code,), supports=(reading_support(reid, name="Spelling", minutes=10),)
    )
    place = Place.objects.get(provision__code=code)
    assert (place.ends_on, place.end_reason) == (clock.today(), "Taken out of the plan.")
    assert Provision.objects.get(code=code).ends_on == clock.today(), "it was for Maya alone"
    assert [line["name"] for line in second.contents["supports"]] == ["Spelling"]
    without = _change(second, priya, supports=())
    assert [line["name"] for line in without.contents["supports"]] == ["Spelling"], "nobody said that it ends"


def test_support_that_ended_elsewhere_is_not_begun_again_and_can_be_joined_again(
    at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor
) -> None:
    with on(SEPTEMBER):
        first = shared(maya, mayas_plan(reid, supports=(reading_support(reid, group_size=4),)), priya)
    provision = Provision.objects.get()
    with on(date(2026, 11, 20)):
        end_place(provision, pupil=maya, on=date(2026, 11, 20), why="Reads well", by=priya)
    second = _change(first, priya, adjustments=(PlannedAdjustment(kind="idea", words="Time"),))
    assert second.contents["supports"] == []
    joining = reading_support(reid, key="joining1", provision=provision.code)
    third = _change(second, priya, supports=(joining,))
    assert [line["provision"] for line in third.contents["supports"]] == [provision.code]
    assert Place.objects.filter(provision=provision).count() == 2


def test_a_group_that_was_to_be_joined_later_can_be_taken_out_again(
    at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor
) -> None:
    with on(SEPTEMBER):
        first = shared(maya, mayas_plan(reid, supports=(reading_support(reid, group_size=4),)), priya)
    group = Provision.objects.get()
    end_place(group, pupil=maya, on=clock.today(), why="A pause", by=priya)
    later = reading_support(reid, key="later1", provision=group.code, starts_on=date(2026, 12, 1))
    second = _change(first, priya, supports=(later,))
    assert Place.objects.get(starts_on=date(2026, 12, 1)).provision == group
    third = _change(second, priya, taken_out=(group.code,), supports=())
    assert third.contents["supports"] == []
    assert [place.ends_on for place in Place.objects.all()] == [clock.today()], "what ended stays as it ended"


def test_support_that_was_to_begin_later_is_taken_out_without_a_day_of_it(
    at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor
) -> None:
    later = reading_support(reid, starts_on=date(2026, 12, 1))
    first = shared(maya, mayas_plan(reid, supports=(later,)), priya)
    _change(first, priya, taken_out=(Provision.objects.get().code,), supports=())
    assert not Place.objects.exists()


def test_who_has_left_neither_leads_nor_checks(
    at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor, shah: StaffActor
) -> None:
    draft = mayas_plan(reid, outcomes=(reading_outcome(owner_id=shah.person.pk),))
    cycle = kept(maya, draft, priya)
    Post.objects.filter(person=shah.person).update(ends_on=date(2026, 11, 20))
    with pytest.raises(Refused, match="Outcome 1: whoever was chosen to check it holds no post"):
        share_plan(cycle, by=priya)
    keep_plan(cycle, contents=mayas_plan(shah), seen_version=2, by=priya)
    with pytest.raises(Refused, match="chosen to give Reading with Mr Reid can’t run sessions"):
        share_plan(cycle, by=priya)
    assert not Provision.objects.exists()


def test_a_group_that_is_not_there_is_said_and_nothing_is_shared(
    at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor
) -> None:
    plan = mayas_plan(reid)
    gone = replace(plan.supports[0], provision="zzzzzzzz")
    with on(SEPTEMBER), pytest.raises(Refused, match="is not there any more"):
        shared(maya, replace(plan, supports=(gone,)), priya)
    assert not Outcome.objects.exists()


def test_lines_for_lessons_go_on_end_and_start(
    at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor
) -> None:
    with on(SEPTEMBER):
        first = shared(maya, mayas_plan(reid), priya)
    standing = PlanContents.from_json(first.contents).adjustments
    new = PlannedAdjustment(kind="idea", words="New words with a picture first")
    _change(first, priya, adjustments=(*standing, new))
    _change(first, priya, adjustments=(new,))
    lines = Adjustment.objects.order_by("pk").values_list("words", "ends_on")
    assert list(lines) == [("More time to read before she is asked", clock.today()), (new.words, None)]


def test_only_who_may_share_does_and_all_or_nothing(
    at_oakfield: School,
    maya: Pupil,
    priya: StaffActor,
    shah: StaffActor,
    reid: StaffActor,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    cycle = kept(maya, mayas_plan(reid, review_on=date(2027, 1, 12)), shah)
    with pytest.raises(PermissionDenied):
        share_plan(cycle, by=shah)
    audit_fails(monkeypatch, share_plan)
    with pytest.raises(AuditFailedError):
        share_plan(cycle, by=priya)
    assert not any(model.objects.exists() for model in (PlanVersion, Outcome, Provision, Reading))


def _planned(version: PlanVersion) -> PlannedOutcome:
    return PlanContents.from_json(version.contents).outcomes[0]


def test_an_outcome_that_stands_is_known_by_its_code(
    at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor
) -> None:
    with on(SEPTEMBER):
        shared(maya, mayas_plan(reid, outcomes=(reading_outcome(),)), priya)
    now = cycle_of(maya.pk)
    assert now is not None
    draft = PlanDraft.objects.get(cycle_id=now.id)
    assert PlanContents.from_json(draft.contents).outcomes[0].code == Outcome.objects.get().code
