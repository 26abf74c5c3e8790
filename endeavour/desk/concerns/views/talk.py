"""The early talk with the family."""

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from endeavour import clock
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.desk.concerns.forms.talk import TalkForm
from endeavour.journeys.question import Question, ask
from endeavour.register.access import concern_seen_by
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
