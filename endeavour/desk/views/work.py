"""S1: the SENCO's first page."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.desk.queries.work_page import work_page


@needs(Permission.SEE_WORK)
@require_safe
def page(request: SchoolRequest) -> HttpResponse:
    return render(request, "desk/work.html", {"work": work_page(request.actor)})
