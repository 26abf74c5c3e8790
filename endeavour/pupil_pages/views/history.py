"""P25: who changed, who looked."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.audit.record import opened
from endeavour.design.numbers import whole_number
from endeavour.pupil_pages.queries.history_page import history_of
from endeavour.pupil_pages.queries.pupil_page import pupil_head
from endeavour.pupils.access import pupil_seen_by
from endeavour.pupils.queries import card_of


@needs(Permission.SEE_HISTORY)
@require_safe
def history(request: SchoolRequest, pid: str) -> HttpResponse:
    card = card_of(pupil_seen_by(request.actor, pid))
    opened(pid, "history", by=request.actor)
    shown = {
        "head": pupil_head(request.actor, card, "desk:history"),
        "history": history_of(card, page=_number(request.GET.get("page", ""))),
    }
    return render(request, "pupil_pages/history.html", shown)


def _number(asked: str) -> int:
    """A page from 1; whatever else stands in the address is the first."""
    return whole_number(asked, digits=5) or 1
