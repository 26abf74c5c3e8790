"""Somebody who comes new to a school: links from before end, and a role is given once."""

from datetime import date

import pytest

from endeavour import clock
from endeavour.access.actions.end_post import end_post
from endeavour.access.actions.give_post import give_post
from endeavour.access.actions.invite_staff import NewColleague, invite_staff
from endeavour.access.actor import StaffActor, SystemActor
from endeavour.access.models import Post
from endeavour.access.refusal import Refused
from endeavour.access.scope import school_scope
from endeavour.accounts.invitations import InvitationEndedError, invited
from endeavour.schools.models import School

pytestmark = pytest.mark.usefixtures("at_oakfield")
TODAY = date(2026, 11, 23)
NEW = NewColleague(email="lena.fox@oakfield.sch.example", title="Ms", forename="Lena", surname="Fox")


def test_a_link_from_another_school_opens_nothing_of_the_school_that_hires(
    head: StaffActor, northgate: School
) -> None:
    made = invite_staff(head.school, who=NEW, role="assistant", starts_on=TODAY, by=head)
    give_post(made.post.person, role="office", starts_on=TODAY, by=head)
    assert invited(made.token) == made.post.person, "one more role at the same school leaves it"
    with school_scope(northgate.pk):
        again = invite_staff(
            northgate, who=NEW, role="senco", starts_on=date(2026, 11, 30), by=SystemActor(northgate.pk)
        )
    assert (again.token, again.signs_in) == ("", False)
    with pytest.raises(InvitationEndedError):
        invited(made.token)


def test_nor_does_a_link_of_a_school_that_they_have_left(head: StaffActor, northgate: School) -> None:
    made = invite_staff(head.school, who=NEW, role="assistant", starts_on=TODAY, by=head)
    end_post(made.post, by=head)
    with school_scope(northgate.pk):
        give_post(made.post.person, role="senco", starts_on=TODAY, by=SystemActor(northgate.pk))
    with pytest.raises(InvitationEndedError):
        invited(made.token)


def test_two_who_give_the_same_role_at_once_are_told(head: StaffActor, shah: StaffActor) -> None:
    """The other's row is one that the look before doesn't find, as if it had come in between."""
    Post.objects.create(
        school_id=head.school_id, person=shah.person, role="office", starts_on=TODAY, ended_at=clock.now()
    )
    with pytest.raises(Refused, match="is School office already"):
        give_post(shah.person, role="office", starts_on=TODAY, by=head)
    assert Post.objects.filter(person=shah.person).count() == 2, "the transaction goes on"
