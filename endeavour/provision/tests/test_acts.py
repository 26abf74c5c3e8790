"""Putting support in place and changing it: what changes, and what is refused."""

from datetime import date, time

import pytest
from django.core.exceptions import PermissionDenied

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.models import Post
from endeavour.access.refusal import Refused
from endeavour.provision.actions.ask_for_cover import ask_for_cover
from endeavour.provision.actions.change_times import change_times
from endeavour.provision.actions.end_adjustment import end_adjustment
from endeavour.provision.actions.end_place import end_place
from endeavour.provision.actions.end_provision import end_provision
from endeavour.provision.actions.give_cover_back import give_cover_back
from endeavour.provision.actions.give_place import give_place
from endeavour.provision.actions.hand_over import Hands, hand_over
from endeavour.provision.actions.log_session import log_session
from endeavour.provision.actions.put_in_place import put_in_place
from endeavour.provision.actions.record_adjustment import record_adjustment
from endeavour.provision.actions.take_cover import take_cover
from endeavour.provision.actions.undo_session import undo_session
from endeavour.provision.models import (
    CoverAsked,
    Place,
    Provision,
    Session,
    Slot,
)
from endeavour.provision.queries import adjustments_of, provision_of
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School
from tests.cast.people import make_staff
from tests.cast.pupils import make_pupil
from tests.cast.support import new_provision

TODAY, FRIDAY = date(2026, 11, 23), date(2026, 11, 27)
NINE = time(9, 15)


@pytest.fixture
def reading(at_oakfield: School, priya: StaffActor, reid: StaffActor, maya: Pupil) -> Provision:
    return put_in_place(what=new_provision(reid), pupils=[maya], by=priya)


@pytest.fixture
def slot(reading: Provision) -> Slot:
    found: Slot = reading.slots.get(weekday=0)
    return found


def test_only_who_manages_support_puts_it_in_place(
    at_oakfield: School, reid: StaffActor, maya: Pupil, leo: Pupil, priya: StaffActor
) -> None:
    with pytest.raises(PermissionDenied):
        put_in_place(what=new_provision(reid), pupils=[maya], by=reid)
    with pytest.raises(PermissionDenied, match="another school"):
        put_in_place(what=new_provision(reid), pupils=[leo], by=priya)


def test_only_who_works_here_today_gives_support_or_answers_for_it(
    reading: Provision, northgate: School, priya: StaffActor, office: StaffActor, shah: StaffActor
) -> None:
    left = make_staff(northgate, "class_teacher", "Mr", "Tom", "Gray")
    Post.objects.filter(person=shah.person).update(ends_on=date(2026, 11, 20))
    for nobody in (left, shah, office):
        with pytest.raises(Refused, match="can’t run sessions at this school today"):
            put_in_place(what=new_provision(nobody), pupils=[], by=priya)
        with pytest.raises(Refused, match="Whoever was chosen to give Reading can’t run sessions"):
            hand_over([Hands(reading, nobody.person.pk, None)], by=priya)
    for nobody in (left, shah):
        with pytest.raises(Refused, match="answers for Reading holds no post at this school today"):
            put_in_place(what=new_provision(priya, responsible_id=nobody.person.pk), pupils=[], by=priya)
        with pytest.raises(Refused, match="answers for Reading holds no post at this school today"):
            hand_over([Hands(reading, priya.person.pk, nobody.person.pk)], by=priya)
    [handed] = hand_over([Hands(reading, priya.person.pk, None)], by=priya)
    assert handed.leader_id == priya.person.pk


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"name": " "}, "needs a name"),
        ({"minutes": 0}, "from 1 to 240 minutes, not 0"),
        ({"times": ((5, NINE),)}, "Monday to Friday"),
        ({"times": ((0, NINE), (0, NINE))}, "there twice"),
        ({"times": ((0, time(3)),)}, "between 7 in the morning"),
        ({"ends_on": date(2026, 9, 1)}, "starts on 14 September 2026"),
    ],
)
def test_what_cannot_be_is_refused(
    at_oakfield: School, priya: StaffActor, reid: StaffActor, facts: dict[str, object], words: str
) -> None:
    with pytest.raises(Refused, match=words):
        put_in_place(what=new_provision(reid, **facts), pupils=[], by=priya)


def test_a_place_is_given_once_and_ends(
    reading: Provision, at_oakfield: School, priya: StaffActor, maya: Pupil
) -> None:
    ben = make_pupil(at_oakfield, "Ben", "Turner")
    give_place(reading, pupil=ben, on=TODAY, by=priya)
    with pytest.raises(Refused, match="Ben T has a place in Reading already"):
        give_place(reading, pupil=ben, on=FRIDAY, by=priya)
    end_place(reading, pupil=ben, on=FRIDAY, why="Reads well", by=priya)
    with pytest.raises(Refused, match="has no place in Reading then"):
        end_place(reading, pupil=ben, on=FRIDAY, why="Again", by=priya)
    assert give_place(reading, pupil=ben, on=date(2026, 11, 30), by=priya).ends_on is None
    with pytest.raises(Refused, match="runs from 14 September 2026"):
        give_place(reading, pupil=maya, on=date(2026, 9, 1), by=priya)


def test_new_times_keep_those_that_stay_and_what_was_said(
    reading: Provision, slot: Slot, priya: StaffActor, reid: StaffActor, maya: Pupil
) -> None:
    log_session(slot, on=TODAY, by=reid)
    change_times(reading, times=((0, NINE), (3, time(13, 30))), on=date(2026, 11, 24), by=priya)
    assert reading.slots.get(weekday=0).pk == slot.pk
    assert reading.slots.get(weekday=2).ends_on == TODAY
    [line] = provision_of([maya.pk], today=date(2026, 11, 24))[maya.pk]
    assert line.times_in_words == "Monday at 9:15; Thursday at 1:30"
    assert Session.objects.count() == 1


def test_it_ends_with_its_times_and_places(reading: Provision, priya: StaffActor) -> None:
    with pytest.raises(Refused, match="why it ends"):
        end_provision(reading, on=FRIDAY, why=" ", by=priya)
    end_provision(reading, on=FRIDAY, why="The goal is reached", by=priya)
    days = {row.ends_on for rows in (Slot.objects, Place.objects) for row in rows.all()}
    assert days == {FRIDAY}
    with pytest.raises(Refused, match="ended on 27 November 2026"):
        end_provision(reading, on=FRIDAY, why="Again", by=priya)


def test_the_first_to_take_cover_has_it(
    slot: Slot, at_oakfield: School, reid: StaffActor, shah: StaffActor
) -> None:
    cole = make_staff(at_oakfield, "assistant", "Mrs", "Sharon", "Cole")
    with pytest.raises(Refused, match="Nobody has asked for cover"):
        take_cover(slot, on=TODAY, by=cole)
    ask_for_cover(slot, on=TODAY, by=reid)
    ask_for_cover(slot, on=TODAY, by=reid)
    assert take_cover(slot, on=TODAY, by=cole).pk == take_cover(slot, on=TODAY, by=cole).pk
    with pytest.raises(Refused, match="Mrs Cole has taken this session already"):
        take_cover(slot, on=TODAY, by=shah)
    give_cover_back(slot, on=TODAY, by=cole)
    take_cover(slot, on=TODAY, by=shah)
    assert CoverAsked.objects.count() == 1


def test_on_a_later_day_undo_asks_why(slot: Slot, reid: StaffActor) -> None:
    session = log_session(slot, on=TODAY, by=reid)
    with clock.at(clock.now().replace(day=24)):
        with pytest.raises(Refused, match="Say in a few words why it changes"):
            undo_session(session, by=reid)
        assert undo_session(session, why="Maya was away", by=reid).undone_why == "Maya was away"


def test_what_is_owed_comes_before_ideas(
    at_oakfield: School, priya: StaffActor, shah: StaffActor, maya: Pupil
) -> None:
    later = record_adjustment(maya, kind="idea", words="A seat near the front", position=1, on=TODAY, by=shah)
    record_adjustment(maya, kind="owed", words="More time", position=2, on=TODAY, by=priya)
    assert [line.words for line in adjustments_of([maya.pk], on=TODAY)[maya.pk]] == [
        "More time",
        "A seat near the front",
    ]
    end_adjustment(later, on=TODAY, by=shah)
    assert len(adjustments_of([maya.pk], on=FRIDAY)[maya.pk]) == 1
    with pytest.raises(Refused, match="121 characters"):
        record_adjustment(maya, kind="owed", words="x" * 121, position=1, on=TODAY, by=priya)
