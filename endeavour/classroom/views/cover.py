"""L3: sessions that need somebody else; asking for that, and taking one."""

from datetime import date

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from endeavour import clock
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.provision.access import slot_seen_by, slot_to_cover
from endeavour.provision.actions.ask_for_cover import ask_for_cover
from endeavour.provision.actions.take_cover import take_cover
from endeavour.provision.covering import at_that_time, to_cover
from endeavour.provision.day import sessions_on
from endeavour.provision.words import at_school


@needs(Permission.LOG_SESSIONS)
@require_safe
def page(request: SchoolRequest) -> HttpResponse:
    today = clock.today()
    sessions = to_cover(request.actor, today)
    own = sessions_on(request.actor, {session.day for session in sessions})
    shown = {"sessions": [(one, at_that_time(one, own)) for one in sessions], "today": today}
    return render(request, "classroom/today/cover.html", shown)


@needs(Permission.LOG_SESSIONS)
@require_POST
def take(request: SchoolRequest, code: str, day: date) -> HttpResponse:
    """Then how it is run, on the screen."""
    slot = slot_to_cover(request.actor, code, day)
    try:
        take_cover(slot, on=day, by=request.actor)
    except Refused as refused:
        messages.info(request, refused.sentence)
        return redirect("classroom:cover", request.school.slug)
    messages.success(request, f"{slot.provision.name} at {at_school(slot.at)} is yours. It stands in Today.")
    if slot.provision.leader_id == request.actor.person.pk:  # who asked for it can take it after all
        return redirect("classroom:today", request.school.slug)
    return redirect("classroom:group", request.school.slug, slot.provision.code)


@needs(Permission.LOG_SESSIONS)
@require_POST
def ask(request: SchoolRequest, code: str, day: date) -> HttpResponse:
    """A session of one's own that somebody else must take. Of one that was taken: given back."""
    slot, by = slot_seen_by(request.actor, code, day), request.actor
    try:
        ask_for_cover(slot, on=day, by=by)
    except Refused as refused:
        messages.info(request, refused.sentence)
        return redirect("classroom:session", request.school.slug, code, day)
    messages.success(request, f"{slot.provision.name} at {at_school(slot.at)} waits for somebody to take it.")
    return redirect("classroom:today", request.school.slug)
