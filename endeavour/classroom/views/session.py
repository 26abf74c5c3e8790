"""Saying how a session went, otherwise than planned too, and taking it back."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from endeavour import clock
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.classroom.forms.session import DifferentForm, UndoForm, code_in, with_all_here
from endeavour.classroom.queries.session import CHANGE, NOT, SessionPage, was_said_on
from endeavour.classroom.queries.today import checks_in, next_after
from endeavour.cycle.actions.log_session_with_checks import log_session_with_checks
from endeavour.cycle.actions.undo_session_with_checks import undo_session_with_checks
from endeavour.cycle.queries.due_checks import checks_due, results_in
from endeavour.design.dates import long_day
from endeavour.journeys.attempt import attempt
from endeavour.provision.access import session_seen_by, slot_seen_by
from endeavour.provision.day import session_of, taken_back_last
from endeavour.schools.facts import calendar_of


@needs(Permission.LOG_SESSIONS)
@require_POST
def all_here(request: SchoolRequest, code: str, day: date) -> HttpResponse:
    """One tap: it happened, and all were there. With the results of checks, where some are due."""
    slot, by = slot_seen_by(request.actor, code, day), request.actor
    page = _page(request, slot, day)
    sent = with_all_here(request.POST, page.session.children)
    form = DifferentForm(sent, page=page)
    if not form.is_valid():
        return _asked_again(request, page, form)
    try:
        kept = log_session_with_checks(slot, on=day, scores=form.scores(), by=by)
    except Refused as refused:
        messages.info(request, refused.sentence)
        return redirect("classroom:today", request.school.slug)
    return back_to_today(request, code, day, page.written_down(kept.outcome))


@needs(Permission.LOG_SESSIONS)
@require_http_methods(["GET", "HEAD", "POST"])
def different(request: SchoolRequest, code: str, day: date) -> HttpResponse:
    """L2: child by child, or that it did not happen at all."""
    slot, by = slot_seen_by(request.actor, code, day), request.actor
    page = _page(request, slot, day)
    form = DifferentForm(request.POST or None, page=page)

    def say() -> str:
        given = form.cleaned_data
        became = {"outcome": NOT, "reason": given["reason"]} if form.not_at_all else {}
        there, scores, note = form.presences(), form.scores(), given["note"]
        kept = log_session_with_checks(
            slot, on=day, scores=scores, presences=there, note=note, by=by, **became
        )
        return kept.outcome

    if form.is_valid() and (outcome := attempt(form, say)) is not None:
        return back_to_today(request, code, day, page.written_down(outcome))
    return _asked_again(request, page, form)


def _asked_again(request: SchoolRequest, page: SessionPage, form: DifferentForm) -> HttpResponse:
    """What was sent of a session of which something stands by now has no form to stand in: the page leads on, so
    that it is kept to be read."""
    if form.is_bound and page.session.said:
        messages.info(request, "How this session went is written down already, and stands as it was.")
        return redirect("classroom:session", request.school.slug, page.session.slot_code, page.session.day)
    return render(request, "classroom/today/different.html", {"page": page, "form": form})


@needs(Permission.LOG_SESSIONS)
@require_http_methods(["GET", "HEAD", "POST"])
def undo(request: SchoolRequest, code: str, day: date) -> HttpResponse:
    """At once on the day it was said; with a reason later. To change it, the form follows with what stood."""
    slot, by = slot_seen_by(request.actor, code, day), request.actor
    session = session_seen_by(by, slot, day, code_in(request.POST))
    page = SessionPage(session_of(slot, day))
    form = UndoForm(request.POST if "why" in request.POST else None)

    def take_back() -> object:
        return undo_session_with_checks(session, why=form.cleaned_data["why"], by=by)

    over = page.session.said is None  # somebody has taken it back meanwhile
    if request.method == "POST" and (over or was_said_on(clock.today(), session.recorded_at)):
        try:
            undo_session_with_checks(session, by=by)
        except Refused as refused:
            messages.info(request, refused.sentence)
            return redirect("classroom:today", request.school.slug)
    elif not (form.is_valid() and attempt(form, take_back) is not None):
        return render(request, "classroom/today/undo.html", {"page": page, "form": form})
    if CHANGE in request.POST or form.is_bound:
        return redirect("classroom:session", request.school.slug, code, day)
    messages.success(request, f"{page.title} taken back.", extra_tags=f"first-{page.anchor}")
    return redirect(f"{reverse('classroom:today', args=[request.school.slug])}#first-{page.anchor}")


def _page(request: SchoolRequest, slot: Any, day: date) -> SessionPage:
    session = session_of(slot, day)
    due = checks_due([session.provision_id], on=day, calendar=calendar_of(request.school.pk))
    before = None if session.said else taken_back_last(slot, day)
    answers = slot.provision.responsible if slot.is_answered_for else None
    return SessionPage(
        session,
        checks_in(session, due.get(session.provision_id, ())),
        answers.formal_name if answers else "",
        before,
        results_in(before.code) if before and due else {},
    )


def back_to_today(request: SchoolRequest, code: str, day: date, said: str) -> HttpResponse:
    """The status says what comes next, and its first button has the focus, with script and without."""
    coming = next_after(request.actor, code, day)
    anchor = f"first-{coming.code}" if coming else "sentence"
    then = f"Next: {coming.session.name}, {coming.session.time_in_words}" if coming else _was_last(day)
    messages.success(request, f"{said} {then}", extra_tags=anchor)
    return redirect(f"{reverse('classroom:today', args=[request.school.slug])}#{anchor}")


def _was_last(day: date) -> str:
    return "That was the last." if day == clock.today() else f"That was the last of {long_day(day)}."
