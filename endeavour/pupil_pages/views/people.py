"""P16: the people of a pupil."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from endeavour import clock
from endeavour.access.authors import names_of
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.audit.record import opened
from endeavour.pupil_pages.queries.pupil_page import pupil_head
from endeavour.pupils.access import pupil_seen_by, relations_seen_by
from endeavour.pupils.people import person_card
from endeavour.pupils.queries import card_of


@needs(Permission.SEE_CONTACTS)
@require_safe
def people(request: SchoolRequest, pid: str) -> HttpResponse:
    pupil = pupil_seen_by(request.actor, pid)
    opened(pid, "people", by=request.actor)
    cards = [person_card(tie, on=clock.today()) for tie in relations_seen_by(request.actor, pupil)]
    restricted = [card for card in cards if card.restriction]
    shown = {
        "head": pupil_head(request.actor, card_of(pupil), "desk:people"),
        "people": cards,
        "restricted": restricted,
        "authors": names_of(card.restriction.set_by for card in restricted if card.restriction),
    }
    return render(request, "pupil_pages/people.html", shown)
