"""S13: one provision."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from endeavour import clock
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.provision.hands import hands_with_code
from endeavour.provision.one import one_provision


@needs(Permission.SEE_PROVISION)
@require_safe
def provision(request: SchoolRequest, code: str) -> HttpResponse:
    today = clock.today()
    hands = hands_with_code(request.actor, code, today)
    one = one_provision(hands.provision, today)
    ends = one.group.line.ends_on
    shown = {
        "one": one,
        "line": one.group.line,
        "nobodys": hands.is_nobodys(today),
        "given_by": hands.hands_in_words(today),
        "over": ends is not None and ends < today,
        "to_come": one.group.line.starts_on > today,
        "may_change": request.actor.may(Permission.MANAGE_PROVISION),
        "may_log": request.actor.may(Permission.LOG_SESSIONS),
    }
    return render(request, "provision_pages/one.html", shown)
