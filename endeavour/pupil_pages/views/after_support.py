"""Once SEN support has ended: how else than by letter the family heard of it, and the look back."""

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.design.dates import full_date
from endeavour.journeys.question import Question, ask
from endeavour.pupil_pages.forms.after_support import LookBackForm, ToldForm
from endeavour.pupil_pages.queries.pupil_page import pupil_head
from endeavour.pupils.access import pupil_seen_by
from endeavour.pupils.queries import card_of
from endeavour.register.actions.look_back import look_back as looking_back
from endeavour.register.actions.say_told_of_end import say_told_of_end
from endeavour.register.ended_support import ended_of


@needs(Permission.SEND_LETTERS)
@require_http_methods(["GET", "HEAD", "POST"])
def end_told(request: SchoolRequest, pid: str) -> HttpResponse:
    pupil, by = pupil_seen_by(request.actor, pid), request.actor
    question = Question(
        template="pupil_pages/end_told.html",
        form=ToldForm(request.POST or None),
        acts=lambda given: [lambda: say_told_of_end(pupil, on=given["on"], how=given["how"], by=by)],
        done=lambda given: f"Recorded that the family was told on {full_date(given['on'])}.",
        to=reverse("desk:pupil", args=[request.school.slug, pid]),
        shown={"head": pupil_head(by, card_of(pupil), "desk:pupil")},
    )
    return ask(request, question)


@needs(Permission.RECORD_SEN_SUPPORT)
@require_http_methods(["GET", "HEAD", "POST"])
def look_back(request: SchoolRequest, pid: str) -> HttpResponse:
    pupil, by = pupil_seen_by(request.actor, pid), request.actor
    question = Question(
        template="pupil_pages/look_back.html",
        form=LookBackForm(request.POST or None),
        acts=lambda given: [lambda: looking_back(pupil, note=given["note"], by=by)],
        done=lambda _: f"Recorded how {pupil.known_forename} gets on.",
        to=reverse("desk:pupil", args=[request.school.slug, pid]),
        shown={"head": pupil_head(by, card_of(pupil), "desk:pupil"), "ended": ended_of(pupil)},
    )
    return ask(request, question)
