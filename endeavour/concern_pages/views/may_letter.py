"""The letter that says early that a child may have SEN: written, checked as each will read it, sent one by one."""

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.concern_pages.forms.may_words import MayForm
from endeavour.concern_pages.queries.may_letter import may_letter
from endeavour.journeys.keeping import keeping
from endeavour.letter_pages.in_making import LetterInMaking
from endeavour.letter_pages.views.checking import check_one, led_back
from endeavour.letter_pages.views.sending import ring_one, send_one
from endeavour.letter_pages.views.writing import write_one
from endeavour.register.access import concern_seen_by
from endeavour.register.actions.prepare_may_notice import prepare_may_notice

if TYPE_CHECKING:
    from endeavour.register.models import Concern


@needs(Permission.WRITE_LETTERS)
@require_http_methods(["GET", "HEAD", "POST"])
def may_new(request: SchoolRequest, concern: str) -> HttpResponse:
    seen = concern_seen_by(request.actor, concern)
    letter = may_letter(request.actor, seen)
    if why := letter.why_not():
        return led_back(request, letter, why)
    return keeping(request, lambda: _write(request, letter, seen))


def _write(request: SchoolRequest, letter: LetterInMaking, seen: "Concern") -> HttpResponse:
    notice = letter.notice()
    kept = {**vars(notice.as_may_words()), "version": notice.version} if notice else {}
    return write_one(
        request,
        letter,
        MayForm(request.POST, kept, child=letter.child, to_child=letter.to_child),
        template="concern_pages/may_new.html",
        prepare=lambda words, version: prepare_may_notice(seen, words, version=version, by=request.actor),
        concern=seen.code,
    )


@needs(Permission.WRITE_LETTERS)
@require_safe
def may_check(request: SchoolRequest, concern: str) -> HttpResponse:
    return check_one(request, _letter(request, concern))


@needs(Permission.SEND_LETTERS)
@require_POST
def may_send(request: SchoolRequest, concern: str) -> HttpResponse:
    return send_one(request, _letter(request, concern))


@needs(Permission.SEND_LETTERS)
@require_http_methods(["GET", "HEAD", "POST"])
def may_ring(request: SchoolRequest, concern: str, code: str) -> HttpResponse:
    return ring_one(request, _letter(request, concern), code)


def _letter(request: SchoolRequest, concern: str) -> LetterInMaking:
    return may_letter(request.actor, concern_seen_by(request.actor, concern))
