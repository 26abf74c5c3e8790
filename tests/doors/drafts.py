"""What staff typed and haven't sent: each their own, one that ran out, and one left at a school one has gone from."""

from datetime import timedelta
from uuid import UUID

from endeavour.access.actor import StaffActor
from endeavour.journeys.models import Draft
from tests.cast.people import MONDAY
from tests.doors.canaries import Canary
from tests.doors.planting import Planter

WRITERS = ("senco", "head", "teacher", "assistant", "office")


def leave_drafts(planter: Planter, staff: dict[str, StaffActor], left_by: StaffActor) -> list[Draft]:
    """On the page of searching, which most of them may open."""
    owners = [*(staff[name] for name in WRITERS), left_by]
    kept = [_draft(planter, owner, number) for number, owner in enumerate(owners, 1)]
    gone = _draft(planter, staff["senco"], 0)
    Draft.objects.filter(pk=gone.pk).update(until=MONDAY - timedelta(days=1))
    return kept


def _draft(planter: Planter, owner: StaffActor, number: int) -> Draft:
    page, slug = f"/s/{planter.school.slug}/pupils/search", planter.school.slug
    canary = Canary("journeys.Draft.typed", "words not sent yet", frozenset({slug}), person=owner.person.pk)
    made: Draft = Draft.objects.create(
        school_id=planter.school.pk,
        owner=owner.label,
        page=page,
        sent_to=page,
        operation=UUID(int=number),
        typed={"name": [planter.canaries.word(canary)]},
        why=Draft.Why.BEGUN,
        began_at=MONDAY,
        kept_at=MONDAY,
        until=MONDAY + timedelta(days=30),
    )
    return made
