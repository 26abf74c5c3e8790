"""A form that was answered: what was kept of it is forgotten if it was done; if it was not, what it said is kept.

A page may lead on without having done anything: a colleague was first, or what it was about has gone. Then the words
are there to be read, whoever wrote the view.
"""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.html import format_html

from endeavour.access.done import Outcome, outcome_of_request
from endeavour.access.needs import SchoolRequest
from endeavour.accounts.typist import typist_of
from endeavour.journeys.carrying import carried_by
from endeavour.journeys.drafts import TooLong, forget_sent, keep_draft
from endeavour.journeys.keeping import LED_ON, not_kept, sent_in
from endeavour.journeys.models import Draft
from endeavour.journeys.reading import shown_of
from endeavour.journeys.standing import page_of_form
from endeavour.journeys.typed_words import has_words

GONE = (403, 404, 410)
OFFERED = 'What you typed was not saved. It is kept for you: <a href="{}">read what you typed</a>.'


def answered(request: SchoolRequest, response: HttpResponse) -> HttpResponse:
    outcome, led_on = outcome_of_request(), response.status_code in LED_ON
    if led_on and outcome is Outcome.DONE:
        forget_sent(request.actor, carried_by(request))
    elif (led_on and outcome is Outcome.NOTHING) or (
        response.status_code in GONE and _from_our_form(request)
    ):
        return _kept_unsaved(request, response)
    return response


def _kept_unsaved(request: SchoolRequest, response: HttpResponse) -> HttpResponse:
    """The answer as it is, with the way to what was typed; where the page has gone, what was typed in its place."""
    carrying = carried_by(request)
    if "keep" in request.POST or carrying.operation is None:
        return response
    what = sent_in(request, carrying.operation, page_of_form(request))
    if not has_words(what.typed, request.actor, what.sent_to):
        return response
    try:
        draft = keep_draft(what, why=Draft.Why.REFUSED, by=request.actor, carrying=carrying)
    except TooLong as refusal:
        return not_kept(request, refusal, what)
    if response.status_code in LED_ON:
        there = reverse("journeys:read", args=[request.school.slug, draft.code])
        messages.warning(request, format_html(OFFERED, there))
        return response
    return render(request, "journeys/read.html", shown_of(draft, gone=True), status=response.status_code)


def _from_our_form(request: SchoolRequest) -> bool:
    """A page that this person was shown, not an address that somebody tries."""
    return typist_of(request.POST.get("typist", "")) == request.actor.person
