"""P19: the letter that tells a family. Written, checked as each person will read it, and sent one by one."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from endeavour import clock
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.journeys.keeping import keeping
from endeavour.letter_pages.forms.telling_page import TellingPage
from endeavour.letter_pages.in_making import LetterInMaking
from endeavour.letter_pages.queries.letter_start import letter_start
from endeavour.letter_pages.queries.told_letter import told_letter
from endeavour.letter_pages.views.checking import check_one
from endeavour.letter_pages.views.sending import ring_one, send_one
from endeavour.letter_pages.views.writing import write_one
from endeavour.pupils.access import pupil_seen_by
from endeavour.register.actions.prepare_notice import prepare_notice
from endeavour.register.notices import present_support


@needs(Permission.WRITE_LETTERS)
@require_http_methods(["GET", "HEAD", "POST"])
def told_new(request: SchoolRequest, pid: str) -> HttpResponse:
    letter = _letter(request, pid)
    return keeping(request, lambda: _write(request, letter))


def _write(request: SchoolRequest, letter: LetterInMaking) -> HttpResponse:
    pupil, support = letter.pupil, present_support(letter.pupil)
    if support is None:
        return render(request, "letter_pages/no_support.html", {"head": letter.head(request.actor)})
    posted = request.POST if request.method == "POST" else None
    begins = posted is None and support.notice is None
    start = letter_start(pupil, today=clock.today(), to_child=letter.to_child) if begins else None
    page = TellingPage(posted, support, start, child=letter.child, to_child=letter.to_child)
    return write_one(
        request,
        letter,
        page,
        template="letter_pages/told_new.html",
        prepare=lambda words, version: prepare_notice(pupil, words, version=version, by=request.actor),
        page=page,
        start=start,
    )


@needs(Permission.WRITE_LETTERS)
@require_safe
def told_check(request: SchoolRequest, pid: str) -> HttpResponse:
    return check_one(request, _letter(request, pid))


@needs(Permission.SEND_LETTERS)
@require_POST
def told_send(request: SchoolRequest, pid: str) -> HttpResponse:
    return send_one(request, _letter(request, pid))


@needs(Permission.SEND_LETTERS)
@require_http_methods(["GET", "HEAD", "POST"])
def told_ring(request: SchoolRequest, pid: str, code: str) -> HttpResponse:
    return ring_one(request, _letter(request, pid), code)


def _letter(request: SchoolRequest, pid: str) -> LetterInMaking:
    return told_letter(request.actor, pupil_seen_by(request.actor, pid))
