"""What was decided was wrong, or more is known since: a concern is opened again, with a line to whoever raised it."""

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


@needs(Permission.DECIDE_CONCERNS)
@require_http_methods(["GET", "HEAD", "POST"])
def concern_reopen(request: SchoolRequest, concern: str) -> HttpResponse:
    return keeping(request, lambda: _ask(request, concern))


def _ask(request: SchoolRequest, code: str) -> HttpResponse:
    seen, by = concern_seen_by(request.actor, code), request.actor
    page = decide_page(by, seen, today=clock.today())
    if page.kept_closed:
        messages.info(request, page.kept_closed)
        return redirect("desk:concern", school=request.school.slug, concern=code)
    line = page.sheet.line
    form = ReopenForm(request.POST or None, raised_by=line.raised_by, steps=line.steps)
    if form.is_valid():
        reopened = attempt(form, lambda: reopen_concern(seen, **form.given(), by=by))
        if reopened is not None:
            messages.success(request, f"The concern is open again. {line.raised_by} sees it with your line.")
            return redirect("desk:concern", school=request.school.slug, concern=code)
    return render(request, "concern_pages/decide.html", {"page": page, "form": form, "decision": "reopened"})
