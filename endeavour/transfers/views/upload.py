"""S6: bring in a file. And the imports there have been."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.journeys.attempt import attempt
from endeavour.transfers.actions.stage_import import stage_import
from endeavour.transfers.columns import asks_about_columns
from endeavour.transfers.forms.upload import UploadForm
from endeavour.transfers.queries import import_lines


@needs(Permission.IMPORT_PUPILS)
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: SchoolRequest) -> HttpResponse:
    form = UploadForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        given = form.cleaned_data
        staged = attempt(
            form,
            lambda: stage_import(
                form.content(),
                name=given["file"].name or "",
                whole_school=given["whole_school"] == "yes",
                by=request.actor,
            ),
        )
        if staged is not None:
            page = "transfers:columns" if asks_about_columns(staged.file) else "transfers:result"
            return redirect(page, school=request.school.slug, code=staged.file.code)
    return render(request, "transfers/new.html", {"form": form})


@needs(Permission.IMPORT_PUPILS)
@require_safe
def imports(request: SchoolRequest) -> HttpResponse:
    return render(request, "transfers/imports.html", {"imports": import_lines(request.actor)})
