"""What a review was decided by stays as it was seen, whatever is said of sessions afterwards."""

from datetime import date, timedelta

import pytest

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.cycle.models import Cycle, Review
from endeavour.cycle.queries.review_known import review_known
from endeavour.cycle.review_facts import ReviewFacts, review_facts
from endeavour.cycle.tests.autumn import mayas_autumn
from endeavour.provision.actions.log_session import log_session
from endeavour.provision.actions.undo_session import undo_session
from endeavour.provision.models import Session, Slot
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School

TODAY = date(2026, 11, 23)


@pytest.fixture
def decided(at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor) -> Review:
    """On this Monday morning, before the day's session."""
    mayas_autumn(maya, priya, reid)
    opened: Review = Review.objects.create(
        school_id=at_oakfield.pk,
        cycle=Cycle.objects.get(),
        opened_on=TODAY,
        opened_by=priya.label,
        decision=Review.Decision.CARRY_ON,
        reason="It helps.",
        decided_on=TODAY,
        decided_at=clock.now(),
        decided_by=priya.label,
    )
    return opened


def seen_by(review: Review) -> ReviewFacts:
    known = review_known(review.cycle, today=TODAY)
    return review_facts(review, known, today=TODAY)


def test_a_session_said_later_that_day_is_not_among_what_was_seen(decided: Review, reid: StaffActor) -> None:
    seen = seen_by(decided).whole
    with clock.at(clock.now() + timedelta(hours=1)):
        slot = Slot.objects.get(weekday=TODAY.weekday(), ends_on=None)
        log_session(slot, on=TODAY, by=reid)
    assert seen_by(decided).whole == seen
    decided.decided_at = None
    assert seen_by(decided).whole.done == seen.done + 1


def test_a_session_taken_back_later_was_seen_all_the_same(decided: Review, reid: StaffActor) -> None:
    seen = seen_by(decided).whole
    given = Session.objects.filter(presences__there="here").latest("on")
    with clock.at(clock.now() + timedelta(hours=1)):
        undo_session(given, why="Another group", by=reid)
    assert seen_by(decided).whole == seen
    decided.decided_at = None
    assert seen_by(decided).whole.done == seen.done - 1
