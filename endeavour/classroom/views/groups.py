"""L5: the groups of whoever runs them, one of them, and its register on paper."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from endeavour import clock
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.classroom.queries.groups import groups_page, may_be_changed_by
from endeavour.provision.access import provision_with_code
from endeavour.provision.group import group_of
from endeavour.provision.sheet import sheet_of


@needs(Permission.LOG_SESSIONS)
@require_safe
def page(request: SchoolRequest) -> HttpResponse:
    return render(request, "classroom/groups/list.html", {"page": groups_page(request.actor, clock.today())})


@needs(Permission.LOG_SESSIONS)
@require_safe
def group(request: SchoolRequest, code: str) -> HttpResponse:
    provision = provision_with_code(request.actor, code)
    found = group_of(provision, clock.today())
    shown = {"group": found, "theirs": may_be_changed_by(request.actor, found)}
    return render(request, "classroom/groups/group.html", shown)


@needs(Permission.LOG_SESSIONS)
@require_safe
def register(request: SchoolRequest, code: str) -> HttpResponse:
    """For whoever would rather write on paper."""
    provision, today = provision_with_code(request.actor, code), clock.today()
    shown = {"sheet": sheet_of(provision, today=today), "printed": today}
    return render(request, "classroom/groups/register.html", shown)
