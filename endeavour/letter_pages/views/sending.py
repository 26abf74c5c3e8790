"""Sending one letter to one person, whichever letter it is; and the call in which it is read aloud."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from endeavour import clock
from endeavour.access.needs import SchoolRequest
from endeavour.access.refusal import Refused
from endeavour.design.numbers import whole_number
from endeavour.documents.told_fields import NotReadyError
from endeavour.journeys.keeping import keeping
from endeavour.letter_pages.forms.call import CallForm, starting_now
from endeavour.letter_pages.in_making import LetterInMaking
from endeavour.letter_pages.queries.ring_page import ring_page
from endeavour.letter_pages.views.checking import check_one, led_back
from endeavour.register.actions.record_call import record_call
from endeavour.register.actions.send_notice import OnItsWay, send_notice
from endeavour.register.one_recipient import AddressEscaped, note_blocked, the_recipient
from endeavour.register.one_writing import WordsChanged

if TYPE_CHECKING:
    from endeavour.register.models import Notice


def send_one(request: SchoolRequest, letter: LetterInMaking) -> HttpResponse:
    """One press is one letter to one person; whoever is reached by phone is rung. What can't go is said in words."""
    to, pupil, school, notice = request.POST.get("to", ""), letter.pupil, request.school, letter.notice()
    if notice is None:
        return redirect(letter.pages.new)
    try:
        if the_recipient(pupil, to, on=clock.today()).channel == "phone":
            return redirect(letter.pages.ring(to))
        seen = whole_number(request.POST.get("version", "")) or 0
        queued = send_notice(notice, to=to, school=school, seen=seen, by=request.actor)
    except OnItsWay:
        messages.info(request, "It is in the outbox already.")
        return redirect("desk:outbox", school=school.slug)
    except AddressEscaped as blocked:
        note_blocked(notice, blocked, to=to, by=request.actor)
        return check_one(request, letter, to, (blocked.sentence,))
    except Refused as refusal:
        return check_one(request, letter, to, (refusal.sentence,))
    except NotReadyError as lacking:
        return check_one(request, letter, to, lacking.problems)
    if queued.message.channel == "paper":
        said = f"The letter for {queued.name} is ready. Print it, then hand it over or post it."
        messages.success(request, said)
        return redirect("desk:letter", school=school.slug, pid=pupil.pid, document=queued.message.document)
    from_check = request.POST.get("back") == "check"
    return redirect(letter.pages.check) if from_check else redirect("desk:work", school.slug)


def ring_one(request: SchoolRequest, letter: LetterInMaking, code: str) -> HttpResponse:
    """The script, and the form that records the call beneath it: what they say is kept while it is typed."""
    if why := letter.why_not():
        return led_back(request, letter, why)
    return keeping(request, lambda: _ring(request, letter, code))


def _ring(request: SchoolRequest, letter: LetterInMaking, code: str) -> HttpResponse:
    notice = letter.notice()
    if notice is None:
        return redirect(letter.pages.new)
    try:
        page = ring_page(request.actor, notice, code)
    except Refused as refusal:
        return check_one(request, letter, code, (refusal.sentence,))
    shown_version = notice.version
    form = CallForm(request.POST or None, initial={**starting_now(), "version": shown_version})
    if form.is_valid() and _recorded(request, notice, form, code, shown_version):
        messages.success(request, f"The call is recorded. {page.name} has been told.")
        return redirect(letter.pages.check)
    shown = {"head": letter.head(request.actor), "page": page, "form": form, "change": letter.pages.new}
    return render(request, "letter_pages/ring.html", shown)


def _recorded(request: SchoolRequest, notice: "Notice", form: CallForm, to: str, shown_version: int) -> bool:
    """Or the form says why not. Once it has said that the words were changed, it speaks of those that are shown."""
    by = request.actor
    try:
        record_call(notice, form.call(), to=to, school=request.school, seen=form.seen_version, by=by)
    except AddressEscaped as blocked:
        note_blocked(notice, blocked, to=to, by=by)
        form.add_error(None, blocked.sentence)
    except WordsChanged as changed:
        form.refuse(changed.sentence)
        form.saw(shown_version)
    except Refused as refusal:
        form.add_error(refusal.field if refusal.field in form.fields else None, refusal.sentence)
    except NotReadyError as lacking:
        for sentence in lacking.problems:
            form.add_error(None, sentence)
    return not form.errors
