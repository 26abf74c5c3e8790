"""The early talk with the family."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from endeavour import clock
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.desk.concerns.forms.talk import TalkForm
from endeavour.journeys.question import Question, ask
from endeavour.register.access import concern_seen_by, talk_seen_by
from endeavour.register.actions.give_talk_note import give_talk_note
from endeavour.register.actions.record_early_talk import record_early_talk
from endeavour.register.who_may_hear import who_may_hear


@needs(Permission.RECORD_VOICES)
@require_http_methods(["GET", "HEAD", "POST"])
def concern_talk(request: SchoolRequest, concern: str) -> HttpResponse:
    seen, by = concern_seen_by(request.actor, concern), request.actor
    form = TalkForm(request.POST or None, people=who_may_hear(seen.pupil, on=clock.today()))
    question = Question(
        template="desk/concerns/talk.html",
        form=form,
        acts=lambda _: [lambda: record_early_talk(seen, talk=form.talk(), by=by)],
        button="Save the talk",
        done=lambda _: "The talk is kept with the concern.",
        to=reverse("desk:concern", args=[request.school.slug, concern]),
        shown={"pupil": seen.pupil, "back_to": "The concern"},
        keep=True,
    )
    return ask(request, question)


@needs(Permission.RECORD_VOICES)
@require_POST
def talk_given(request: SchoolRequest, concern: str, talk: str) -> HttpResponse:
    """The family has got the note of the talk today."""
    try:
        give_talk_note(talk_seen_by(request.actor, concern, talk), by=request.actor)
    except Refused as refusal:
        messages.info(request, refusal.sentence)
    return redirect("desk:concern", school=request.school.slug, concern=concern)
