"""X6: a new school's first day, step by step."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.desk.queries.setup_page import setup_page


@needs(Permission.CHANGE_SETTINGS)
@require_safe
def page(request: SchoolRequest) -> HttpResponse:
    return render(request, "desk/setup.html", {"setup": setup_page(request.actor)})
