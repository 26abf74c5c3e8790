"""P19: the letter that tells a family. Written, checked as each person will read it, and sent one by one."""

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from endeavour import clock
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.journeys.clash import Clash
from endeavour.journeys.keeping import keeping
from endeavour.law.dates import rights_pass_on
from endeavour.letter_pages.forms.telling_page import TellingPage
from endeavour.letter_pages.queries.letter_check import letter_check, readers_of
from endeavour.letter_pages.queries.letter_start import letter_start
from endeavour.letter_pages.queries.two_texts import two_texts
from endeavour.letter_pages.views.sending import send_one
from endeavour.pupil_pages.queries.letter_addresses import told_pages
from endeavour.pupil_pages.queries.pupil_page import pupil_head
from endeavour.pupils.access import pupil_seen_by
from endeavour.pupils.queries import card_of
from endeavour.register.actions.prepare_notice import prepare_notice
from endeavour.register.notices import present_support

if TYPE_CHECKING:
    from endeavour.pupils.models import Pupil


@needs(Permission.WRITE_LETTERS)
@require_http_methods(["GET", "HEAD", "POST"])
def told_new(request: SchoolRequest, pid: str) -> HttpResponse:
    pupil = pupil_seen_by(request.actor, pid)
    return keeping(request, lambda: _write(request, pupil))


def _write(request: SchoolRequest, pupil: "Pupil") -> HttpResponse:
    head, support = pupil_head(request.actor, card_of(pupil), "desk:documents"), present_support(pupil)
    if support is None:
        return render(request, "letter_pages/no_support.html", {"head": head})
    to_child = rights_pass_on(pupil.date_of_birth) <= clock.today()
    posted = request.POST if request.method == "POST" else None
    begins = posted is None and support.notice is None
    start = letter_start(pupil, today=clock.today(), to_child=to_child) if begins else None
    page = TellingPage(posted, support, start, child=pupil.known_forename, to_child=to_child)
    shown = {
        "head": head,
        "page": page,
        "form": page.together,
        "start": start,
        "texts": (),
        "to_child": to_child,
        "reader": readers_of(pupil.known_forename, pupil.date_of_birth, today=clock.today()),
    }
    if page.sent and page.together.is_valid():
        try:
            prepare_notice(pupil, page.answer(), version=page.version, by=request.actor)
            return redirect("desk:told_check", school=request.school.slug, pid=pupil.pid)
        except Refused as refusal:
            page.together.refuse(refusal.sentence)
        except Clash as clash:
            latest = present_support(pupil)
            page.saw(latest.notice.version if latest and latest.notice else 0)
            shown["texts"] = two_texts(clash.differences)
    return render(request, "letter_pages/told_new.html", shown, status=409 if shown["texts"] else 200)


@needs(Permission.WRITE_LETTERS)
@require_safe
def told_check(request: SchoolRequest, pid: str) -> HttpResponse:
    return check_page(request, pid, request.GET.get("for", ""))


@needs(Permission.SEND_LETTERS)
@require_POST
def told_send(request: SchoolRequest, pid: str) -> HttpResponse:
    pupil = pupil_seen_by(request.actor, pid)
    support, pages = present_support(pupil), told_pages(request.school.slug, pid)
    if support is None or support.notice is None:
        return redirect(pages.new)
    return send_one(request, support.notice, pages, check=lambda to, why: check_page(request, pid, to, why))


def check_page(request: SchoolRequest, pid: str, shown: str, refused: tuple[str, ...] = ()) -> HttpResponse:
    pupil = pupil_seen_by(request.actor, pid)
    head, support = pupil_head(request.actor, card_of(pupil), "desk:documents"), present_support(pupil)
    if support is None or support.notice is None:
        return redirect("desk:told_new", school=request.school.slug, pid=pid)
    check = letter_check(request.actor, support.notice, shown=shown)
    change = reverse("desk:told_new", args=[request.school.slug, pid])
    page = {"head": head, "check": check, "refused": refused, "change": change}
    return render(request, "letter_pages/told_check.html", page, status=409 if refused else 200)
