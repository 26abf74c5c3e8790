from dataclasses import dataclass
from datetime import date

from endeavour.access.act import act
from endeavour.access.actions.give_post import give_post
from endeavour.access.actor import Actor
from endeavour.access.events import StaffInvited, label_of
from endeavour.access.models import Post
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.accounts.invitations import invite
from endeavour.accounts.people import new_person, person_at
from endeavour.audit.record import record
from endeavour.schools.models import School


@dataclass(frozen=True, kw_only=True)
class NewColleague:
    email: str
    forename: str = ""
    surname: str = ""
    title: str = ""


@dataclass(frozen=True)
class Invited:
    """`token` makes the link that the inviter hands over; empty for somebody who signs in already."""

    post: Post
    token: str

    @property
    def signs_in(self) -> bool:
        return self.post.person.last_login is not None or self.post.person.has_usable_password()


@act(Permission.MANAGE_STAFF)
def invite_staff(school: School, *, who: NewColleague, role: str, starts_on: date, by: Actor) -> Invited:
    """Give somebody a post by their email address, and a link if they have no sign-in yet."""
    known = person_at(who.email)
    if known is not None:
        if known.surname and who.surname and known.surname.casefold() != who.surname.strip().casefold():
            raise Refused(
                "Somebody with another last name signs in with this address. Check the address and the name.",
                field="email",
            )
        return Invited(give_post(known, role=role, starts_on=starts_on, by=by), "")
    person = new_person(email=who.email, title=who.title, forename=who.forename, surname=who.surname)
    post = give_post(person, role=role, starts_on=starts_on, by=by)
    token = invite(person)
    record(StaffInvited(person=label_of(person.pk)), by=by)
    return Invited(post, token)
