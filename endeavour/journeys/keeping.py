"""A page on which nothing typed is lost: kept as it is typed, put back when it is opened again, forgotten once sent."""

from collections.abc import Callable
from datetime import datetime
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse

from endeavour import clock
from endeavour.access.needs import SchoolRequest
from endeavour.design.dates import clock_time, long_day
from endeavour.journeys.drafts import TooLong, TypedPage, drafts_of, forget_draft, keep_draft, typed_in
from endeavour.journeys.models import Draft
from endeavour.journeys.putting_back import in_lines, put_back

# The name under which an address and a form say which draft is carried on.
DRAFT = "draft"
A_WEEK = 7
KEPT = "Kept for later. You can close this page and come back to it."


def keeping(request: SchoolRequest, answer: Callable[[], HttpResponse]) -> HttpResponse:
    """Called by a view once its doors have let the person in; `answer` is the page as it is without drafts."""
    page = address_of(request)
    if request.method != "POST":
        return carried_on(request, answer(), drafts_of(request.actor, page, request.GET.get(DRAFT, "")))
    if "keep" in request.POST:
        return _keep(request, page)
    return sent(request, answer())


def sent(request: SchoolRequest, response: HttpResponse) -> HttpResponse:
    """A form that led on has been done, so what was kept of it is forgotten; one that was only kept has not."""
    if response.status_code in (302, 303) and "keep" not in request.POST:
        forget_draft(request.actor, operation=operation_of(request.POST), code=_code_in(request))
    return response


def carried_on(request: SchoolRequest, response: HttpResponse, drafts: list[Draft]) -> HttpResponse:
    """The page with what was typed put back into it, and a line that says so; links to what was begun besides."""
    if not drafts or response.status_code != 200 or hasattr(request, "carried_on"):
        return response
    draft, *others = drafts
    request.carried_on = draft.code  # type: ignore[attr-defined]  # so that it is done once
    page = put_back(
        response.content.decode(),
        address=draft.page,
        sent_to=draft.sent_to,
        typed=draft.typed,
        hidden={DRAFT: draft.code},
    )
    shown = {
        "draft": draft,
        "began": moment_in_words(draft.began_at),
        "signed_out": draft.why == Draft.Why.SIGNED_OUT,
        "broke": draft.why == Draft.Why.BROKEN,
        "left_over": page.left_over,
        "others": [(moment_in_words(o.kept_at), with_draft(o.page, o.code)) for o in others],
        "afresh": reverse("journeys:forget", args=[request.school.slug, draft.code]),
    }
    response.content = page.with_notice(render_to_string("journeys/carried_on.html", shown, request)).encode()
    return response


def address_of(request: SchoolRequest) -> str:
    """Of the page, as somebody opens it: without the draft that it carries on."""
    return without_draft(request.get_full_path())


def without_draft(address: str) -> str:
    path, _, query = address.partition("?")
    asked = QueryDict(query, mutable=True)
    asked.pop(DRAFT, None)
    return f"{path}?{asked.urlencode()}" if asked else path


def with_draft(address: str, code: str) -> str:
    return f"{address}{'&' if '?' in address else '?'}{urlencode({DRAFT: code})}"


def operation_of(given: QueryDict) -> UUID | None:
    try:
        return UUID(given.get("operation", ""))
    except ValueError:
        return None


def moment_in_words(moment: datetime) -> str:
    """today at 10:12 am; on Monday at 10:12 am; with the date once a week has passed."""
    began, today = moment.astimezone(clock.LONDON), clock.today()
    days = (today - began.date()).days
    day = "today" if days == 0 else f"on {long_day(began.date()) if abs(days) >= A_WEEK else f'{began:%A}'}"
    return f"{day} at {clock_time(began)}"


def _keep(request: SchoolRequest, page: str) -> HttpResponse:
    """By the script, which is told in a word; or by the button, which leads back to the page."""
    by_script = request.POST["keep"] == "typing"
    what = TypedPage(
        page=page,
        sent_to=request.path,
        operation=UUID(request.POST["operation"]),
        typed=typed_in(request.POST),
    )
    try:
        kept = keep_draft(what, why=Draft.Why.BEGUN, by=request.actor, code=_code_in(request))
    except TooLong as refusal:
        if by_script:
            return HttpResponse(refusal.sentence, status=413, content_type="text/plain; charset=utf-8")
        shown = {"said": refusal.sentence, "typed": in_lines(what.typed), "back": page}
        return render(request, "journeys/not_kept.html", shown, status=413)
    if by_script:
        kept_at = clock_time(kept.kept_at.astimezone(clock.LONDON))
        return HttpResponse(status=204, headers={"X-Kept-At": kept_at, "X-Draft": kept.code})
    messages.success(request, KEPT)
    return HttpResponseRedirect(with_draft(page, kept.code))


def _code_in(request: SchoolRequest) -> str:
    return request.POST.get(DRAFT, "") or request.GET.get(DRAFT, "")
