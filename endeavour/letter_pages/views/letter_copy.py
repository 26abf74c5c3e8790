"""P18 and the letters themselves: on screen, for paper, as PDF. Each opening is written down."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.audit.record import opened
from endeavour.documents.pdf import letter_pdf
from endeavour.letter_pages.queries.letter_page import kept_letter, letters_about
from endeavour.letter_pages.queries.paper_round import one_pdf, waiting_for_paper
from endeavour.pupil_pages.queries.pupil_page import pupil_head
from endeavour.pupils.access import pupil_seen_by
from endeavour.pupils.queries import card_of
from endeavour.register.notices import present_support


@needs(Permission.OPEN_RECORD)
@require_safe
def documents(request: SchoolRequest, pid: str) -> HttpResponse:
    pupil = pupil_seen_by(request.actor, pid)
    opened(pid, "documents", by=request.actor)
    writes = request.actor.may(Permission.WRITE_LETTERS)
    letters = letters_about(pid, pupil.full_name)
    shown = {
        "head": pupil_head(request.actor, card_of(pupil), "desk:documents"),
        "letters": letters,
        "count": sum(not line.taken_back for line in letters),
        "may_open": request.actor.sees_all_pupils,
        "support": present_support(pupil) if writes else None,
    }
    return render(request, "letter_pages/documents.html", shown)


@needs(Permission.OPEN_RECORD)
@never_cache
@require_safe
def letter(request: SchoolRequest, pid: str, document: str) -> HttpResponse:
    pupil = pupil_seen_by(request.actor, pid)
    kept = kept_letter(request.actor, pid, document)
    opened(pid, "letter", by=request.actor)
    line = next(line for line in letters_about(pid, pupil.full_name) if line.code == document)
    head = pupil_head(request.actor, card_of(pupil), "desk:documents")
    return render(request, "letter_pages/letter.html", {"head": head, "kept": kept, "line": line})


@needs(Permission.OPEN_RECORD)
@never_cache
@require_safe
def letter_print(request: SchoolRequest, pid: str, document: str) -> HttpResponse:
    """As the family holds it in their hands."""
    pupil_seen_by(request.actor, pid)
    kept = kept_letter(request.actor, pid, document)
    opened(pid, "letter", by=request.actor)
    shown = {"kept": kept, "letter": kept.letter, "school_head": kept.head, "pid": pid}
    return render(request, "letter_pages/letter_print.html", shown)


@needs(Permission.OPEN_RECORD)
@never_cache
@require_safe
def letter_download(request: SchoolRequest, pid: str, document: str) -> HttpResponse:
    pupil_seen_by(request.actor, pid)
    kept = kept_letter(request.actor, pid, document)
    opened(pid, "letter", by=request.actor)
    return _pdf(letter_pdf(kept.letter).bytes, kept.file_name)


@needs(Permission.SEND_LETTERS)
@never_cache
@require_safe
def paper_round(request: SchoolRequest) -> HttpResponse:
    """All letters that wait for paper, in one file for the printer."""
    letters = waiting_for_paper(request.actor)
    if not letters:
        return redirect("desk:outbox", school=request.school.slug)
    for waiting in letters:
        opened(waiting.pid, "letter", by=request.actor)
    return _pdf(one_pdf(letters), "letters-to-print.pdf")


def _pdf(content: bytes, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type="application/pdf", headers=headers)
