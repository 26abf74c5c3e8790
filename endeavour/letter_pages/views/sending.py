"""Sending one letter to one person, whichever letter it is; and the call in which it is read aloud."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from endeavour import clock
from endeavour.access.needs import SchoolRequest
from endeavour.access.refusal import Refused
from endeavour.documents.told_fields import NotReadyError
from endeavour.letter_pages.forms.call import CallForm, starting_now
from endeavour.letter_pages.queries.ring_page import ring_page
from endeavour.pupil_pages.queries.letter_addresses import LetterPages
from endeavour.pupil_pages.queries.pupil_page import pupil_head
from endeavour.pupils.queries import card_of
from endeavour.register.actions.record_call import record_call
from endeavour.register.actions.send_notice import OnItsWay, send_notice
from endeavour.register.one_recipient import AddressEscaped, note_blocked, the_recipient

if TYPE_CHECKING:
    from endeavour.register.models import Notice

Check = Callable[[str, tuple[str, ...]], HttpResponse]
"""The page on which the letter is checked, for one person, with what was refused."""


def send_one(request: SchoolRequest, notice: "Notice", pages: LetterPages, *, check: Check) -> HttpResponse:
    """One press is one letter to one person; whoever is reached by phone is rung. What can't go is said in words."""
    to, pupil, school = request.POST.get("to", ""), notice.pupil, request.school
    try:
        if the_recipient(pupil, to, on=clock.today()).channel == "phone":
            return redirect(pages.ring(to))
        queued = send_notice(notice, to=to, school=school, by=request.actor)
    except OnItsWay:
        messages.info(request, "It is in the outbox already.")
        return redirect("desk:outbox", school=school.slug)
    except AddressEscaped as blocked:
        note_blocked(notice, blocked, to=to, by=request.actor)
        return check(to, (blocked.sentence,))
    except Refused as refusal:
        return check(to, (refusal.sentence,))
    except NotReadyError as lacking:
        return check(to, lacking.problems)
    if queued.message.channel == "paper":
        messages.success(
            request, f"The letter for {queued.name} is ready. Print it, then hand it over or post it."
        )
        return redirect("desk:letter", school=school.slug, pid=pupil.pid, document=queued.message.document)
    return (
        redirect(pages.check) if request.POST.get("back") == "check" else redirect("desk:work", school.slug)
    )


def ring_one(
    request: SchoolRequest, notice: "Notice", code: str, pages: LetterPages, *, check: Check
) -> HttpResponse:
    """The script, and the form that records the call beneath it."""
    try:
        page = ring_page(request.actor, notice, code)
    except Refused as refusal:
        return check(code, (refusal.sentence,))
    form = CallForm(request.POST or None, initial=starting_now())
    if form.is_valid() and _recorded(request, notice, form, code):
        messages.success(request, f"The call is recorded. {page.name} has been told.")
        return redirect(pages.check)
    head = pupil_head(request.actor, card_of(notice.pupil), "desk:documents")
    shown = {"head": head, "page": page, "form": form, "change": pages.new}
    return render(request, "letter_pages/ring.html", shown)


def _recorded(request: SchoolRequest, notice: "Notice", form: CallForm, to: str) -> bool:
    """Or the form says why not."""
    by = request.actor
    try:
        record_call(notice, form.call(), to=to, school=request.school, by=by)
    except AddressEscaped as blocked:
        note_blocked(notice, blocked, to=to, by=by)
        form.add_error(None, blocked.sentence)
    except Refused as refusal:
        form.add_error(refusal.field if refusal.field in form.fields else None, refusal.sentence)
    except NotReadyError as lacking:
        for sentence in lacking.problems:
            form.add_error(None, sentence)
    return not form.errors
