"""The early talk with the family, and the short note of it that they are given."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from endeavour import clock
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import opened
from endeavour.concern_pages.forms.talk import TalkForm
from endeavour.design.layout import SchoolHead
from endeavour.documents.pdf import letter_pdf
from endeavour.journeys.question import Question, ask
from endeavour.letter_pages.queries.letter_check import readers_of
from endeavour.register.access import concern_seen_by, talk_seen_by
from endeavour.register.actions.give_talk_note import give_talk_note
from endeavour.register.actions.record_early_talk import record_early_talk
from endeavour.register.talk_note import readers_of_note, talk_note
from endeavour.register.who_may_hear import who_may_hear
from endeavour.schools.senco import senco_on

if TYPE_CHECKING:
    from endeavour.documents.letter import Letter
    from endeavour.pupils.models import Pupil


@needs(Permission.RECORD_VOICES)
@require_http_methods(["GET", "HEAD", "POST"])
def concern_talk(request: SchoolRequest, concern: str) -> HttpResponse:
    seen, by = concern_seen_by(request.actor, concern), request.actor
    form = TalkForm(request.POST or None, people=who_may_hear(seen.pupil, on=clock.today()))
    question = Question(
        template="concern_pages/talk.html",
        form=form,
        acts=lambda _: [lambda: record_early_talk(seen, talk=form.talk(), by=by)],
        button="Save the talk",
        done=lambda _: "The talk is kept with the concern.",
        to=reverse("desk:concern", args=[request.school.slug, concern]),
        shown={"pupil": seen.pupil, "back_to": "The concern", "readers": _readers(seen.pupil)},
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


@needs(Permission.RECORD_VOICES)
@never_cache
@require_safe
def talk_note_page(request: SchoolRequest, concern: str, talk: str, code: str) -> HttpResponse:
    """As whoever was there holds it in their hands."""
    letter = _note(request, concern, talk, code)
    if letter is None:
        return redirect("desk:concern", school=request.school.slug, concern=concern)
    head = SchoolHead(name=letter.school.name, telephone=letter.school.phone, ask_for=letter.contact.name)
    shown = {"letter": letter, "school_head": head, "concern": concern, "talk": talk, "code": code}
    return render(request, "concern_pages/note.html", shown)


@needs(Permission.RECORD_VOICES)
@never_cache
@require_safe
def talk_note_pdf(request: SchoolRequest, concern: str, talk: str, code: str) -> HttpResponse:
    letter = _note(request, concern, talk, code)
    if letter is None:
        return redirect("desk:concern", school=request.school.slug, concern=concern)
    headers = {"Content-Disposition": f'attachment; filename="note-{letter.on.isoformat()}-{talk}.pdf"'}
    return HttpResponse(letter_pdf(letter).bytes, content_type="application/pdf", headers=headers)


def _note(request: SchoolRequest, concern: str, code: str, reader: str) -> "Letter | None":
    """Nothing where it can't be given; a message then says why."""
    talk, today = talk_seen_by(request.actor, concern, code), clock.today()
    if reader not in readers_of_note(talk, on=today):
        raise Http404
    opened(talk.concern.pupil.pid, "talk_note", by=request.actor)
    senco = senco_on(today, request.actor.school_id)
    made = talk_note(talk, reader, school=request.school, senco=senco, on=today)
    if made.letter is None:
        messages.error(request, f"The note can’t be made yet. {' '.join(made.problems)}")
    elif made.escapes:
        # Not in their words: whoever recorded the talk may not see what is on file.
        found = ", ".join(sorted({escape.kind.value for escape in made.escapes}))
        messages.error(request, f"The note was not made: it holds contact details of someone else ({found}).")
        return None
    return made.letter


def _readers(pupil: "Pupil") -> str:
    return readers_of(pupil.known_forename, pupil.date_of_birth, today=clock.today())
