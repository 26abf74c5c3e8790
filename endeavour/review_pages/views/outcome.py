"""P9: one outcome."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from endeavour import clock
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.audit.record import opened
from endeavour.cycle.access import outcome_seen_by
from endeavour.cycle.queries.checks import outcome_story
from endeavour.pupil_pages.queries.pupil_page import pupil_head
from endeavour.pupils.access import pupil_seen_by
from endeavour.pupils.queries import card_of
from endeavour.review_pages.outcome_page import outcome_page


@needs(Permission.OPEN_PLANS)
@require_safe
def page(request: SchoolRequest, pid: str, code: str) -> HttpResponse:
    pupil = pupil_seen_by(request.actor, pid)
    outcome = outcome_seen_by(request.actor, pupil, code)
    opened(pid, "outcome", by=request.actor)
    card = card_of(pupil)
    shown = {
        "head": pupil_head(request.actor, card, "desk:plan"),
        "page": outcome_page(
            outcome_story(outcome), card.forename, school_id=request.school.pk, today=clock.today()
        ),
        "may_check": request.actor.may(Permission.RECORD_CHECKS),
    }
    return render(request, "review_pages/outcome.html", shown)
