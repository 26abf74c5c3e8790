"""S8: concerns, the first due on top."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from endeavour import clock
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.concern_pages.queries.page import list_page
from endeavour.register.concerns import concerns_of


@needs(Permission.RAISE_CONCERNS)
@require_safe
def concerns(request: SchoolRequest) -> HttpResponse:
    page = list_page(request.actor, concerns_of(request.actor), today=clock.today())
    return render(request, "concern_pages/list.html", {"page": page, "today": page.today})
