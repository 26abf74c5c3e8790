from datetime import date

from django.db import IntegrityError, transaction

from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.events import PostGiven, label_of
from endeavour.access.jobs import say_staff_changed
from endeavour.access.models import ONE_OPEN_POST, Post
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.access.roles import ROLES
from endeavour.accounts.invitations import end_links
from endeavour.accounts.models import Person
from endeavour.audit.record import record


@act(Permission.MANAGE_STAFF)
def give_post(person: Person, *, role: str, starts_on: date, by: Actor) -> Post:
    """Give a person a role at the school, from a day.

    Whoever comes new to the school comes without a link: another school may hold one, and it would open this one.
    """
    if role not in ROLES:
        raise Refused(f"There is no role “{role}”. Choose one from the list.", field="role")
    here = Post.objects.filter(person=person, ended_at__isnull=True)
    if here.filter(role=role).exclude(ends_on__lt=starts_on).exists():
        raise _already(person, role)
    if not here.exclude(ends_on__lt=clock.today()).exists():
        end_links(person)
    try:
        with transaction.atomic():
            post: Post = Post.objects.create(
                school_id=by.school_id, person=person, role=role, starts_on=starts_on
            )
    except IntegrityError as clash:
        if ONE_OPEN_POST not in str(clash):
            raise
        raise _already(person, role) from clash
    record(PostGiven(person=label_of(person.pk), role=role, on=starts_on.isoformat()), by=by)
    say_staff_changed(on=starts_on, by=by)
    return post


def _already(person: Person, role: str) -> Refused:
    return Refused(f"{person.full_name} is {ROLES[role].name} already.", field="role")
