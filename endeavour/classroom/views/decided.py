"""C4 once the review has been decided: what the teacher answered, to be read. Nothing is sent or kept from here."""

from django.http import HttpResponse

from endeavour.access.needs import SchoolRequest
from endeavour.classroom.queries.reviews import about_pupil, answers_of
from endeavour.cycle.queries.asked import AskedPupil
from endeavour.journeys.too_late import too_late

DECIDED = "The review has been decided, so answers can no longer change."


def decided(request: SchoolRequest, asked: AskedPupil) -> HttpResponse:
    """From a page that was open before, what comes is shown to be copied, and saved nowhere."""
    about = about_pupil(asked.pupil_id)
    shown = {
        "asked": asked,
        "about": about,
        "answers": answers_of(asked),
        "used": [words for code, words in about.lines if asked.was_given and code in asked.used],
    }
    return too_late(request, "classroom/reviews/decided.html", said=DECIDED, shown=shown)
