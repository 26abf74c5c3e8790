"""S2: everything that the law asks today, with its source."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.desk.forms.duty_filters import DutyFilters
from endeavour.desk.queries.duties_page import duties_page


@needs(Permission.SEE_DUTIES)
@require_safe
def page(request: SchoolRequest) -> HttpResponse:
    filters = DutyFilters(request.GET)
    shown = duties_page(request.actor, filters.wanted(), number=request.GET.get("page", "1"))
    return render(request, "desk/duties.html", {"form": filters, "duties": shown})
