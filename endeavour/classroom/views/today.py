"""L1: today's sessions, one tap each."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from django_htmx.http import trigger_client_event

from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.classroom.queries.today import today_page


@needs(Permission.LOG_SESSIONS)
@require_safe
def page(request: SchoolRequest) -> HttpResponse:
    """The same address, view and template with and without script: htmx swaps the part named `day`."""
    swaps = bool(request.htmx) and not request.htmx.history_restore_request
    said = list(messages.get_messages(request))
    shown = {"page": today_page(request.actor), "said": said}
    answer = render(request, f"classroom/today/today.html{'#day' if swaps else ''}", shown)
    focus = next((message.extra_tags for message in said if message.extra_tags), "")
    if swaps and focus:
        trigger_client_event(answer, "focusOn", {"id": focus}, after="settle")
    return answer
