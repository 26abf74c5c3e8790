"""A page on which nothing typed is lost: kept as it is typed, put back when it is opened again, forgotten once sent."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse

from endeavour import clock
from endeavour.access.needs import SchoolRequest
from endeavour.design.dates import clock_time, long_day
from endeavour.journeys.carrying import DRAFT, carried_by, mark_of
from endeavour.journeys.choosing import page_of, unseen_in
from endeavour.journeys.drafts import TooLong, TypedPage, drafts_of, keep_draft, typed_in
from endeavour.journeys.models import Draft
from endeavour.journeys.putting_back import MAIN, put_back
from endeavour.journeys.standing import plain_address
from endeavour.journeys.typed_words import choosing_of, has_words, in_lines

A_WEEK = 7
OK, LED_ON = 200, (302, 303)
KEPT = "Kept for later. You can close this page and come back to it."


def keeping(request: SchoolRequest, answer: Callable[[], HttpResponse]) -> HttpResponse:
    """Called by a view once its doors have let the person in; `answer` is the page as it is without drafts."""
    page = address_of(request)
    if request.method != "POST":
        return carried_on(request, answer(), drafts_of(request.actor, page, request.GET.get(DRAFT, "")))
    if "keep" in request.POST:
        return _keep(request, page)
    _keep_as_sent(request, page)
    return answer()


def _keep_as_sent(request: SchoolRequest, page: str) -> None:
    """Until it is done, then `answered` forgets it: whoever goes back from a mistake or a check finds it again."""
    carrying = carried_by(request)
    if carrying.operation is None:
        return
    what = sent_in(request, carrying.operation, page)
    if not has_words(what.typed, request.actor, what.sent_to):
        return
    with suppress(TooLong):  # the form that comes back holds it all, and sending is what this is about
        draft = keep_draft(what, why=Draft.Why.BEGUN, by=request.actor, carrying=carrying)
        sent = request.POST.copy()
        sent[DRAFT] = mark_of(draft)
        # What comes back says which draft it is. Django types what came, not what is put in its place.
        request.POST = sent  # type: ignore[assignment]  # see above


def carried_on(request: SchoolRequest, response: HttpResponse, drafts: list[Draft]) -> HttpResponse:
    """The page with what was typed put back into it, and a line that says so; links to what was begun besides."""
    if not drafts or hasattr(request, "carried_on"):
        return response
    draft, *others = drafts
    choosing = choosing_of(draft)
    if response.status_code != OK and not (choosing and response.status_code in LED_ON):
        return response
    request.carried_on = draft.code  # type: ignore[attr-defined]  # so that it is done once
    if choosing:
        response = page_of(request, choosing, unseen_in(draft.typed))
        response.status_code = OK
    page = put_back(
        response.content.decode(),
        address=draft.page,
        sent_to=draft.sent_to,
        typed=draft.typed,
        hidden={DRAFT: mark_of(draft)},
    )
    shown = {
        "draft": draft,
        "began": moment_in_words(draft.began_at),
        "signed_out": draft.why == Draft.Why.SIGNED_OUT,
        "broke": draft.why == Draft.Why.BROKEN,
        "left_over": [] if choosing else page.left_over,
        "others": [(moment_in_words(o.kept_at), with_draft(o.page, o.code)) for o in others],
        "afresh": reverse("journeys:read", args=[request.school.slug, draft.code]) + "?afresh=yes",
    }
    response.content = page.with_notice(render_to_string("journeys/carried_on.html", shown, request)).encode()
    return response


def with_unsent(request: SchoolRequest, response: HttpResponse) -> HttpResponse:
    """The page to which somebody comes back whose press of a button was not taken: it says so above all else."""
    page, notice = response.content.decode(), render_to_string("journeys/unsent.html", {}, request)
    response.content = page.replace(MAIN, MAIN + notice, 1).encode()
    return response


def address_of(request: SchoolRequest) -> str:
    """Of the page, as somebody opens it: without the draft that it carries on."""
    return plain_address(request.get_full_path())


def with_draft(address: str, code: str) -> str:
    return f"{address}{'&' if '?' in address else '?'}{urlencode({DRAFT: code})}"


def moment_in_words(moment: datetime) -> str:
    """today at 10:12 am; on Monday at 10:12 am; with the date once a week has passed."""
    began, today = moment.astimezone(clock.LONDON), clock.today()
    days = (today - began.date()).days
    day = "today" if days == 0 else f"on {long_day(began.date()) if abs(days) >= A_WEEK else f'{began:%A}'}"
    return f"{day} at {clock_time(began)}"


def sent_in(request: HttpRequest, operation: UUID, page: str) -> TypedPage:
    """The form that was sent, as it can be kept."""
    return TypedPage(
        page=page,
        sent_to=request.path,
        operation=operation,
        typed=typed_in(request.POST),
        with_files=bool(request.FILES),
    )


def _keep(request: SchoolRequest, page: str) -> HttpResponse:
    """By the script, which is told in a word; or by the button, which leads back to the page."""
    by_script = request.POST["keep"] == "typing"
    what = sent_in(request, UUID(request.POST["operation"]), page)
    if not what.typed:
        return HttpResponse(status=204) if by_script else HttpResponseRedirect(page)
    try:
        kept = keep_draft(what, why=Draft.Why.BEGUN, by=request.actor, carrying=carried_by(request))
    except TooLong as refusal:
        if by_script:
            return HttpResponse(refusal.sentence, status=413, content_type="text/plain; charset=utf-8")
        return not_kept(request, refusal, what)
    if by_script:
        kept_at = clock_time(kept.kept_at.astimezone(clock.LONDON))
        return HttpResponse(status=204, headers={"X-Kept-At": kept_at, "X-Draft": kept.code})
    messages.success(request, KEPT)
    return HttpResponseRedirect(with_draft(page, kept.code))


def not_kept(request: SchoolRequest, refusal: TooLong, what: TypedPage) -> HttpResponse:
    shown = {"said": refusal.sentence, "typed": in_lines(what.typed), "back": what.page}
    return render(request, "journeys/not_kept.html", shown, status=413)
