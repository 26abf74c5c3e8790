from datetime import date, timedelta

from django.db.models import Q

from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.events import PostEnded, label_of
from endeavour.access.models import ClassStaff, Post, open_on
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.access.roles import ROLES
from endeavour.access.scope import schools_of
from endeavour.accounts.people import end_every_session
from endeavour.audit.record import record

MANAGING = [key for key, role in ROLES.items() if Permission.MANAGE_STAFF in role.permissions]


@act(Permission.MANAGE_STAFF)
def end_post(post: Post, *, on: date | None = None, by: Actor) -> Post:
    """End a post: after its last day, or at once, which also signs a leaver out everywhere.

    The last person who may manage staff can't go before a successor has come.
    """
    today = clock.today()
    last_day = on or today
    held = list(Post.objects.select_for_update().filter(role__in={*MANAGING, post.role}))
    row: Post = next(one for one in held if one.pk == post.pk)
    _refuse_if_over(row, last_day, today)
    first_day_without = last_day if on is None else last_day + timedelta(days=1)
    if row.role in MANAGING:
        _refuse_last_manager(row, first_day_without)
    row.ends_on = last_day
    row.ended_at = clock.now() if on is None else None
    row.save(update_fields=["ends_on", "ended_at"])
    _leave_classes(row, first_day_without)
    if not schools_of(row.person, today):
        end_every_session(row.person)
    record(PostEnded(person=label_of(row.person_id), role=row.role, on=last_day.isoformat()), by=by)
    return row


def _refuse_if_over(post: Post, last_day: date, today: date) -> None:
    if post.ended_at or (post.ends_on and post.ends_on < today):
        raise Refused(f"This post ended on {post.ends_on:%-d %B %Y}.")
    if last_day < post.starts_on:
        raise Refused(
            f"The post began on {post.starts_on:%-d %B %Y}, so its last day can’t be {last_day:%-d %B %Y}.",
            field="on",
        )


def _refuse_last_manager(post: Post, first_day_without: date) -> None:
    """From that day on there must be somebody on every day: a colleague whose own end is recorded doesn't do."""
    others = Post.objects.filter(role__in=MANAGING, ended_at__isnull=True).exclude(pk=post.pk)
    uncovered = first_day_without
    for other in others.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=uncovered)).order_by("starts_on"):
        if other.starts_on <= uncovered:
            if other.ends_on is None:
                return
            uncovered = max(uncovered, other.ends_on + timedelta(days=1))
    raise Refused(
        "Then nobody here could manage staff. Give a successor the role of SENCO or head teacher first, "
        f"from {uncovered:%-d %B %Y} or before."
    )


def _leave_classes(post: Post, first_day_without: date) -> None:
    """Somebody without any role here has no class here either, also if they come back one day."""
    if Post.objects.filter(open_on(first_day_without), person=post.person_id).exists():
        return
    places = ClassStaff.objects.filter(open_on(first_day_without), person=post.person_id)
    places.filter(starts_on__lte=post.ends_on).update(ends_on=post.ends_on, ended_at=post.ended_at)
