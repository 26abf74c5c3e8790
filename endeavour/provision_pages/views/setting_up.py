"""S12: from the library, in a minute."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from endeavour import clock
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.journeys.attempt import attempt
from endeavour.library.items import library_item, library_of
from endeavour.provision.actions.put_in_place import put_in_place
from endeavour.provision_pages.forms.setting_up import NewProvisionForm
from endeavour.provision_pages.queries import (
    class_teacher_of,
    next_school_day,
    supported_pupils,
    who_can_lead,
)
from endeavour.pupils.access import pupils_seen_by

OWN = "own"


@needs(Permission.MANAGE_PROVISION)
@require_safe
def choose(request: SchoolRequest) -> HttpResponse:
    items = [item for item in library_of(request.school.pk) if not item.in_every_lesson]
    return render(request, "provision_pages/choose.html", {"items": items})


@needs(Permission.MANAGE_PROVISION)
@require_http_methods(["GET", "HEAD", "POST"])
def provision_new(request: SchoolRequest, key: str) -> HttpResponse:
    """`own` is the key of what is in no library."""
    by, today = request.actor, clock.today()
    item = None if key == OWN else library_item(request.school.pk, key)
    if item is None and key != OWN:
        raise Http404
    form = NewProvisionForm(
        request.POST or None,
        item=item,
        pupils=supported_pupils(by, today),
        staff=who_can_lead(today),
        first=next_school_day(request.school.pk, today),
    )

    def put() -> object:
        pupils = list(pupils_seen_by(by).filter(pid__in=form.cleaned_data["pupils"]).order_by("name_key"))
        responsible = class_teacher_of({pupil.school_class_id for pupil in pupils}, today)
        return put_in_place(what=form.wanted(responsible), pupils=pupils, by=by)

    if form.is_valid() and (made := attempt(form, put)) is not None:
        messages.success(request, f"{form.cleaned_data['name']} is in place.")
        return redirect("desk:provision", request.school.slug, str(made))
    return render(request, "provision_pages/new.html", {"form": form, "item": item})
