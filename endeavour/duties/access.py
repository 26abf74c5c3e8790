"""The door to duties: SENCO and head all; others those of pupils whom they may open."""

from django.db.models import QuerySet

from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.duties.models import Obligation
from endeavour.law.rule import Promise

OF_CONCERNS = (Promise.CONCERN.value, Promise.MAY_TOLD.value)
"""That somebody raised a concern is told to whoever weighs concerns; a teacher follows their own."""


def obligations_seen_by(actor: Actor) -> QuerySet[Obligation]:
    rows: QuerySet[Obligation] = Obligation.objects.filter(school_id=actor.school_id)
    if actor.may(Permission.SEE_DUTIES):
        return rows
    if not actor.may(Permission.OPEN_RECORD):
        return rows.none()
    rows = rows.filter(pupil__isnull=False)
    if not actor.may(Permission.SEE_CONCERNS):
        rows = rows.exclude(promise__in=OF_CONCERNS)
    return rows if actor.sees_all_pupils else rows.filter(pupil__school_class_id__in=actor.class_ids)
