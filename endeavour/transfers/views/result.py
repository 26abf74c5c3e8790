"""S7: what a file would do here, list by list; and what people decide about it."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.design.dates import full_date
from endeavour.design.numbers import counted
from endeavour.journeys.attempt import attempt
from endeavour.transfers.access import import_seen_by, row_seen_by
from endeavour.transfers.actions.decide_row import AGAIN, decide_row
from endeavour.transfers.actions.say_left import say_left
from endeavour.transfers.actions.say_since import say_since
from endeavour.transfers.forms.decide import DecideForm
from endeavour.transfers.forms.left import LeftForm, SinceForm
from endeavour.transfers.queries import import_page, shown_row


@needs(Permission.IMPORT_PUPILS)
@require_safe
def result(request: SchoolRequest, code: str) -> HttpResponse:
    return _page(request, code)


@needs(Permission.IMPORT_PUPILS)
@require_POST
def decide(request: SchoolRequest, code: str, place: int) -> HttpResponse:
    row = row_seen_by(request.actor, code, place)
    form = DecideForm(shown_row(row), request.POST)
    again = AGAIN in request.POST
    if again or form.is_valid():
        who, clashes = (AGAIN, {}) if again else (form.who(), form.clashes())
        if attempt(form, lambda: decide_row(row, who=who, clashes=clashes, by=request.actor) or True):
            messages.success(request, f"Row {row.row} is up to date.")
            return redirect(f"{_home(request, code)}?show=needs_you#rows")
    return _page(request, code, decided=form)


@needs(Permission.IMPORT_PUPILS)
@require_POST
def left(request: SchoolRequest, code: str) -> HttpResponse:
    file = import_seen_by(request.actor, code)
    rows = import_page(request.actor, file, shown="missing", number=request.GET.get("page", "1")).rows
    form = LeftForm(rows, request.POST)
    if form.is_valid():
        number = attempt(form, lambda: say_left(file, places=form.chosen(), on=form.day(), by=request.actor))
        if number:
            messages.success(
                request, f"{counted(number, 'pupil')} left, with {full_date(form.day())} as the last day."
            )
            return redirect(f"{_home(request, code)}?show=missing#rows")
    return _page(request, code, left_form=form, show="missing")


@needs(Permission.IMPORT_PUPILS)
@require_POST
def since(request: SchoolRequest, code: str) -> HttpResponse:
    file = import_seen_by(request.actor, code)
    form = SinceForm(request.POST)
    if form.is_valid():
        day = form.cleaned_data["since"]
        if attempt(form, lambda: say_since(file, since=day, by=request.actor) or True):
            messages.success(request, f"Where the list doesn’t say, the status starts on {full_date(day)}.")
            return redirect(_home(request, code))
    return _page(request, code, since_form=form)


def _page(request: SchoolRequest, code: str, *, show: str = "", **bound: Any) -> HttpResponse:
    """`bound` are forms that were sent and have something to put right."""
    file = import_seen_by(request.actor, code)
    wanted = show or request.GET.get("show", "")
    page = import_page(request.actor, file, shown=wanted, number=request.GET.get("page", "1"))
    sent: DecideForm | None = bound.get("decided")
    asked = page.rows if page.shown == "needs_you" and page.is_open else ()
    shown = {
        "page": page,
        "file": file,
        "form": next((form for form in bound.values() if form is not None), None),
        "decisions": [
            sent if sent is not None and sent.row.place == row.place else DecideForm(row) for row in asked
        ],
        "left_form": bound.get("left_form") or LeftForm(page.rows),
        "since_form": bound.get("since_form") or SinceForm(now=file.since),
    }
    return render(request, "transfers/result.html", shown)


def _home(request: SchoolRequest, code: str) -> str:
    return reverse("transfers:result", args=[request.school.slug, code])
