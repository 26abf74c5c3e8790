"""From opening a review to its decision."""

from datetime import date, time

import pytest
from django.core.exceptions import PermissionDenied

from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.access.scope import school_scope
from endeavour.audit.models import AuditEvent
from endeavour.cycle.actions.note_delivery import note_delivery
from endeavour.cycle.actions.open_review import open_review
from endeavour.cycle.actions.say_outcome_word import say_outcome_word
from endeavour.cycle.models import Cycle, OutcomeReview, PlanVersion, Review, Serves
from endeavour.cycle.tests.mayas_review import decide, review, say
from endeavour.journeys.clash import Clash
from endeavour.provision.actions.end_place import end_place
from endeavour.provision.actions.give_place import give_place
from endeavour.provision.actions.put_in_place import put_in_place
from endeavour.provision.models import Place, Provision
from endeavour.pupils.models import Pupil
from endeavour.register.models import StatusPeriod
from tests.cast.reviews import goals_of, make_outcome
from tests.cast.support import new_provision

__all__ = ["review"]
TODAY = date(2026, 11, 23)


def give_nothing(review: Review, by: StaffActor) -> None:
    """Three sessions a week since September of which none is recorded."""
    with school_scope(by.school_id):
        what = new_provision(
            None,
            name="Reading with Mr Reid",
            purpose="To read with ease",
            group_size=2,
            times=tuple((weekday, time(9, 15)) for weekday in (0, 2, 4)),
        )
        made = put_in_place(what=what, pupils=[review.cycle.pupil], by=by)
        Serves.objects.create(
            school_id=by.school_id,
            outcome=goals_of(review.cycle)[0],
            provision=made,
        )


def test_only_a_shared_plan_is_reviewed_and_once(review: Review, maya: Pupil, priya: StaffActor) -> None:
    with pytest.raises(Refused, match="is open already"):
        open_review(review.cycle, by=priya)
    Review.objects.all().delete()
    PlanVersion.objects.all().delete()
    with pytest.raises(Refused, match="No plan has been shared for Maya"):
        open_review(review.cycle, by=priya)


def test_a_decision_closes_the_cycle_and_the_next_begins(review: Review, priya: StaffActor) -> None:
    say(review, "on_track", priya)
    done = decide(review, priya)
    assert (done.decision, done.reason, done.decided_on) == ("carry_on", "It helps.", TODAY)
    assert list(Cycle.objects.order_by("number").values_list("number", "closed_on")) == [
        (1, TODAY),
        (2, None),
    ]
    assert AuditEvent.objects.filter(kind="ReviewDecided").count() == 1


def test_nothing_is_decided_before_each_outcome_has_its_word(review: Review, priya: StaffActor) -> None:
    make_outcome(review.cycle, "Maya asks for help", position=2)
    say(review, "on_track", priya)
    with pytest.raises(Refused, match="Not said yet: Maya asks for help"):
        decide(review, priya)
    assert Cycle.objects.get().closed_on is None


@pytest.mark.parametrize(("whose", "sentence"), [("pupil", "Maya’s own view"), ("adult", "Maya’s family")])
def test_a_view_that_is_missing_has_its_reason(
    review: Review, priya: StaffActor, whose: str, sentence: str
) -> None:
    review.cycle.voices.filter(whose=whose).update(answer="not_yet", said={})
    say(review, "on_track", priya)
    with pytest.raises(Refused, match=sentence):
        decide(review, priya)
    name = "no_pupil_view_because" if whose == "pupil" else "no_family_view_because"
    assert (
        getattr(decide(review, priya, **{name: "On holiday until Monday."}), name)
        == "On holiday until Monday."
    )


def test_a_view_from_before_the_plan_is_none_of_its_effect(review: Review, priya: StaffActor) -> None:
    review.cycle.voices.update(said_on=date(2026, 9, 14))
    say(review, "on_track", priya)
    with pytest.raises(Refused, match="own view of the support"):
        decide(review, priya)


def test_delivery_is_mended_before_the_support_is_called_ineffective(
    review: Review, priya: StaffActor
) -> None:
    give_nothing(review, priya)
    say(review, "not_working", priya)
    with pytest.raises(
        Refused, match="Under half of the support was given for: Maya reads 56 words a minute"
    ):
        decide(review, priya, "change")
    note_delivery(review, note="Mr Reid is kept free at 9:15.", by=priya)
    assert decide(review, priya, "change").decision == "change"


def test_to_carry_on_asks_for_no_mending(review: Review, priya: StaffActor) -> None:
    give_nothing(review, priya)
    say(review, "slower", priya)
    assert decide(review, priya).decision == "carry_on"


def test_not_enough_to_say_is_an_answer_with_its_reason(review: Review, priya: StaffActor) -> None:
    outcome = goals_of(review.cycle)[0]
    with pytest.raises(Refused, match="why there is not enough to say"):
        say_outcome_word(review, outcome, word="not_enough", by=priya)
    say_outcome_word(review, outcome, word="not_enough", note="Nothing is measured yet.", by=priya)
    assert decide(review, priya).decision == "carry_on"


def test_support_ends_with_care(review: Review, maya: Pupil, priya: StaffActor) -> None:
    give_nothing(review, priya)
    say(review, "done", priya)
    with pytest.raises(Refused, match="should watch for"):
        decide(review, priya, "end")
    end = {"watch_for": "Guessing at words.", "look_back_on": date(2027, 2, 1)}
    decide(review, priya, "end", **end)
    assert StatusPeriod.objects.get(code="K").watch_for == "Guessing at words."
    assert Place.objects.get().ends_on == TODAY
    assert not Cycle.objects.filter(closed_on__isnull=True).exists()


def test_support_that_ends_that_day_anyway_or_was_to_begin_does_not_stand_in_the_way(
    review: Review, maya: Pupil, priya: StaffActor
) -> None:
    give_nothing(review, priya)
    give_nothing(review, priya)
    ends, waits = Provision.objects.order_by("pk")
    with school_scope(priya.school_id):
        end_place(ends, pupil=maya, on=TODAY, why="Reads well", by=priya)
        end_place(waits, pupil=maya, on=date(2026, 11, 20), why="A pause", by=priya)
        give_place(waits, pupil=maya, on=date(2026, 12, 1), by=priya)
    say(review, "done", priya)
    decide(review, priya, "end", watch_for="Guessing.", look_back_on=date(2027, 2, 1))
    kept = Place.objects.order_by("pk").values_list("ends_on", "end_reason")
    assert list(kept) == [(TODAY, "Reads well"), (date(2026, 11, 20), "A pause")]


def test_a_decided_review_no_longer_changes(review: Review, priya: StaffActor) -> None:
    say(review, "done", priya)
    decide(review, priya)
    for change in (
        lambda: say(review, "slower", priya),
        lambda: note_delivery(review, note="More.", by=priya),
        lambda: decide(review, priya),
    ):
        with pytest.raises(Refused, match="Mrs Doyle decided this review on 23 November 2026"):
            change()


def test_two_who_say_different_words_see_both(review: Review, priya: StaffActor, shah: StaffActor) -> None:
    outcome, seen = goals_of(review.cycle)[0], {"word": "", "note": ""}
    say_outcome_word(review, outcome, word="on_track", seen=seen, by=priya)
    with pytest.raises(Clash) as clash:
        say_outcome_word(review, outcome, word="slower", seen=seen, by=shah)
    assert [d.field for d in clash.value.differences] == [f"word_{outcome.code}"]
    assert OutcomeReview.objects.get().word == "on_track"


def test_a_teacher_reviews_and_the_senco_decides(review: Review, shah: StaffActor, reid: StaffActor) -> None:
    say(review, "on_track", shah)
    with pytest.raises(PermissionDenied):
        decide(review, shah)
    with pytest.raises(PermissionDenied):
        say(review, "done", reid)
