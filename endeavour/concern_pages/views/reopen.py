"""What was decided was wrong, or more is known since: a concern is opened again, with a line to whoever raised it."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from endeavour import clock
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.concern_pages.forms.deciding import ReopenForm
from endeavour.concern_pages.queries.one import decide_page
from endeavour.journeys.attempt import attempt
from endeavour.journeys.keeping import keeping
from endeavour.register.access import concern_seen_by
from endeavour.register.actions.reopen_concern import reopen_concern
from endeavour.register.concerns_about import why_not_reopened

if TYPE_CHECKING:
    from endeavour.register.models import Concern


@needs(Permission.DECIDE_CONCERNS)
@require_http_methods(["GET", "HEAD", "POST"])
def concern_reopen(request: SchoolRequest, concern: str) -> HttpResponse:
    seen = concern_seen_by(request.actor, concern)
    if why_not := why_not_reopened(seen, today=clock.today()):
        messages.info(request, why_not)
        return redirect("desk:concern", school=request.school.slug, concern=concern)
    return keeping(request, lambda: _ask(request, seen))


def _ask(request: SchoolRequest, seen: "Concern") -> HttpResponse:
    page = decide_page(request.actor, seen, today=clock.today())
    line = page.sheet.line
    form = ReopenForm(request.POST or None, raised_by=line.raised_by, steps=line.steps)
    if form.is_valid():
        reopened = attempt(form, lambda: reopen_concern(seen, **form.given(), by=request.actor))
        if reopened is not None:
            messages.success(request, f"The concern is open again. {line.raised_by} sees it with your line.")
            return redirect("desk:concern", school=request.school.slug, concern=seen.code)
    return render(request, "concern_pages/reopen.html", {"page": page, "form": form})
