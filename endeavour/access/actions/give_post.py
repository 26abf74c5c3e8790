from datetime import date

from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.events import PostGiven, label_of
from endeavour.access.models import Post
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.access.roles import ROLES
from endeavour.accounts.models import Person
from endeavour.audit.record import record


@act(Permission.MANAGE_STAFF)
def give_post(person: Person, *, role: str, starts_on: date, by: Actor) -> Post:
    """Give a person a role at the school, from a day."""
    if role not in ROLES:
        raise Refused(f"There is no role “{role}”. Choose one from the list.", field="role")
    held = Post.objects.filter(person=person, role=role).exclude(ends_on__lt=starts_on)
    if held.filter(ended_at__isnull=True).exists():
        raise Refused(f"{person.full_name} is {ROLES[role].name} already.", field="role")
    post: Post = Post.objects.create(school_id=by.school_id, person=person, role=role, starts_on=starts_on)
    record(PostGiven(person=label_of(person.pk), role=role, on=starts_on.isoformat()), by=by)
    return post
