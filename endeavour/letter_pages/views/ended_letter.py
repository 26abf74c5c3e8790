"""The letter that SEN support has ended: written, checked as each will read it, sent one by one."""

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.journeys.keeping import keeping
from endeavour.letter_pages.forms.ended_words import EndedForm
from endeavour.letter_pages.in_making import LetterInMaking
from endeavour.letter_pages.queries.ended_letter import ended_letter
from endeavour.letter_pages.queries.whole_sentences import as_told
from endeavour.letter_pages.views.checking import check_one, led_back
from endeavour.letter_pages.views.sending import ring_one, send_one
from endeavour.letter_pages.views.writing import write_one
from endeavour.pupils.access import pupil_seen_by
from endeavour.register.actions.prepare_ended_notice import prepare_ended_notice
from endeavour.register.ended_support import EndedSupport, ended_of


@needs(Permission.WRITE_LETTERS)
@require_http_methods(["GET", "HEAD", "POST"])
def ended_new(request: SchoolRequest, pid: str) -> HttpResponse:
    letter = _letter(request, pid)
    known = ended_of(letter.pupil)
    if known is None:
        return led_back(request, letter, f"{letter.child}’s SEN support has not ended.")
    return keeping(request, lambda: _write(request, letter, known))


def _write(request: SchoolRequest, letter: LetterInMaking, known: EndedSupport) -> HttpResponse:
    """What was written down when the support ended is where it begins."""
    notice, pupil = letter.notice(), letter.pupil
    notes = {"why": known.end_reason, "watch_for": known.watch_for}
    begun = {name: as_told(name, text, child=pupil.known_forename) for name, text in notes.items()}
    kept = {**vars(notice.as_ended_words()), "version": notice.version} if notice else begun
    return write_one(
        request,
        letter,
        EndedForm(request.POST, kept, child=letter.child, to_child=letter.to_child),
        template="letter_pages/ended_new.html",
        prepare=lambda words, version: prepare_ended_notice(pupil, words, version=version, by=request.actor),
    )


@needs(Permission.WRITE_LETTERS)
@require_safe
def ended_check(request: SchoolRequest, pid: str) -> HttpResponse:
    return check_one(request, _letter(request, pid))


@needs(Permission.SEND_LETTERS)
@require_POST
def ended_send(request: SchoolRequest, pid: str) -> HttpResponse:
    return send_one(request, _letter(request, pid))


@needs(Permission.SEND_LETTERS)
@require_http_methods(["GET", "HEAD", "POST"])
def ended_ring(request: SchoolRequest, pid: str, code: str) -> HttpResponse:
    return ring_one(request, _letter(request, pid), code)


def _letter(request: SchoolRequest, pid: str) -> LetterInMaking:
    return ended_letter(request.actor, pupil_seen_by(request.actor, pid))
