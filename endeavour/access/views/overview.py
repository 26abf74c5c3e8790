"""X1: what can be set for a school, each with its state in words."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from endeavour import clock
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.access.settings_state import settings_of


@needs(Permission.CHANGE_SETTINGS)
@require_safe
def overview(request: SchoolRequest) -> HttpResponse:
    state = settings_of(
        request.school, clock.today(), manages_staff=request.actor.may(Permission.MANAGE_STAFF)
    )
    return render(request, "access/overview.html", {"state": state})
