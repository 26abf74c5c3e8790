"""S9: raising a concern, on one page."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from endeavour import clock
from endeavour.access.done import Outcome, note
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.concern_pages.forms.raising import RaiseForm
from endeavour.concern_pages.queries.choosing import (
    adults_to_name,
    open_concern,
    pupil_named,
    pupils_to_choose,
)
from endeavour.concern_pages.queries.page import senco_name
from endeavour.design.dates import long_day
from endeavour.journeys.attempt import attempt
from endeavour.journeys.keeping import keeping
from endeavour.pupils.access import pupil_seen_by
from endeavour.register.actions.raise_concern import raise_concern
from endeavour.register.concerns_about import RAISED_LATELY, is_said_so, raised_lately

if TYPE_CHECKING:
    from endeavour.pupils.models import Pupil


@needs(Permission.RAISE_CONCERNS)
@require_http_methods(["GET", "HEAD", "POST"])
def concern_new(request: SchoolRequest) -> HttpResponse:
    """`?pupil=` says whom it is about; without it the page asks."""
    known = pupil_named(request.actor, request.GET.get("pupil", ""))
    return keeping(request, lambda: _raise(request, known))


def _raise(request: SchoolRequest, known: "Pupil | None") -> HttpResponse:
    actor, today = request.actor, clock.today()
    pupils = None if known else pupils_to_choose(actor, today=today)
    about = known or pupil_named(actor, request.POST.get("pupil", ""))
    twin = raised_lately(about, request.POST.get("seen", ""), by=actor) if about and request.POST else ""
    open_one = open_concern(actor, about) if about and not twin else None
    form = RaiseForm(
        request.POST or None,
        pupils=pupils,
        pid=about.pid if about else "",
        adults=adults_to_name(actor, about, today=today) if about else (),
        already=open_one.sentence if open_one else "",
        names_next=not about and actor.may(Permission.OPEN_RECORD),
    )
    senco = senco_name(actor, today)
    if form.is_valid():
        pupil = about or pupil_seen_by(actor, form.cleaned_data["pupil"])
        if twin:
            if is_said_so(twin, form.facts()):
                note(Outcome.AGAIN)
            messages.info(request, RAISED_LATELY)
            return redirect("desk:concern", school=request.school.slug, concern=twin)
        raised = attempt(form, lambda: raise_concern(pupil, **form.facts(), by=actor))
        if raised is not None:
            by_when = f"decides by {long_day(raised.decide_by)}" if raised.decide_by else "decides"
            messages.success(request, f"Your concern is with {senco}, who {by_when} and answers you here.")
            return redirect("desk:concern", school=request.school.slug, concern=raised.code)
    shown = {"form": form, "pupil": known, "senco": senco, "none": pupils == [], "open_one": open_one}
    shown["asks_which"] = form.asks_what_it_announced()
    return render(request, "concern_pages/new.html", shown)
