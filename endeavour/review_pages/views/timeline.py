"""P11: a pupil's timeline."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from endeavour import clock
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.audit.record import opened
from endeavour.pupil_pages.queries.pupil_page import pupil_head
from endeavour.pupils.access import pupil_seen_by
from endeavour.pupils.queries import card_of
from endeavour.review_pages.timeline_page import timeline


@needs(Permission.OPEN_PLANS)
@require_safe
def page(request: SchoolRequest, pid: str) -> HttpResponse:
    pupil, actor = pupil_seen_by(request.actor, pid), request.actor
    opened(pid, "timeline", by=actor)
    asked = {"kind": request.GET.get("kind", ""), "number": request.GET.get("page", "1")}
    shown = {
        "head": pupil_head(actor, card_of(pupil), "desk:timeline"),
        "timeline": timeline(actor, pupil, today=clock.today(), **asked),
    }
    return render(request, "review_pages/timeline.html", shown)
