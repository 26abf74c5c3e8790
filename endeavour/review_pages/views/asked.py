"""After a review decided to ask for an EHC needs assessment: the local authority was asked, outside Endeavour."""

from functools import partial

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from endeavour import clock
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.cycle.access import cycle_with_plan
from endeavour.cycle.actions.record_authority_asked import record_authority_asked
from endeavour.cycle.queries.review_sheet import review_sheet
from endeavour.journeys.question import Question, ask
from endeavour.pupil_pages.queries.pupil_page import pupil_head
from endeavour.pupils.queries import card_of
from endeavour.review_pages.asking import AuthorityAskedForm


@needs(Permission.DECIDE_REVIEWS)
@require_http_methods(["GET", "HEAD", "POST"])
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
        shown={
            "head": pupil_head(by, card_of(cycle.pupil), "desk:review"),
            "review": review,
            "back_to": "Review",
        },
    )
    return ask(request, question)
