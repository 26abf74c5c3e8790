"""P1: one pupil."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from endeavour import clock
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.audit.record import opened
from endeavour.pupil_pages.queries.pupil_duties import pupil_duties
from endeavour.pupil_pages.queries.pupil_page import overview, pupil_head
from endeavour.pupil_pages.queries.pupil_story import known_of, pupil_story
from endeavour.pupils.access import pupil_seen_by
from endeavour.pupils.queries import card_of, family_ties
from endeavour.register.ended_support import ended_of


@needs(Permission.OPEN_RECORD)
@require_safe
def pupil(request: SchoolRequest, pid: str) -> HttpResponse:
    seen, today = pupil_seen_by(request.actor, pid), clock.today()
    opened(pid, "overview", by=request.actor)
    card = card_of(seen)
    people = family_ties([seen.pk], on=today).get(seen.pk, ())
    known = known_of(seen.pk, request.school.pk, today=today)
    page = overview(card, known.statuses, known.needs, people, today=today)
    shown = {
        "head": pupil_head(request.actor, card, "desk:pupil"),
        "due": pupil_duties(request.actor, pid, known, today=today),
        "today": today,
        "class_id": seen.school_class_id if request.actor.may(Permission.READ_LINES) else None,
        "may_hear": request.actor.may(Permission.RECORD_VOICES),
        "overview": page,
        "ended": ended_of(seen) if page.ended else None,
        "may_tell": request.actor.may(Permission.SEND_LETTERS),
        "story": pupil_story(request.actor, known, card.forename, people, today=today),
    }
    return render(request, "pupil_pages/pupil.html", shown)
