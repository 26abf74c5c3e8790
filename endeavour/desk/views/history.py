"""P25: who changed, who looked."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.audit.history import how_many_deeds
from endeavour.audit.record import opened
from endeavour.desk.queries.history_page import deeds, looks
from endeavour.desk.queries.pupil_page import pupil_head
from endeavour.pupils.access import pupil_seen_by
from endeavour.pupils.queries import card_of

LINES = 50


@needs(Permission.SEE_HISTORY)
@require_safe
def history(request: SchoolRequest, pid: str) -> HttpResponse:
    card = card_of(pupil_seen_by(request.actor, pid))
    opened(pid, "history", by=request.actor)
    page = Paginator(range(how_many_deeds(pid)), LINES).get_page(request.GET.get("page"))
    start = (page.number - 1) * LINES
    shown = {
        "head": pupil_head(request.actor, card, "desk:history"),
        "page": page,
        "deeds": deeds(card, start=start, stop=start + LINES),
        "looks": looks(card),
    }
    return render(request, "desk/history.html", shown)
