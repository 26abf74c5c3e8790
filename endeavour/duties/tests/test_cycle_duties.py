"""Plans and reviews meet their duties by evidence, and nothing else does."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from endeavour import clock
from endeavour.access.actions.put_in_class import put_in_class
from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.cycle.actions.confirm_reading import confirm_reading
from endeavour.cycle.actions.decide_review import decide_review
from endeavour.cycle.actions.open_review import open_review
from endeavour.cycle.actions.record_parents_agree import record_parents_agree
from endeavour.cycle.actions.say_outcome_word import say_outcome_word
from endeavour.cycle.models import Cycle, OutcomeReview, PlanVersion, Reading, Review
from endeavour.cycle.new_decision import NewDecision
from endeavour.duties.queries import Duty, duties_of_pupil
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School, SchoolClass
from tests.cast.pupils import make_adult, make_pupil, make_status
from tests.cast.reviews import goals_of, make_cycle, make_outcome, make_voice


@pytest.fixture
def cycle(maya: Pupil, shah: StaffActor) -> Cycle:
    """Maya's, shared on the day her support began; nobody's view is in it yet."""
    return make_cycle(maya)


def duty(pupil: Pupil, promise: str, by: StaffActor) -> Duty | None:
    with school_scope(by.school_id):
        found = [one for one in duties_of_pupil(by, pupil.pid) if one.promise == promise]
    return found[0] if found else None


def asked(pupil: Pupil, promise: str, by: StaffActor) -> Duty:
    found = duty(pupil, promise, by)
    assert found is not None
    return found


def test_without_a_plan_nothing_is_asked_of_its_review(maya: Pupil, priya: StaffActor) -> None:
    assert asked(maya, "plan", priya).because == "No plan is recorded here."
    assert duty(maya, "review", priya) is None
    assert duty(maya, "aware", priya) is None


def test_a_plan_counts_once_both_voices_are_in_it(cycle: Cycle, priya: StaffActor) -> None:
    first = asked(cycle.pupil, "plan", priya)
    assert first.because == "The latest plan lacks the family's view and the pupil's view."
    assert not first.met
    make_voice(cycle, "I like reading.")
    make_voice(cycle, "", whose="adult")
    judge_again(cycle, priya)
    assert asked(cycle.pupil, "plan", priya).met_on == date(2026, 9, 14)


def judge_again(cycle: Cycle, by: StaffActor) -> None:
    """Voices made by hand leave no event; an act does."""
    with school_scope(by.school_id):
        open_review(cycle, by=by)


def test_a_plan_of_an_earlier_period_is_none_of_this_one(cycle: Cycle, priya: StaffActor) -> None:
    with school_scope(priya.school_id):
        Cycle.objects.update(closed_on=date(2026, 9, 1), closed_by="staff:1")
    assert asked(cycle.pupil, "plan", priya).because == "No plan is recorded here."


def test_staff_are_aware_once_each_has_read(cycle: Cycle, priya: StaffActor, shah: StaffActor) -> None:
    with school_scope(priya.school_id):
        version = PlanVersion.objects.get()
        Reading.objects.create(
            school_id=priya.school_id, version=version, person=shah.person, given_at=version.shared_at
        )
    late = asked(cycle.pupil, "aware", priya)
    assert late.because == "Shared on 14 September 2026. 0 of 1 have read their lines."
    assert late.late_after == date(2026, 9, 21)
    with school_scope(priya.school_id):
        confirm_reading(version, by=shah)
    assert asked(cycle.pupil, "aware", priya).met_on == clock.today()


def test_staff_are_aware_no_longer_once_somebody_is_new(
    cycle: Cycle, priya: StaffActor, shah: StaffActor, grant: StaffActor, class_3s: SchoolClass
) -> None:
    with school_scope(priya.school_id):
        version = PlanVersion.objects.get()
        Reading.objects.create(
            school_id=priya.school_id, version=version, person=shah.person, given_at=clock.now()
        )
        confirm_reading(version, by=shah)
    assert asked(cycle.pupil, "aware", priya).met
    with school_scope(priya.school_id):
        put_in_class(grant.person, school_class=class_3s, kind="teaches", starts_on=clock.today(), by=priya)
    open_again = asked(cycle.pupil, "aware", priya)
    assert (open_again.met, open_again.late_after) == (False, date(2026, 11, 30))
    assert "1 of 2 have read their lines. Somebody works with the pupil since" in open_again.because


def test_a_review_is_met_by_its_decision_not_by_being_opened(cycle: Cycle, priya: StaffActor) -> None:
    assert asked(cycle.pupil, "review", priya).due_on == date(2026, 12, 8)
    with school_scope(priya.school_id):
        review = open_review(cycle, by=priya)
        say_outcome_word(review, goals_of(cycle)[0], word="on_track", by=priya)
    assert not asked(cycle.pupil, "review", priya).met
    with school_scope(priya.school_id):
        what = NewDecision(
            decision="carry_on",
            reason="It helps.",
            no_pupil_view_because="Off ill.",
            no_family_view_because="Comes on Monday.",
        )
        decide_review(review, what=what, by=priya)
    assert asked(cycle.pupil, "review", priya).met_on == clock.today()


def slow_twice(cycle: Cycle, by: StaffActor) -> Review:
    """A first cycle reviewed as slow before this one, and this one's review open, slow again."""
    with school_scope(by.school_id):
        Cycle.objects.filter(pk=cycle.pk).update(number=2)
        first = Cycle.objects.create(
            school_id=by.school_id,
            pupil=cycle.pupil,
            number=1,
            opened_on=date(2026, 5, 1),
            opened_by="staff:1",
            closed_on=date(2026, 7, 10),
            closed_by="staff:1",
        )
        before = make_outcome(first, "Maya reads 40 words a minute", area="SPLD")
        reviewed = Review.objects.create(
            school_id=by.school_id,
            cycle=first,
            opened_on=date(2026, 7, 1),
            opened_by="staff:1",
            decision="carry_on",
            reason="It began late.",
            decided_on=date(2026, 7, 10),
            decided_at=datetime(2026, 7, 10, 15, tzinfo=UTC),
            decided_by="staff:1",
        )
        OutcomeReview.objects.create(
            school_id=by.school_id, review=reviewed, outcome=before, word="not_working", said_by="staff:1"
        )
        now = make_outcome(cycle, "Maya reads 60 words a minute", position=2, area="SPLD")
        review = open_review(Cycle.objects.get(pk=cycle.pk), by=by)
        say_outcome_word(review, now, word="slower", by=by)
        say_outcome_word(review, goals_of(cycle)[0], word="on_track", by=by)
    return review


def test_two_slow_cycles_ask_for_a_specialist(cycle: Cycle, priya: StaffActor) -> None:
    review = slow_twice(cycle, priya)
    special = asked(cycle.pupil, "special", priya)
    assert (special.met, special.level, special.late_after) == (False, "should", date(2026, 12, 8))
    with school_scope(priya.school_id):
        what = NewDecision(
            decision="specialist",
            specialist="The educational psychologist",
            specialist_by=date(2026, 12, 4),
            parents_agree="not_asked",
            reason="We need other eyes.",
            no_pupil_view_because="Off ill.",
            no_family_view_because="Comes on Monday.",
        )
        decide_review(review, what=what, by=priya)
    assert (
        asked(cycle.pupil, "special", priya).because == "A specialist is asked: decided on 23 November 2026."
    )


@pytest.mark.parametrize("because", ["She has only just begun.", ""])
def test_the_reason_why_no_specialist_is_asked_meets_it_too(
    because: str, cycle: Cycle, priya: StaffActor
) -> None:
    """That it was decided, without a word of that, does not."""
    review = slow_twice(cycle, priya)
    with school_scope(priya.school_id):
        what = NewDecision(
            decision="change",
            reason="Shorter sessions.",
            no_specialist_because="She has only just begun.",
            no_pupil_view_because="Off ill.",
            no_family_view_because="Comes on Monday.",
        )
        decide_review(review, what=what, by=priya)
        Review.objects.filter(pk=review.pk).update(no_specialist_because=because)
    special = asked(cycle.pupil, "special", priya)
    assert (special.met, special.met_on) == ((True, clock.today()) if because else (False, None))


def test_parents_are_asked_about_a_specialist_until_they_agree(cycle: Cycle, priya: StaffActor) -> None:
    """Of a review of an earlier school year too."""
    with school_scope(priya.school_id):
        decided = Review.objects.create(
            school_id=priya.school_id,
            cycle=cycle,
            opened_on=date(2026, 7, 1),
            opened_by="staff:1",
            decision="specialist",
            specialist="Ms Lund",
            specialist_by=date(2026, 7, 10),
            parents_agree="not_asked",
            reason="It began late.",
            decided_on=date(2026, 7, 1),
            decided_at=datetime(2026, 7, 1, 15, tzinfo=UTC),
            decided_by="staff:1",
        )
    waiting = asked(cycle.pupil, "parents-agree", priya)
    assert (waiting.met, waiting.level, waiting.due_on) == (False, "should", date(2026, 7, 10))
    assert (waiting.part, waiting.is_confirmed) == ("cycle 1", False)
    hers = make_adult(cycle.pupil, "Mrs", "Nisha", "Patel").contact.code
    said: dict[str, Any] = {"said_by": hers, "on": date(2026, 11, 20), "how": "phone"}
    with school_scope(priya.school_id):
        record_parents_agree(decided, agree="no", **said, by=priya)
    assert not asked(cycle.pupil, "parents-agree", priya).met
    with school_scope(priya.school_id):
        record_parents_agree(decided, agree="yes", **said, by=priya)
    assert duty(cycle.pupil, "parents-agree", priya) is None


def test_days_of_support_from_the_schools_file_count_from_its_first_cycle_here(
    oakfield: School, priya: StaffActor
) -> None:
    pupil = make_pupil(oakfield, "Old", "Hand")
    make_status(pupil, "K", date(2024, 9, 9), source="import")
    make_cycle(pupil)
    plan = asked(pupil, "plan", priya)
    assert (plan.met, plan.nothing_recorded) == (False, False)
    assert plan.late_after == date(2026, 10, 5)
