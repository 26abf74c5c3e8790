"""The doors to cycles, plans and reviews: each starts from the pupils whom the person sees."""

from django.db.models import QuerySet
from django.http import Http404

from endeavour.access.actor import StaffActor
from endeavour.cycle.models import Asked, Cycle, Review
from endeavour.pupils.access import pupils_seen_by


def asked_seen_by(actor: StaffActor) -> QuerySet[Asked]:
    """What this person was asked themselves, of pupils whom they still see. A question is nobody else's to answer."""
    mine: QuerySet[Asked] = Asked.objects.filter(school_id=actor.school_id, teacher=actor.person)
    return mine.filter(cycle__pupil__in=pupils_seen_by(actor))


def asked_with(actor: StaffActor, code: str) -> Asked:
    asked = asked_seen_by(actor).select_related("cycle__pupil__school_class", "round").filter(code=code)
    found: Asked | None = asked.first()
    if found is None:
        raise Http404
    return found


def reviews_seen_by(actor: StaffActor) -> QuerySet[Review]:
    reviews: QuerySet[Review] = Review.objects.filter(school_id=actor.school_id)
    return reviews.filter(cycle__pupil__in=pupils_seen_by(actor)).select_related("cycle__pupil__school_class")


def cycles_to_ask_about(actor: StaffActor) -> QuerySet[Cycle]:
    """Cycles that are open, with a plan that was shared and a review that isn't decided."""
    cycles: QuerySet[Cycle] = Cycle.objects.filter(
        school_id=actor.school_id, closed_on__isnull=True, versions__isnull=False
    )
    return cycles.filter(pupil__in=pupils_seen_by(actor)).select_related("pupil__school_class").distinct()
