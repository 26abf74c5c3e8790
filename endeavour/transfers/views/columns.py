"""What the columns of a list are, asked once and remembered."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.design.numbers import counted
from endeavour.journeys.attempt import attempt
from endeavour.transfers.access import import_seen_by
from endeavour.transfers.actions.choose_columns import choose_columns
from endeavour.transfers.columns import columns_of, mapping_of
from endeavour.transfers.forms.columns import ColumnsForm


@needs(Permission.IMPORT_PUPILS)
@require_http_methods(["GET", "HEAD", "POST"])
def columns(request: SchoolRequest, code: str) -> HttpResponse:
    """Only the unknown ones, unless all are asked for."""
    file = import_seen_by(request.actor, code)
    every = columns_of(file, mapping_of(request.school.pk))
    unknown = [column for column in every if not column.is_known]
    asked = every if "all" in request.GET or not unknown else unknown
    form = ColumnsForm(request.POST or None, columns=asked)
    if form.is_valid():
        done = attempt(form, lambda: choose_columns(file, chosen=form.chosen(), by=request.actor) or True)
        if done:
            messages.success(request, f"Remembered {counted(len(asked), 'column')} for your next list.")
            return redirect("transfers:result", school=request.school.slug, code=code)
    shown = {"form": form, "file": file, "known": [c for c in every if c not in asked], "asked": asked}
    return render(request, "transfers/columns.html", shown)
