"""Whoever raised a concern takes it back, while nothing is decided."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from endeavour import clock
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.concern_pages.forms.take_back import TakeBackForm
from endeavour.concern_pages.queries.page import senco_name
from endeavour.journeys.question import Question, ask
from endeavour.register.access import concern_seen_by
from endeavour.register.actions.take_back_concern import take_back_concern
from endeavour.register.concerns_about import why_not_taken_back


@needs(Permission.RAISE_CONCERNS)
@require_http_methods(["GET", "HEAD", "POST"])
def concern_take_back(request: SchoolRequest, concern: str) -> HttpResponse:
    seen, by = concern_seen_by(request.actor, concern), request.actor
    if why_not := why_not_taken_back(seen, by=by):
        messages.info(request, why_not)
        return redirect("desk:concern", school=request.school.slug, concern=concern)
    form, senco = TakeBackForm(request.POST or None), senco_name(by, clock.today())
    question = Question(
        template="concern_pages/take_back.html",
        form=form,
        acts=lambda given: [lambda: take_back_concern(seen, reason=given["reason"], by=by)],
        button="Take it back",
        done=lambda _: (
            f"Taken back. {senco} sees that, and why. If it was only wrong in part, raise it again."
        ),
        to=reverse("desk:concern", args=[request.school.slug, concern]),
        shown={"pupil": seen.pupil, "back_to": "The concern", "senco": senco},
        keep=True,
    )
    return ask(request, question)
