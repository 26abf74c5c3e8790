"""S11: what runs, what is planned, what has ended."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from endeavour import clock
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.provision.overview import ENDED, PLANNED, RUNNING, overview

STATES = ((RUNNING, "Running"), (PLANNED, "Planned"), (ENDED, "Ended"))


@needs(Permission.SEE_PROVISION)
@require_safe
def provision_list(request: SchoolRequest) -> HttpResponse:
    wanted = request.GET.get("state", RUNNING)
    state = wanted if wanted in dict(STATES) else RUNNING
    found = overview(request.actor, clock.today(), counted=state)
    shown = {
        "overview": found,
        "lines": found.of(state),
        "state": state,
        "state_name": dict(STATES)[state],
        "states": [(key, name, len(found.of(key))) for key, name in STATES],
        "may_set_up": request.actor.may(Permission.MANAGE_PROVISION),
    }
    return render(request, "provision_pages/list.html", shown)
