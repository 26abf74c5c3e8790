"""After a review decided to ask a specialist: what the parents say to it."""

from functools import partial

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from endeavour import clock
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.cycle.access import cycle_with_plan
from endeavour.cycle.actions.record_parents_agree import record_parents_agree
from endeavour.cycle.queries.review_sheet import review_sheet
from endeavour.journeys.question import Question, ask
from endeavour.pupil_pages.queries.pupil_page import pupil_head
from endeavour.pupils.queries import card_of
from endeavour.review_pages.asking import ParentsAgreeForm


@needs(Permission.DECIDE_REVIEWS)
@require_http_methods(["GET", "HEAD", "POST"])
def parents_agree(request: SchoolRequest, pid: str, number: int) -> HttpResponse:
    cycle, by = cycle_with_plan(request.actor, pid, number), request.actor
    sheet = review_sheet(cycle, today=clock.today())
    if not sheet.asks_specialist:
        raise Http404
    names = ("agree", "said_by", "on", "how", "seen")
    stands = sheet.parents_said.removesuffix(".")
    question = Question(
        template="review_pages/parents_agree.html",
        form=ParentsAgreeForm(
            request.POST or None, parents=sheet.parents, version=sheet.review.version, stands=stands
        ),
        acts=lambda given: [
            partial(record_parents_agree, sheet.review, by=by, **{name: given[name] for name in names})
        ],
        done=lambda _: f"Recorded what {cycle.pupil.known_forename}’s parents say.",
        to=reverse("desk:review_of", args=[request.school.slug, pid, number]),
        shown={
            "head": pupil_head(by, card_of(cycle.pupil), "desk:review"),
            "back_to": "Review",
            "sheet": sheet,
        },
    )
    return ask(request, question)
