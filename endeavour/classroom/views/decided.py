"""C4 once the review has been decided: what the teacher answered, to be read. Nothing is sent or kept from here."""

from django.http import HttpResponse
from django.shortcuts import render

from endeavour.access.needs import SchoolRequest
from endeavour.classroom.queries.reviews import about_pupil, answers_of
from endeavour.cycle.queries.asked import AskedPupil
from endeavour.journeys.drafts import drafts_of, typed_in
from endeavour.journeys.keeping import address_of
from endeavour.journeys.typed_words import Line, in_lines, lines_of

DECIDED = "The review has been decided, so answers can no longer change."
TO_THE_SCRIPT = 413  # whose sentence the page that is still open shows


def decided(request: SchoolRequest, asked: AskedPupil) -> HttpResponse:
    """From a page that was open before, what comes is shown to be copied, and saved nowhere."""
    if request.POST.get("keep") == "typing":
        return HttpResponse(DECIDED, status=TO_THE_SCRIPT, content_type="text/plain; charset=utf-8")
    about = about_pupil(asked.pupil_id)
    shown = {
        "asked": asked,
        "about": about,
        "answers": answers_of(asked),
        "used": [words for code, words in about.lines if asked.was_given and code in asked.used],
        "said": DECIDED,
        "unsent": _unsent(request),
    }
    return render(request, "classroom/reviews/decided.html", shown)


def _unsent(request: SchoolRequest) -> list[Line]:
    if request.method == "POST":
        return in_lines(typed_in(request.POST))
    begun = drafts_of(request.actor, address_of(request))
    return lines_of(begun[0]) if begun else []
