"""The letter that SEN support has ended, how else a family heard of it, and the look back."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from endeavour import clock
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.design.dates import full_date
from endeavour.desk.ended.forms import EndedForm, LookBackForm, ToldForm
from endeavour.desk.ended.queries import ended_check_of, typed_of
from endeavour.journeys.clash import Clash
from endeavour.journeys.keeping import keeping
from endeavour.journeys.question import Question, ask
from endeavour.law.dates import rights_pass_on
from endeavour.letter_pages.queries.letter_check import readers_of
from endeavour.letter_pages.queries.two_texts import two_texts
from endeavour.letter_pages.views.sending import ring_one, send_one
from endeavour.pupil_pages.queries.letter_addresses import ended_pages
from endeavour.pupil_pages.queries.pupil_page import pupil_head
from endeavour.pupils.access import pupil_seen_by
from endeavour.pupils.queries import card_of
from endeavour.register.actions.look_back import look_back as looking_back
from endeavour.register.actions.prepare_ended_notice import prepare_ended_notice
from endeavour.register.actions.say_told_of_end import say_told_of_end
from endeavour.register.ended_support import EndedSupport, ended_notice, ended_of

if TYPE_CHECKING:
    from endeavour.pupils.models import Pupil

verbs = require_http_methods(["GET", "HEAD", "POST"])


@needs(Permission.WRITE_LETTERS)
@verbs
def ended_new(request: SchoolRequest, pid: str) -> HttpResponse:
    pupil = pupil_seen_by(request.actor, pid)
    known = ended_of(pupil)
    if known is None:
        messages.info(request, f"{pupil.known_forename}’s SEN support has not ended.")
        return redirect("desk:pupil", school=request.school.slug, pid=pid)
    return keeping(request, lambda: _write(request, pupil, known))


def _write(request: SchoolRequest, pupil: "Pupil", known: EndedSupport) -> HttpResponse:
    first, today = pupil.known_forename, clock.today()
    to_child = rights_pass_on(pupil.date_of_birth) <= today
    typed = typed_of(ended_notice(pupil), known)
    form = EndedForm(request.POST or None, initial=typed, child=first, to_child=to_child)
    shown: dict[str, object] = {
        "head": pupil_head(request.actor, card_of(pupil), "desk:documents"),
        "form": form,
        "texts": (),
        "to_child": to_child,
        "reader": readers_of(first, pupil.date_of_birth, today=today),
    }
    if form.is_valid():
        try:
            version = form.cleaned_data["version"] or 0
            prepare_ended_notice(pupil, form.words(), version=version, by=request.actor)
            return redirect("desk:ended_check", school=request.school.slug, pid=pupil.pid)
        except Clash as clash:
            latest = ended_notice(pupil)
            again = request.POST.copy()
            again["version"] = str(latest.version if latest else 0)
            shown["form"] = EndedForm(again, child=first, to_child=to_child)
            shown["texts"] = two_texts(clash.differences)
    return render(request, "desk/ended/new.html", shown, status=409 if shown["texts"] else 200)


@needs(Permission.WRITE_LETTERS)
@require_safe
def ended_check(request: SchoolRequest, pid: str) -> HttpResponse:
    return _check_page(request, pid, request.GET.get("for", ""))


@needs(Permission.SEND_LETTERS)
@require_POST
def ended_send(request: SchoolRequest, pid: str) -> HttpResponse:
    pages, notice = ended_pages(request.school.slug, pid), ended_notice(pupil_seen_by(request.actor, pid))
    if notice is None:
        return redirect(pages.new)
    return send_one(request, notice, pages, check=lambda to, why: _check_page(request, pid, to, why))


@needs(Permission.SEND_LETTERS)
@verbs
def ended_ring(request: SchoolRequest, pid: str, code: str) -> HttpResponse:
    pages, notice = ended_pages(request.school.slug, pid), ended_notice(pupil_seen_by(request.actor, pid))
    if notice is None:
        return redirect(pages.new)
    return ring_one(request, notice, code, pages, check=lambda to, why: _check_page(request, pid, to, why))


def _check_page(request: SchoolRequest, pid: str, shown: str, refused: tuple[str, ...] = ()) -> HttpResponse:
    notice = ended_notice(pupil_seen_by(request.actor, pid))
    if notice is None:
        return redirect("desk:ended_new", school=request.school.slug, pid=pid)
    page = {
        "head": pupil_head(request.actor, card_of(notice.pupil), "desk:documents"),
        "check": ended_check_of(request.actor, notice, shown=shown),
        "refused": refused,
        "change": reverse("desk:ended_new", args=[request.school.slug, pid]),
    }
    return render(request, "letter_pages/told_check.html", page, status=409 if refused else 200)


@needs(Permission.SEND_LETTERS)
@verbs
def end_told(request: SchoolRequest, pid: str) -> HttpResponse:
    pupil, by = pupil_seen_by(request.actor, pid), request.actor
    question = Question(
        template="desk/ended/told.html",
        form=ToldForm(request.POST or None),
        acts=lambda given: [lambda: say_told_of_end(pupil, on=given["on"], how=given["how"], by=by)],
        done=lambda given: f"Recorded that the family was told on {full_date(given['on'])}.",
        to=reverse("desk:pupil", args=[request.school.slug, pid]),
        shown={"head": pupil_head(by, card_of(pupil), "desk:pupil")},
    )
    return ask(request, question)


@needs(Permission.RECORD_SEN_SUPPORT)
@verbs
def look_back(request: SchoolRequest, pid: str) -> HttpResponse:
    pupil, by = pupil_seen_by(request.actor, pid), request.actor
    question = Question(
        template="desk/ended/look_back.html",
        form=LookBackForm(request.POST or None),
        acts=lambda given: [lambda: looking_back(pupil, note=given["note"], by=by)],
        done=lambda _: f"Recorded how {pupil.known_forename} gets on.",
        to=reverse("desk:pupil", args=[request.school.slug, pid]),
        shown={"head": pupil_head(by, card_of(pupil), "desk:pupil"), "ended": ended_of(pupil)},
    )
    return ask(request, question)
