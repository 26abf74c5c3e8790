"""S5: the pupils, as of any day."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from endeavour import clock
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.desk.forms.register_filters import RegisterFilters
from endeavour.desk.queries.family_told import sees_telling
from endeavour.desk.queries.register_page import pupil_lines, query_of, register_page
from endeavour.register.queries import register_rows


@needs(Permission.SEE_PUPILS)
@require_safe
def register(request: SchoolRequest) -> HttpResponse:
    """The same address, view and template with and without script: htmx swaps the part named `results`."""
    form = RegisterFilters(request.GET)
    wanted = form.wanted()
    page = register_page(request.actor, wanted, number=request.GET.get("page", "1"), today=clock.today())
    form.offer(page.counts, wanted)
    part = "#results" if request.htmx and not request.htmx.history_restore_request else ""
    return render(request, f"desk/register.html{part}", {"filters": form, "register": page})


@needs(Permission.SEE_PUPILS)
@require_safe
def register_print(request: SchoolRequest) -> HttpResponse:
    """All rows of what was asked for, made for paper."""
    wanted, today = RegisterFilters(request.GET).wanted(), clock.today()
    rows = register_rows(request.actor, wanted)
    lines = pupil_lines(request.actor, rows, on=wanted.on, today=today)
    shown = {
        "wanted": wanted,
        "lines": lines,
        "supported": sum(row.status == "K" for row in rows),
        "with_plan": sum(row.status == "E" for row in rows),
        "query": query_of(wanted, today),
        "says_told": wanted.on == today and sees_telling(request.actor),
    }
    return render(request, "desk/register_print.html", shown)
