"""S11: what runs, what is planned, what has ended."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from endeavour import clock
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.provision.hands import in_hands
from endeavour.provision.overview import ENDED, PLANNED, RUNNING, overview
from endeavour.provision.to_hand_over import to_hand_over

STATES = ((RUNNING, "Running"), (PLANNED, "Planned"), (ENDED, "Ended"))


@needs(Permission.SEE_PROVISION)
@require_safe
def provision_list(request: SchoolRequest) -> HttpResponse:
    wanted = request.GET.get("state", RUNNING)
    state = wanted if wanted in dict(STATES) else RUNNING
    today = clock.today()
    found = overview(request.actor, today, counted=state)
    hands = in_hands(request.actor, today)
    left, given_by = to_hand_over(hands, today), {one.code: one.hands_in_words(today) for one in hands}
    days = sorted(one.leads.gone_from for each in left for one in each.led if one.leads.gone_from)
    shown = {
        "today": today,
        "left": left,
        "without": len(days),
        "without_from": days[0] if days else None,
        "not_all_then": len(set(days)) > 1,
        "overview": found,
        "lines": [(one, given_by.get(one.line.code, one.line.leader)) for one in found.of(state)],
        "state": state,
        "state_name": dict(STATES)[state],
        "states": [(key, name, len(found.of(key))) for key, name in STATES],
        "may_set_up": request.actor.may(Permission.MANAGE_PROVISION),
    }
    return render(request, "provision_pages/list.html", shown)
