"""One concern: what was seen, what was decided, and what can be done next."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from endeavour import clock
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import opened
from endeavour.concern_pages.queries.one import concern_page
from endeavour.design.numbers import whole_number
from endeavour.register.access import concern_seen_by
from endeavour.register.actions.hear_step import hear_step


@needs(Permission.RAISE_CONCERNS)
@require_safe
def concern(request: SchoolRequest, concern: str) -> HttpResponse:
    seen = concern_seen_by(request.actor, concern)
    opened(seen.pupil.pid, "concern", by=request.actor)
    page = concern_page(request.actor, seen, today=clock.today())
    return render(request, "concern_pages/one.html", {"page": page, "today": page.today})


@needs(Permission.RAISE_CONCERNS)
@require_POST
def concern_seen(request: SchoolRequest, concern: str) -> HttpResponse:
    """Whoever raised it has read what was decided."""
    try:
        seen = whole_number(request.POST.get("seen", "")) or 0
        left = hear_step(concern_seen_by(request.actor, concern), seen=seen, by=request.actor)
    except Refused as refusal:
        messages.error(request, refusal.sentence)
    else:
        if left:
            messages.info(request, "There is an answer that you have not read yet. Read it below.")
            return redirect("desk:concern", school=request.school.slug, concern=concern)
    return redirect("desk:concerns", school=request.school.slug)
