"""A form of a review that was decided meanwhile, or that nobody has opened: what was decided, and what was typed."""

from django.http import HttpResponse
from django.urls import reverse

from endeavour.access.needs import SchoolRequest
from endeavour.cycle.queries.review_sheet import ReviewSheet
from endeavour.design.dates import full_date
from endeavour.journeys.too_late import too_late
from endeavour.pupil_pages.queries.pupil_page import pupil_head
from endeavour.pupils.queries import card_of
from endeavour.review_pages.deciding import decision_in_words


def decided(request: SchoolRequest, sheet: ReviewSheet) -> HttpResponse:
    pupil, number = sheet.review.cycle.pupil, sheet.cycle.number
    shown: dict[str, object] = {
        "head": pupil_head(request.actor, card_of(pupil), "desk:review"),
        "sheet": sheet,
        "back": reverse("desk:review_of", args=[request.school.slug, pupil.pid, number]),
        "back_to": "Review",
    }
    return too_late(request, "review_pages/too_late.html", said=_said(sheet), shown=shown)


def _said(sheet: ReviewSheet) -> str:
    review = sheet.review
    if review.decided_on is None:
        return "Nobody has started this review yet, so nothing can be written down with it."
    what = decision_in_words(review.decision)
    return f"{sheet.decided_by} decided this review on {full_date(review.decided_on)}: {what}. It can no longer change."
