"""Taking the register out of Endeavour: said plainly, and kept in the audit."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from endeavour import clock
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.desk.exports.csv_package import csv_package
from endeavour.desk.exports.register_table import cells
from endeavour.desk.exports.workbook import workbook
from endeavour.desk.forms.export import CSV, ExportForm
from endeavour.desk.forms.register_filters import RegisterFilters
from endeavour.desk.queries.register_page import query_of
from endeavour.register.actions.export_register import export_register
from endeavour.register.queries import Wanted, register_counts

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@needs(Permission.EXPORT_REGISTER)
@require_http_methods(["GET", "HEAD", "POST"])
def register_export(request: SchoolRequest) -> HttpResponse:
    wanted = RegisterFilters(request.GET).wanted()
    form = ExportForm(request.POST or None)
    if form.is_valid():
        return _file(request, wanted, form.cleaned_data["kind"])
    number = register_counts(request.actor, wanted).shown
    shown = {
        "form": form,
        "wanted": wanted,
        "number": number,
        "button": "Export",
        "back": _back(request, wanted),
    }
    return render(request, "desk/register_export.html", shown)


def _back(request: SchoolRequest, wanted: Wanted) -> str:
    register = reverse("desk:register", args=[request.school.slug])
    query = query_of(wanted, clock.today())
    return f"{register}?{query}" if query else register


def _file(request: SchoolRequest, wanted: Wanted, kind: str) -> HttpResponse:
    rows = cells(export_register(wanted, kind=kind, by=request.actor), on=wanted.on)
    name = f"{request.school.slug}-register-{wanted.on.isoformat()}"
    if kind == CSV:
        package = csv_package(rows, name=name, school=request.school.name, on=wanted.on)
        return _download(package, "application/zip", f"{name}.zip")
    return _download(workbook(rows), XLSX, f"{name}.xlsx")


def _download(content: bytes, kind: str, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return HttpResponse(content, content_type=kind, headers=headers)
