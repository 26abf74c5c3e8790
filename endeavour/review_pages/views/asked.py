"""After a review decided to ask for an EHC needs assessment: the local authority was asked, outside Endeavour; or this
was recorded wrongly, and is put right or taken back."""

from functools import partial
from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from endeavour import clock
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.cycle.access import cycle_with_plan, request_seen_by
from endeavour.cycle.actions.correct_authority_asked import correct_authority_asked
from endeavour.cycle.actions.record_authority_asked import record_authority_asked
from endeavour.cycle.actions.take_back_authority_asked import take_back_authority_asked
from endeavour.cycle.queries.review_sheet import review_sheet
from endeavour.journeys.question import Question, ask
from endeavour.pupil_pages.queries.pupil_page import pupil_head
from endeavour.pupils.access import pupil_seen_by
from endeavour.pupils.queries import card_of
from endeavour.review_pages.asking import AuthorityAskedForm, CorrectAskedForm, TakeBackAskedForm

if TYPE_CHECKING:
    from endeavour.cycle.models import AssessmentRequest
    from endeavour.pupils.models import Pupil

verbs = require_http_methods(["GET", "HEAD", "POST"])


@needs(Permission.DECIDE_REVIEWS)
@verbs
def authority_asked(request: SchoolRequest, pid: str, number: int) -> HttpResponse:
    cycle, by = cycle_with_plan(request.actor, pid, number), request.actor
    sheet = review_sheet(cycle, today=clock.today())
    if not sheet.asks_authority:
        raise Http404
    review = sheet.review
    question = Question(
        template="review_pages/asked.html",
        form=AuthorityAskedForm(request.POST or None),
        acts=lambda given: [
            partial(record_authority_asked, review, who=given["who"], how=given["how"], on=given["on"], by=by)
        ],
        done=lambda _: f"Recorded that the local authority was asked about {cycle.pupil.known_forename}.",
        to=reverse("desk:review_of", args=[request.school.slug, pid, number]),
        shown=_shown(request, cycle.pupil)
        | {"review": review, "asked": sheet.asked, "asks_for": sheet.asks_for},
    )
    return ask(request, question)


@needs(Permission.DECIDE_REVIEWS)
@verbs
def asked_correct(request: SchoolRequest, pid: str, code: str) -> HttpResponse:
    """Another day, somebody else or otherwise. What was recorded stays on file, with the reason."""
    pupil, by = pupil_seen_by(request.actor, pid), request.actor
    asked = _recorded(request, pupil, code)
    names = ("who", "how", "on", "why")
    question = Question(
        template="review_pages/asked_correct.html",
        form=CorrectAskedForm(request.POST or None, who=asked.who, how=asked.how, on=asked.on),
        acts=lambda given: [
            partial(correct_authority_asked, asked, by=by, **{name: given[name] for name in names})
        ],
        done=lambda _: "Corrected. What was recorded before stays on file, with your reason.",
        to=_review(request, asked, pid),
        shown=_shown(request, pupil) | {"asked": asked},
    )
    return ask(request, question)


@needs(Permission.DECIDE_REVIEWS)
@verbs
def asked_take_back(request: SchoolRequest, pid: str, code: str) -> HttpResponse:
    """Nobody has asked yet."""
    pupil, by = pupil_seen_by(request.actor, pid), request.actor
    asked = _recorded(request, pupil, code)
    question = Question(
        template="review_pages/asked_take_back.html",
        form=TakeBackAskedForm(request.POST or None),
        acts=lambda given: [partial(take_back_authority_asked, asked, why=given["why"], by=by)],
        done=lambda _: f"Taken back: the local authority is still to be asked about {pupil.known_forename}.",
        to=_review(request, asked, pid),
        button="Take back",
        shown=_shown(request, pupil) | {"asked": asked},
    )
    return ask(request, question)


def _recorded(request: SchoolRequest, pupil: "Pupil", code: str) -> "AssessmentRequest":
    """Whoever sends what stands no more is told so; the page of it is gone."""
    asked = request_seen_by(request.actor, pupil, code)
    if asked.taken_back_at is not None and request.method != "POST":
        raise Http404
    return asked


def _review(request: SchoolRequest, asked: "AssessmentRequest", pid: str) -> str:
    return reverse("desk:review_of", args=[request.school.slug, pid, asked.review.cycle.number])


def _shown(request: SchoolRequest, pupil: "Pupil") -> dict[str, object]:
    return {"head": pupil_head(request.actor, card_of(pupil), "desk:review"), "back_to": "Review"}
