"""The SENCO's appointment and qualification (SEND Regulations 2014, reg 49)."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from endeavour import clock
from endeavour.access.actions.appoint_senco import appoint_senco
from endeavour.access.actions.end_senco_appointment import end_senco_appointment
from endeavour.access.actions.record_senco_qualification import record_senco_qualification
from endeavour.access.doors import colleague_with
from endeavour.access.forms.qualification import QualificationPage
from endeavour.access.forms.settings import AppointForm, LastDayForm
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.access.queries import colleagues
from endeavour.access.refusal import Refused
from endeavour.access.roles import SENCO
from endeavour.schools.appointments import Qualification, appointment_with, appointments_of


@needs(Permission.CHANGE_SETTINGS)
@require_safe
def senco(request: SchoolRequest) -> HttpResponse:
    today = clock.today()
    held = appointments_of(request.school.pk)
    now = [one for one in held if one.ends_on is None or one.ends_on >= today]
    return render(
        request, "access/senco.html", {"now": now, "before": [one for one in held if one not in now]}
    )


@needs(Permission.CHANGE_SETTINGS)
@require_http_methods(["GET", "HEAD", "POST"])
def appoint(request: SchoolRequest) -> HttpResponse:
    people = {
        one.pk: one.name for one in colleagues(clock.today()) if SENCO in [post.role for post in one.posts]
    }
    form = AppointForm(request.POST or None, people=people)
    if form.is_valid():
        person = colleague_with(form.cleaned_data["person"])
        assert person is not None  # noqa: S101 - the form offers only colleagues
        try:
            made = appoint_senco(
                person,
                starts_on=form.cleaned_data["starts_on"],
                qualification=Qualification(),
                by=request.actor,
            )
            messages.success(request, "The appointment is recorded. Now say what qualifies them.")
            return redirect("access:qualification", school=request.school.slug, appointment=made.pk)
        except Refused as refused:
            form.add_error(refused.field or None, refused.sentence)
    return render(request, "access/appoint.html", {"form": form, "people": people})


@needs(Permission.CHANGE_SETTINGS)
@require_http_methods(["GET", "HEAD", "POST"])
def qualification(request: SchoolRequest, appointment: int) -> HttpResponse:
    row = appointment_with(appointment)
    known = next((one for one in appointments_of(request.school.pk) if one.pk == appointment), None)
    if row is None or known is None:
        raise Http404
    page = QualificationPage(request.POST if request.method == "POST" else None, known.qualification)
    if request.method == "POST" and page.together.is_valid():
        try:
            record_senco_qualification(row, qualification=page.answer(), by=request.actor)
        except Refused as refused:
            page.together.refuse(refused.sentence)
        else:
            messages.success(request, "What qualifies the SENCO is saved.")
            return redirect("access:senco", school=request.school.slug)
    return render(request, "access/qualification.html", {"form": page.together, "page": page, "known": known})


@needs(Permission.CHANGE_SETTINGS)
@require_http_methods(["GET", "HEAD", "POST"])
def end(request: SchoolRequest, appointment: int) -> HttpResponse:
    row = appointment_with(appointment)
    if row is None:
        raise Http404
    form = LastDayForm(request.POST or None)
    if form.is_valid():
        try:
            end_senco_appointment(row, on=form.cleaned_data["on"], by=request.actor)
            messages.success(request, "The last day is recorded.")
            return redirect("access:senco", school=request.school.slug)
        except Refused as refused:
            form.add_error(refused.field or None, refused.sentence)
    return render(request, "access/end_appointment.html", {"form": form, "name": row.person.full_name})
