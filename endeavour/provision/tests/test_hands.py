"""Support whose leader leaves is said to be nobody's, from which day; and is handed over, all of it at once."""

from datetime import date, time

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from procrastinate.contrib.django.models import ProcrastinateJob

from endeavour.access.actor import StaffActor
from endeavour.access.jobs import STAFF_CHANGED
from endeavour.access.models import Post
from endeavour.access.refusal import Refused
from endeavour.accounts.models import Person
from endeavour.audit.models import AuditEvent
from endeavour.provision.actions.end_provision import end_provision
from endeavour.provision.actions.hand_over import Hands, hand_over
from endeavour.provision.actions.put_in_place import put_in_place
from endeavour.provision.hands import (
    hands_with_code,
    in_hands,
    unsure_hands,
)
from endeavour.provision.models import Provision
from endeavour.provision.tests.test_acts import reading
from endeavour.provision.to_hand_over import ToHandOver, left_by, to_hand_over
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School, Term
from tests.cast.support import new_provision

__all__ = ["reading"]
TODAY, LAST, AFTER = date(2026, 11, 23), date(2026, 12, 4), date(2026, 12, 5)


def left(by: StaffActor, today: date = TODAY) -> tuple[ToHandOver, ...]:
    found = to_hand_over(in_hands(by, today), today)
    assert to_hand_over(unsure_hands(by, today), today) == found, "what Work asks for misses none"
    return found


def leaves(person: StaffActor, on: date | None) -> None:
    Post.objects.filter(person=person.person).update(ends_on=on)


def test_nothing_while_everybody_stays(reading: Provision, priya: StaffActor) -> None:
    assert left(priya) == ()


def test_whose_leader_leaves_soon_is_said_with_the_first_day_after(
    reading: Provision, priya: StaffActor, reid: StaffActor
) -> None:
    leaves(reid, LAST)
    [one] = left(priya)
    assert one.sentence == "1 group of Mr Reid has nobody to lead it from 5 December."
    assert [(group.name, group.times) for group in one.groups] == [
        ("Reading", "Monday and Wednesday at 9:15")
    ]
    assert hands_with_code(priya, reading.code, TODAY).hands_in_words(TODAY) == "Mr Reid, until 4 December"
    assert left(priya, AFTER)[0].sentence == "1 group of Mr Reid has nobody to lead it now."


@pytest.mark.parametrize(
    ("last", "back", "missed"),
    [
        (date(2026, 12, 4), date(2026, 12, 7), False),  # a weekend
        (date(2026, 12, 18), date(2027, 1, 4), False),  # the holidays
        (date(2026, 12, 4), date(2026, 12, 8), True),
    ],
)
def test_days_between_two_posts_count_where_the_school_is_open(
    reading: Provision, priya: StaffActor, reid: StaffActor, last: date, back: date, missed: bool
) -> None:
    leaves(reid, last)
    Post.objects.create(
        school_id=reading.school_id, person=reid.person, role="class_teacher", starts_on=back, ends_on=None
    )
    assert bool(left(priya)) is missed


@pytest.mark.parametrize(
    ("last", "back", "missed"),
    [
        (date(2026, 12, 4), date(2026, 12, 7), False),  # a weekend
        (date(2026, 12, 4), date(2026, 12, 8), True),
        (date(2026, 12, 18), date(2027, 1, 4), True),  # it isn't known that these are holidays
    ],
)
def test_where_no_terms_are_recorded_each_weekday_counts(
    reading: Provision, priya: StaffActor, reid: StaffActor, last: date, back: date, missed: bool
) -> None:
    Term.objects.all().delete()
    leaves(reid, last)
    Post.objects.create(
        school_id=reading.school_id, person=reid.person, role="class_teacher", starts_on=back, ends_on=None
    )
    assert bool(left(priya)) is missed


def test_not_where_they_have_another_post_by_then_or_it_ends_by_then(
    reading: Provision, priya: StaffActor, reid: StaffActor
) -> None:
    leaves(reid, LAST)
    Post.objects.create(
        school_id=reading.school_id, person=reid.person, role="class_teacher", starts_on=AFTER, ends_on=None
    )
    assert left(priya) == ()
    Post.objects.filter(role="class_teacher").update(role="office")
    assert len(left(priya)) == 1
    end_provision(reading, on=LAST, why="Enough", by=priya)
    assert left(priya) == ()


def test_not_long_before_the_day(reading: Provision, priya: StaffActor, reid: StaffActor) -> None:
    leaves(reid, date(2027, 7, 21))
    assert left(priya) == ()


def test_one_who_left_in_the_course_of_today_leads_nothing_now(
    reading: Provision, priya: StaffActor, reid: StaffActor
) -> None:
    Post.objects.filter(person=reid.person).update(ends_on=TODAY, ended_at="2026-11-23T08:00:00Z")
    assert left(priya)[0].sentence == "1 group of Mr Reid has nobody to lead it now."


def test_whose_sign_in_was_closed_leads_nothing_and_answers_for_nothing_though_a_post_goes_on(
    reading: Provision, priya: StaffActor, reid: StaffActor
) -> None:
    Person.objects.filter(pk=reid.person.pk).update(is_active=False)
    assert left(priya)[0].sentence == "1 group of Mr Reid has nobody to lead it now."
    Provision.objects.update(leader=priya.person, responsible=reid.person)
    assert left(priya)[0].sentence == "1 group of Mr Reid has nobody who answers for it now."


def test_nobody_named_and_nobody_in_it(at_oakfield: School, priya: StaffActor, maya: Pupil) -> None:
    """A group that waits for children waits for a leader, too; that is nothing to be done today."""
    put_in_place(what=new_provision(None, name="Empty"), pupils=[], by=priya)
    put_in_place(what=new_provision(None), pupils=[maya], by=priya)
    [one] = left(priya)
    assert one.sentence == "1 group has nobody to lead it now."
    assert [group.name for group in one.groups] == ["Reading"]


def test_who_answers_for_it_leaves(reading: Provision, priya: StaffActor, shah: StaffActor) -> None:
    Provision.objects.update(responsible=shah.person)
    leaves(shah, LAST)
    [one] = left(priya)
    assert one.sentence == "1 group of Miss Shah has nobody who answers for it from 5 December."


def test_however_many_groups_it_is_one_statement(
    at_oakfield: School, priya: StaffActor, reid: StaffActor, maya: Pupil
) -> None:
    for number in range(40):
        put_in_place(what=new_provision(reid, name=f"Group {number:02d}"), pupils=[maya], by=priya)
    leaves(reid, LAST)
    with CaptureQueriesContext(connection) as asked:
        [one] = to_hand_over(unsure_hands(priya, TODAY), TODAY)
    assert (len(asked), len(one.groups)) == (1, 40)
    assert one.sentence == "40 groups of Mr Reid have nobody to lead them from 5 December."


def test_all_are_handed_over_together_and_stand_in_the_history(
    at_oakfield: School, priya: StaffActor, reid: StaffActor, shah: StaffActor, maya: Pupil
) -> None:
    made = [
        put_in_place(what=new_provision(reid, name=f"Group {n}"), pupils=[maya], by=priya) for n in range(3)
    ]
    leaves(reid, date(2026, 11, 20))
    found = left_by(priya, str(reid.person.pk), TODAY)
    assert found is not None
    hand_over([Hands(one.provision, shah.person.pk, shah.person.pk, 1) for one in found.groups], by=priya)
    assert set(Provision.objects.values_list("leader", "responsible", "version")) == {
        (shah.person.pk, shah.person.pk, 2)
    }
    told = AuditEvent.objects.filter(kind="ProvisionChanged")
    assert {event.detail["provision"] for event in told} == {one.code for one in made}
    assert all(event.detail["fields"] == ["leader", "responsible"] for event in told)
    assert left(priya) == ()


def test_one_who_may_not_be_it_is_refused_and_nothing_changes(
    reading: Provision, priya: StaffActor, reid: StaffActor, office: StaffActor, maya: Pupil
) -> None:
    other = put_in_place(
        what=new_provision(reid, name="Phonics", times=((1, time(9)),)), pupils=[maya], by=priya
    )
    wanted = [Hands(other, priya.person.pk, None), Hands(reading, office.person.pk, None)]
    with pytest.raises(Refused, match="can’t run sessions at this school today"):
        hand_over(wanted, by=priya)
    with pytest.raises(Refused, match="at the same moment"):
        hand_over([Hands(other, priya.person.pk, None, 1), Hands(reading, None, None, 9)], by=priya)
    with pytest.raises(PermissionDenied):
        hand_over([Hands(other, priya.person.pk, None)], by=reid)
    assert set(Provision.objects.values_list("leader", flat=True)) == {reid.person.pk}


def test_who_answers_is_changed_though_the_leader_has_left(
    reading: Provision, priya: StaffActor, reid: StaffActor, shah: StaffActor
) -> None:
    leaves(reid, date(2026, 11, 20))
    hand_over([Hands(reading, reid.person.pk, shah.person.pk, 1)], by=priya)
    reading.refresh_from_db()
    assert (reading.leader_id, reading.responsible_id) == (reid.person.pk, shah.person.pk)


def test_word_is_left_for_whoever_keeps_something_by_who_works_with_whom(
    reading: Provision, priya: StaffActor, reid: StaffActor, shah: StaffActor
) -> None:
    """Once for all that change hands; and none where nothing does."""
    word = ProcrastinateJob.objects.filter(task_name=STAFF_CHANGED, args={"school_id": priya.school_id})
    said = word.count()
    hand_over([Hands(reading, reid.person.pk, None)], by=priya)
    assert word.count() == said
    hand_over([Hands(reading, shah.person.pk, None)], by=priya)
    assert word.count() == said + 1
