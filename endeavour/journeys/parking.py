"""A form that comes after the session ended is kept for whoever typed it, and put back once they have signed in again.

Whose it is says the mark in the form, or the session that ran out. Nobody else is ever shown it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode, urlsplit
from uuid import uuid4

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import add_never_cache_headers

from endeavour import clock
from endeavour.access.actor import StaffActor, staff_at
from endeavour.access.done import Outcome, note
from endeavour.access.needs import SchoolRequest
from endeavour.access.permissions import Permission
from endeavour.access.scope import school_scope
from endeavour.accounts.ended_session import whose_session_ended
from endeavour.accounts.models import Person
from endeavour.accounts.typist import typist_of
from endeavour.accounts.walls import by_script, lead_to
from endeavour.design import errors
from endeavour.design.dates import clock_time
from endeavour.journeys.access import draft_seen_by
from endeavour.journeys.answered import answered
from endeavour.journeys.carrying import DRAFT, carried_by
from endeavour.journeys.drafts import TooLong, keep_draft
from endeavour.journeys.keeping import OK, carried_on, sent_in, with_draft, with_unsent
from endeavour.journeys.models import Draft
from endeavour.journeys.standing import UNSENT, asked_to_press_again, page_of_form
from endeavour.journeys.titled import with_title
from endeavour.journeys.typed_words import worth_keeping
from endeavour.schools.directory import school_called
from endeavour.schools.models import School

BROKEN = 500
Answer = Callable[[HttpRequest], HttpResponseBase]


@dataclass(frozen=True)
class Parked:
    """What was kept, or the sentence that says why not."""

    by: StaffActor
    draft: Draft | None
    refused: str = ""


class ParkWhatWasSent:
    """Middleware, before the sign-in wall: a school's form from somebody no longer signed in; and one that broke."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        broke = response.status_code >= BROKEN and request.method == "POST"
        return _kept_though_broken(request) or response if broke else response

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponseBase], args: Any, kwargs: dict[str, Any]
    ) -> HttpResponseBase | None:
        if request.method != "POST" or request.user.is_authenticated or "school" not in kwargs:
            return None
        return _signed_out(
            request, _park(request, typist_of(_mark_in(request)) or whose_session_ended(request))
        )


class PutBackWhatWasTyped:
    """Middleware, inside the school's scope: an address that names a draft shows its owner the page with it, or what
    was typed where the page has gone. A form that was done is forgotten; what one typed that was not is kept."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: Any) -> HttpResponseBase:
        note(Outcome.NOTHING)
        response = self.get_response(request)
        if not hasattr(request, "actor") or not isinstance(response, HttpResponse):
            return response
        return with_title(self._with_what_was_typed(request, response))

    def _with_what_was_typed(self, request: SchoolRequest, response: HttpResponse) -> HttpResponse:
        if request.method == "POST":
            return answered(request, response)
        if UNSENT in request.GET and response.status_code == OK:
            return with_unsent(request, response)
        code = request.GET.get(DRAFT, "")
        draft = draft_seen_by(request.actor, code) if code else None
        if draft is None or urlsplit(draft.page).path != request.path or response.status_code >= BROKEN:
            return response
        shown = carried_on(request, response, [draft])
        return shown if shown.status_code == OK else HttpResponseRedirect(_to_read(request, draft))


def _to_read(request: SchoolRequest, draft: Draft) -> str:
    """Its page is not there any more."""
    return f"{reverse('journeys:read', args=[request.school.slug, draft.code])}?gone=yes"


@login_not_required
def not_from_our_page(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form without its token. If its mark says whose it is, they have signed in again since: it is kept for them.

    By the mark alone: another site can make a browser send a session along, but can't know the mark.
    """
    typist = typist_of(_mark_in(request))
    if typist is None or _school_of(request) is None:
        return errors.not_from_our_page(request, reason)
    parked = _park(request, typist)
    if request.user == typist and not (parked and parked.refused):
        return lead_to(request, _way_back(request, parked))
    return _signed_out(request, parked)


def _kept_though_broken(request: HttpRequest) -> HttpResponse | None:
    """All that the form did has been taken back by now. If the database is what broke, there is no keeping."""
    try:
        parked = _park(request, typist_of(_mark_in(request)), why=Draft.Why.BROKEN)
    except DatabaseError:
        return None
    draft = parked.draft if parked else None
    return errors.broken(request, carry_on=with_draft(draft.page, draft.code)) if draft else None


def _mark_in(request: HttpRequest) -> str:
    return str(request.POST.get("typist", ""))


def _park(
    request: HttpRequest, person: Person | None, *, why: Draft.Why = Draft.Why.SIGNED_OUT
) -> Parked | None:
    """Only what they could have sent: a form of a school at which they hold a post with the right to it."""
    match, school = request.resolver_match, _school_of(request)
    if match is None or school is None or person is None:
        return None
    needed = getattr(match.func, "needs", None)
    with school_scope(school.pk):
        by = staff_at(school, person)
        if by is None or (isinstance(needed, Permission) and not by.may(needed)):
            return None
        carrying = carried_by(request)
        what = sent_in(request, carrying.operation or uuid4(), page_of_form(request))
        if not worth_keeping(what.typed, by, what.sent_to):
            return None
        try:
            return Parked(by, keep_draft(what, why=why, by=by, carrying=carrying))
        except TooLong as refusal:
            return Parked(by, None, refusal.sentence)


def _school_of(request: HttpRequest) -> School | None:
    match = request.resolver_match
    return school_called(match.kwargs["school"]) if match and "school" in match.kwargs else None


def _way_back(request: HttpRequest, parked: Parked | None) -> str:
    """The page with what was typed; of what was not kept, the page where it was to be pressed."""
    draft = parked.draft if parked else None
    return with_draft(draft.page, draft.code) if draft else asked_to_press_again(page_of_form(request))


def _signed_out(request: HttpRequest, parked: Parked | None) -> HttpResponse:
    """Whoever's browser has no session left, and typed nothing, is led to the sign-in as from any page."""
    draft = parked.draft if parked else None
    after = urlencode({"next": _way_back(request, parked)})
    sign_in_url = f"{reverse('account_login')}?{after}"
    had_a_session = settings.SESSION_COOKIE_NAME in request.COOKIES
    if by_script(request) or (parked is None and not had_a_session):
        return lead_to(request, sign_in_url)
    shown = {
        "sign_in_url": sign_in_url,
        "after": after,
        "saved_at": clock_time(clock.now().astimezone(clock.LONDON)) if draft else "",
        "with_files": bool(draft and draft.with_files),
        "refused": parked.refused if parked else "",
    }
    response = render(request, "design/pages/session_ended.html", shown, status=403)
    add_never_cache_headers(response)
    return response
