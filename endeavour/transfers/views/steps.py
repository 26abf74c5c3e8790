"""What is done with a file as a whole: taken over, undone, discarded; and its rejected rows to put right."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.design.numbers import counted
from endeavour.transfers.access import import_seen_by, rows_seen_by
from endeavour.transfers.actions.discard_import import discard_import
from endeavour.transfers.actions.look_again import look_again
from endeavour.transfers.actions.take_over import ChangedMeanwhile, take_over
from endeavour.transfers.actions.undo_import import undo_import
from endeavour.transfers.rejected_csv import rejected_csv


@needs(Permission.IMPORT_PUPILS)
@require_POST
def take(request: SchoolRequest, code: str) -> HttpResponse:
    file = import_seen_by(request.actor, code)
    try:
        take_over(file, seen=request.POST.get("seen", ""), by=request.actor)
    except ChangedMeanwhile as meanwhile:
        look_again(file, by=request.actor)
        messages.warning(request, meanwhile.sentence)
    except Refused as refusal:
        messages.warning(request, refusal.sentence)
    return redirect("transfers:result", school=request.school.slug, code=code)


@needs(Permission.IMPORT_PUPILS)
@require_POST
def undo(request: SchoolRequest, code: str) -> HttpResponse:
    try:
        undone = undo_import(import_seen_by(request.actor, code), by=request.actor)
    except Refused as refusal:
        messages.warning(request, refusal.sentence)
    else:
        messages.success(request, f"Undone for {counted(undone.undone, 'pupil')}.")
    return redirect("transfers:result", school=request.school.slug, code=code)


@needs(Permission.IMPORT_PUPILS)
@require_POST
def discard(request: SchoolRequest, code: str) -> HttpResponse:
    try:
        discard_import(import_seen_by(request.actor, code), by=request.actor)
    except Refused as refusal:
        messages.warning(request, refusal.sentence)
        return redirect("transfers:result", school=request.school.slug, code=code)
    messages.success(request, "The file was discarded, and what it said of people is gone.")
    return redirect("transfers:imports", school=request.school.slug)


@needs(Permission.IMPORT_PUPILS)
@require_safe
def rejected(request: SchoolRequest, code: str) -> HttpResponse:
    """No name of a child in the name of the file, and nothing kept by the browser."""
    rows = rows_seen_by(request.actor, import_seen_by(request.actor, code))
    return HttpResponse(
        rejected_csv(rows),
        content_type="text/csv; charset=utf-8",
        headers={
            "Content-Disposition": f'attachment; filename="{request.school.slug}-rejected-rows.csv"',
            "Cache-Control": "no-store",
        },
    )
