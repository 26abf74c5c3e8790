"""The letter that help has started, read aloud on the telephone."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.letter_pages.views.sending import ring_one
from endeavour.letter_pages.views.told_letter import check_page
from endeavour.pupil_pages.queries.letter_addresses import told_pages
from endeavour.pupils.access import pupil_seen_by
from endeavour.register.notices import present_support


@needs(Permission.SEND_LETTERS)
@require_http_methods(["GET", "HEAD", "POST"])
def told_ring(request: SchoolRequest, pid: str, code: str) -> HttpResponse:
    support = present_support(pupil_seen_by(request.actor, pid))
    pages = told_pages(request.school.slug, pid)
    if support is None or support.notice is None:
        return redirect(pages.new)
    return ring_one(
        request, support.notice, code, pages, check=lambda to, why: check_page(request, pid, to, why)
    )
