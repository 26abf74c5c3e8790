"""Roles given and ended, places in classes, and links for new colleagues."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from procrastinate.contrib.django.models import ProcrastinateJob

from endeavour import clock
from endeavour.access.actions.end_post import end_post
from endeavour.access.actions.give_post import give_post
from endeavour.access.actions.invite_staff import NewColleague, invite_staff
from endeavour.access.actions.put_in_class import put_in_class
from endeavour.access.actions.renew_link import renew_link
from endeavour.access.actions.take_out_of_class import take_out_of_class
from endeavour.access.actor import StaffActor, SystemActor, staff_at
from endeavour.access.jobs import STAFF_CHANGED
from endeavour.access.models import ClassStaff, Post
from endeavour.access.refusal import Refused
from endeavour.access.scope import school_scope
from endeavour.access.tests.witness import last_event, nothing_kept
from endeavour.accounts.invitations import invited
from endeavour.accounts.models import Invitation, Person
from endeavour.schools.models import School, SchoolClass

pytestmark = pytest.mark.usefixtures("at_oakfield")
TODAY = date(2026, 11, 23)
NEW = NewColleague(email="lena.fox@oakfield.sch.example", title="Ms", forename="Lena", surname="Fox")


def _post(who: StaffActor) -> Post:
    post: Post = Post.objects.get(person=who.person)
    return post


def _rows() -> list[Any]:
    kept: list[Any] = [list(model.objects.order_by("pk").values()) for model in (Post, ClassStaff)]
    return [*kept, Person.objects.count(), list(Invitation.objects.values())]


def test_a_role_is_given_once(shah: StaffActor, head: StaffActor) -> None:
    give_post(shah.person, role="safeguarding_lead", starts_on=TODAY, by=head)
    assert last_event("PostGiven") == {"person": shah.label, "role": "safeguarding_lead", "on": "2026-11-23"}
    with pytest.raises(Refused, match="is Safeguarding lead already"):
        give_post(shah.person, role="safeguarding_lead", starts_on=TODAY, by=head)
    with pytest.raises(Refused, match="There is no role"):
        give_post(shah.person, role="emperor", starts_on=TODAY, by=head)


def test_whoever_has_a_role_from_today_works_with_pupils_and_rooms_above_get_word(
    shah: StaffActor, head: StaffActor
) -> None:
    """Plans to read go to those who hold a post: one in a class comes back with it. A day to come has its own night."""
    word = ProcrastinateJob.objects.filter(task_name=STAFF_CHANGED, args={"school_id": head.school_id})
    give_post(shah.person, role="safeguarding_lead", starts_on=TODAY + timedelta(days=1), by=head)
    assert word.count() == 0
    give_post(shah.person, role="office", starts_on=TODAY, by=head)
    assert word.count() == 1


def test_a_role_ended_at_once_can_be_given_again_that_day(shah: StaffActor, head: StaffActor) -> None:
    end_post(_post(shah), by=head)
    give_post(shah.person, role="class_teacher", starts_on=TODAY, by=head)
    assert staff_at(head.school, shah.person) is not None


def test_who_may_not_manage_staff_gives_and_ends_nothing(
    shah: StaffActor, office: StaffActor, class_3s: SchoolClass
) -> None:
    place = ClassStaff.objects.get(person=shah.person)
    attempts = (
        lambda: give_post(shah.person, role="head", starts_on=TODAY, by=office),
        lambda: end_post(_post(shah), by=office),
        lambda: put_in_class(shah.person, school_class=class_3s, kind="teaches", starts_on=TODAY, by=office),
        lambda: take_out_of_class(place, by=office),
        lambda: invite_staff(office.school, who=NEW, role="office", starts_on=TODAY, by=office),
        lambda: renew_link(shah.person, by=office),
    )
    before = _rows()
    for attempt in attempts:
        with pytest.raises(PermissionDenied):
            attempt()
    assert _rows() == before


def test_a_leaver_is_out_at_once_with_their_classes_and_sessions(shah: StaffActor, head: StaffActor) -> None:
    end_post(_post(shah), by=head)
    assert staff_at(head.school, shah.person) is None
    assert ClassStaff.objects.get(person=shah.person).ended_at == clock.now()
    assert Person.objects.get(pk=shah.person.pk).sessions_ended == 1
    assert last_event("PostEnded") == {"person": shah.label, "role": "class_teacher", "on": "2026-11-23"}
    with pytest.raises(Refused, match="ended on 23 November 2026"):
        end_post(_post(shah), by=head)


def test_somebody_with_a_last_day_works_until_then(shah: StaffActor, head: StaffActor) -> None:
    end_post(_post(shah), on=date(2026, 12, 18), by=head)
    assert staff_at(head.school, shah.person) is not None
    assert Person.objects.get(pk=shah.person.pk).sessions_ended == 0
    assert ClassStaff.objects.get(person=shah.person).ends_on == date(2026, 12, 18)
    with pytest.raises(Refused, match="began on 1 September 2026"):
        end_post(_post(shah), on=date(2026, 8, 31), by=head)


def test_who_keeps_another_role_keeps_classes_and_sessions(shah: StaffActor, head: StaffActor) -> None:
    give_post(shah.person, role="assistant", starts_on=TODAY, by=head)
    end_post(Post.objects.get(person=shah.person, role="class_teacher"), by=head)
    actor = staff_at(head.school, shah.person)
    assert actor is not None
    assert len(actor.class_ids) == 1
    assert Person.objects.get(pk=shah.person.pk).sessions_ended == 0


def test_who_works_elsewhere_stays_signed_in_there(
    shah: StaffActor, head: StaffActor, northgate: School
) -> None:
    with school_scope(northgate.pk):
        Post.objects.create(school_id=northgate.pk, person=shah.person, role="office", starts_on=TODAY)
    end_post(_post(shah), by=head)
    assert Person.objects.get(pk=shah.person.pk).sessions_ended == 0


@pytest.mark.parametrize("on", [None, TODAY, date(2027, 7, 21)])
def test_the_last_who_manages_staff_waits_for_a_successor(
    priya: StaffActor, head: StaffActor, shah: StaffActor, on: date | None
) -> None:
    end_post(_post(head), by=priya)
    with pytest.raises(Refused, match="Give a successor"):
        end_post(_post(priya), on=on, by=priya)
    give_post(shah.person, role="head", starts_on=TODAY, by=priya)
    end_post(_post(priya), on=on, by=priya)


def test_a_successor_must_have_come_by_then(priya: StaffActor, head: StaffActor, shah: StaffActor) -> None:
    end_post(_post(head), by=priya)
    give_post(shah.person, role="head", starts_on=date(2027, 1, 4), by=priya)
    with pytest.raises(Refused, match="Give a successor"):
        end_post(_post(priya), on=date(2026, 12, 18), by=priya)
    end_post(_post(priya), on=date(2027, 1, 3), by=priya)


@pytest.mark.parametrize("on", [None, TODAY, date(2026, 12, 1)])
def test_a_colleague_who_is_leaving_too_is_no_successor(
    priya: StaffActor, head: StaffActor, shah: StaffActor, on: date | None
) -> None:
    end_post(_post(head), on=date(2026, 12, 18), by=priya)
    with pytest.raises(Refused, match="from 19 December 2026 or before"):
        end_post(_post(priya), on=on, by=priya)
    give_post(shah.person, role="head", starts_on=date(2026, 12, 19), by=priya)
    end_post(_post(priya), on=on, by=priya)


def test_a_class_opens_and_closes_its_pupils(
    grant: StaffActor, head: StaffActor, class_3s: SchoolClass
) -> None:
    place = put_in_class(grant.person, school_class=class_3s, kind="supports", starts_on=TODAY, by=head)
    assert staff_at(head.school, grant.person).class_ids == {class_3s.pk}  # type: ignore[union-attr]  # is there
    with pytest.raises(Refused, match="is in 3S already"):
        put_in_class(grant.person, school_class=class_3s, kind="teaches", starts_on=TODAY, by=head)
    take_out_of_class(place, by=head)
    assert staff_at(head.school, grant.person).class_ids == frozenset()  # type: ignore[union-attr]  # is there
    with pytest.raises(Refused, match="left this class already"):
        take_out_of_class(place, by=head)


def test_only_colleagues_join_classes_of_their_own_school(
    grant: StaffActor, head: StaffActor, stranger: StaffActor, class_3s: SchoolClass, northgate: School
) -> None:
    with pytest.raises(Refused, match="has no role here"):
        put_in_class(stranger.person, school_class=class_3s, kind="teaches", starts_on=TODAY, by=head)
    theirs = SchoolClass(school_id=northgate.pk, name="7A", school_year=2026)
    with pytest.raises(PermissionDenied):
        put_in_class(grant.person, school_class=theirs, kind="teaches", starts_on=TODAY, by=head)


def test_a_new_colleague_gets_a_post_and_a_link(head: StaffActor) -> None:
    made = invite_staff(head.school, who=NEW, role="assistant", starts_on=TODAY, by=head)
    person = invited(made.token)
    assert (person.full_name, person.has_usable_password()) == ("Lena Fox", False)
    assert last_event("StaffInvited") == {"person": f"staff:{person.pk}"}
    assert "Lena" not in str(last_event("PostGiven"))


def test_somebody_who_signs_in_already_gets_the_post_alone(head: StaffActor, stranger: StaffActor) -> None:
    who = NewColleague(email=stranger.person.email.upper(), forename="Ivor", surname="vane")
    made = invite_staff(head.school, who=who, role="governor", starts_on=TODAY, by=head)
    assert (made.token, made.post.person_id) == ("", stranger.person.pk)


def test_a_mistyped_address_lets_no_stranger_in(head: StaffActor, stranger: StaffActor) -> None:
    who = NewColleague(email=stranger.person.email, forename="Lena", surname="Fox")
    with pytest.raises(Refused, match="another last name") as refused:
        invite_staff(head.school, who=who, role="senco", starts_on=TODAY, by=head)
    assert "Vane" not in str(refused.value)


def test_a_new_link_ends_the_one_before(head: StaffActor) -> None:
    made = invite_staff(head.school, who=NEW, role="assistant", starts_on=TODAY, by=head)
    newer = renew_link(made.post.person, by=head)
    assert invited(newer) == made.post.person
    assert newer != made.token


def test_nobody_takes_over_a_person_of_another_school_or_themselves(
    head: StaffActor, priya: StaffActor, stranger: StaffActor
) -> None:
    with pytest.raises(Refused, match="nobody makes a link for themselves"):
        renew_link(head.person, by=head)
    with pytest.raises(Refused, match="no role here"):
        renew_link(stranger.person, by=head)
    give_post(stranger.person, role="governor", starts_on=TODAY, by=head)
    with pytest.raises(Refused, match="works at another school too"):
        renew_link(stranger.person, by=head)
    assert renew_link(stranger.person, by=SystemActor(head.school_id, "operator"))


def test_nobody_takes_over_a_person_who_starts_elsewhere_next_week(
    head: StaffActor, shah: StaffActor, northgate: School
) -> None:
    """A link lives for seven days: it would open the other school from their first day there."""
    assert renew_link(shah.person, by=head)
    with school_scope(northgate.pk):
        Post.objects.create(
            school_id=northgate.pk, person=shah.person, role="senco", starts_on=date(2026, 11, 30)
        )
    with pytest.raises(Refused, match="works at another school too"):
        renew_link(shah.person, by=head)


def test_they_are_kept_with_their_audit_or_not_at_all(
    head: StaffActor, shah: StaffActor, class_3s: SchoolClass, monkeypatch: pytest.MonkeyPatch
) -> None:
    place, post = ClassStaff.objects.get(person=shah.person), _post(shah)
    for do in (
        lambda: give_post(shah.person, role="head", starts_on=TODAY, by=head),
        lambda: end_post(post, by=head),
        lambda: put_in_class(head.person, school_class=class_3s, kind="teaches", starts_on=TODAY, by=head),
        lambda: take_out_of_class(place, by=head),
        lambda: invite_staff(head.school, who=NEW, role="office", starts_on=TODAY, by=head),
        lambda: renew_link(shah.person, by=head),
    ):
        nothing_kept(monkeypatch, do, _rows)
