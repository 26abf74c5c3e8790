"""Told before Endeavour was here: said once, for many families."""

from datetime import date, datetime

import pytest
from django.core.exceptions import PermissionDenied

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.actions.end_sen_support import end_sen_support
from endeavour.register.actions.prepare_notice import prepare_notice
from endeavour.register.actions.say_told_before import SaidBefore, say_told_before
from endeavour.register.models import ToldBefore
from endeavour.register.notice_words import NoticeWords
from endeavour.register.notices import present_support
from endeavour.register.telling_steps import telling_steps
from endeavour.schools.models import School
from tests.cast.pupils import make_adult


@pytest.fixture
def nisha(zara: Pupil) -> Relation:
    """Mrs Patel, Zara's mother, by email."""
    home = {"address": "3 Mill Lane\nAshdale", "postcode": "ZZ99 1AB"}
    return make_adult(zara, "Mrs", "Nisha", "Patel", email="nisha@example.org", **home)


def test_told_before_is_said_once_for_many(
    at_oakfield: School, priya: StaffActor, maya: Pupil, ada: Relation, zara: Pupil, nisha: Relation
) -> None:
    unsure = make_adult(zara, "Mr", "Raj", "Patel", responsibility="not_known")
    assert say_told_before([maya, zara], on=date(2026, 11, 20), how="paper", by=priya).families == 2
    assert say_told_before([maya, zara], on=date(2026, 11, 21), how="paper", by=priya).families == 0
    assert set(ToldBefore.objects.values_list("recipient", flat=True)) == {
        ada.contact.code,
        nisha.contact.code,
        unsure.contact.code,
    }
    assert all(steps.is_told for steps in telling_steps().values())


def test_nobody_was_told_tomorrow(at_oakfield: School, priya: StaffActor, maya: Pupil, ada: Relation) -> None:
    with pytest.raises(Refused, match="lies ahead"):
        say_told_before([maya], on=date(2026, 11, 24), how="paper", by=priya)


def test_nobody_was_told_of_support_that_began_long_after(
    at_oakfield: School, priya: StaffActor, maya: Pupil, ada: Relation, zara: Pupil, nisha: Relation
) -> None:
    said = say_told_before([maya, zara], on=date(2026, 9, 18), how="paper", by=priya)
    assert said == SaidBefore(families=1, left_out=(zara.pid,))
    assert set(ToldBefore.objects.values_list("recipient", flat=True)) == {ada.contact.code}
    assert not telling_steps()[zara.pid].is_told


@pytest.mark.parametrize(("day", "counts"), [(date(2026, 10, 19), False), (date(2026, 10, 20), True)])
def test_a_school_may_talk_thirty_days_ahead(
    at_oakfield: School, priya: StaffActor, zara: Pupil, nisha: Relation, day: date, counts: bool
) -> None:
    assert (say_told_before([zara], on=day, how="in_person", by=priya).families == 1) is counts
    assert telling_steps()[zara.pid].is_told is counts


def test_support_whose_last_day_is_set_is_still_to_be_told_of(
    at_oakfield: School, priya: StaffActor, maya: Pupil, ada: Relation, words: NoticeWords
) -> None:
    last, back = date(2026, 12, 18), date(2027, 2, 1)
    end_sen_support(maya, on=last, reason="She reads", watch_for="w", look_back_on=back, by=priya)
    assert telling_steps()[maya.pid].next_person is not None
    prepare_notice(maya, words, by=priya)
    assert present_support(maya) is not None
    assert say_told_before([maya], on=date(2026, 9, 18), how="paper", by=priya).families == 1
    assert telling_steps()[maya.pid].is_told
    with clock.at(datetime(2026, 12, 19, 9, tzinfo=clock.LONDON)):
        assert present_support(maya) is None
        assert telling_steps() == {}


def test_a_teacher_may_not_say_so(at_oakfield: School, shah: StaffActor, maya: Pupil, ada: Relation) -> None:
    with pytest.raises(PermissionDenied):
        say_told_before([maya], on=date(2026, 9, 18), how="paper", by=shah)
    assert ToldBefore.objects.count() == 0
