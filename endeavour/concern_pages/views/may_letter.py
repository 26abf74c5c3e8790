"""The letter that says early that a child may have SEN: written, checked as each will read it, sent one by one."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from endeavour import clock
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.concern_pages.forms.may_words import MayForm
from endeavour.concern_pages.queries.may_check import may_check_of, typed_of
from endeavour.journeys.clash import Clash
from endeavour.journeys.keeping import keeping
from endeavour.law.dates import rights_pass_on
from endeavour.letter_pages.queries.letter_check import readers_of
from endeavour.letter_pages.queries.two_texts import two_texts
from endeavour.letter_pages.views.sending import ring_one, send_one
from endeavour.pupil_pages.queries.letter_addresses import may_pages
from endeavour.pupil_pages.queries.pupil_page import pupil_head
from endeavour.pupils.queries import card_of
from endeavour.register.access import concern_seen_by
from endeavour.register.actions.prepare_may_notice import prepare_may_notice
from endeavour.register.may_steps import may_notice, not_asked

if TYPE_CHECKING:
    from endeavour.register.models import Concern


@needs(Permission.WRITE_LETTERS)
@require_http_methods(["GET", "HEAD", "POST"])
def may_new(request: SchoolRequest, concern: str) -> HttpResponse:
    seen = concern_seen_by(request.actor, concern)
    if why := not_asked(seen):
        return _back(request, seen, why)
    return keeping(request, lambda: _write(request, seen))


def _write(request: SchoolRequest, seen: "Concern") -> HttpResponse:
    pupil, notice, today = seen.pupil, may_notice(seen), clock.today()
    first, to_child = pupil.known_forename, rights_pass_on(pupil.date_of_birth) <= today
    form = MayForm(request.POST or None, initial=typed_of(notice), child=first, to_child=to_child)
    shown: dict[str, object] = {
        "head": pupil_head(request.actor, card_of(pupil), "desk:documents"),
        "form": form,
        "texts": (),
        "to_child": to_child,
        "reader": readers_of(first, pupil.date_of_birth, today=today),
        "concern": seen.code,
    }
    if form.is_valid():
        try:
            version = form.cleaned_data["version"] or 0
            prepare_may_notice(seen, form.words(), version=version, by=request.actor)
            return redirect("desk:may_check", school=request.school.slug, concern=seen.code)
        except Clash as clash:
            latest = may_notice(seen)
            again = request.POST.copy()
            again["version"] = str(latest.version if latest else 0)
            shown["form"] = MayForm(again, child=first, to_child=to_child)
            shown["texts"] = two_texts(clash.differences)
    return render(request, "concern_pages/may_new.html", shown, status=409 if shown["texts"] else 200)


@needs(Permission.WRITE_LETTERS)
@require_safe
def may_check(request: SchoolRequest, concern: str) -> HttpResponse:
    return _check_page(request, concern, request.GET.get("for", ""))


@needs(Permission.SEND_LETTERS)
@require_POST
def may_send(request: SchoolRequest, concern: str) -> HttpResponse:
    pages = may_pages(request.school.slug, concern)
    notice = may_notice(concern_seen_by(request.actor, concern))
    if notice is None:
        return redirect(pages.new)
    return send_one(request, notice, pages, check=lambda to, why: _check_page(request, concern, to, why))


@needs(Permission.SEND_LETTERS)
@require_http_methods(["GET", "HEAD", "POST"])
def may_ring(request: SchoolRequest, concern: str, code: str) -> HttpResponse:
    pages = may_pages(request.school.slug, concern)
    notice = may_notice(concern_seen_by(request.actor, concern))
    if notice is None:
        return redirect(pages.new)
    return ring_one(
        request, notice, code, pages, check=lambda to, why: _check_page(request, concern, to, why)
    )


def _back(request: SchoolRequest, seen: "Concern", why: str) -> HttpResponse:
    """To the concern, which says who was told before it was decided."""
    messages.info(request, why)
    return redirect("desk:concern", school=request.school.slug, concern=seen.code)


def _check_page(
    request: SchoolRequest, concern: str, shown: str, refused: tuple[str, ...] = ()
) -> HttpResponse:
    seen = concern_seen_by(request.actor, concern)
    if why := not_asked(seen):
        return _back(request, seen, why)
    notice = may_notice(seen)
    if notice is None:
        return redirect("desk:may_new", school=request.school.slug, concern=concern)
    page = {
        "head": pupil_head(request.actor, card_of(notice.pupil), "desk:documents"),
        "check": may_check_of(request.actor, notice, shown=shown),
        "refused": refused,
        "change": reverse("desk:may_new", args=[request.school.slug, concern]),
    }
    return render(request, "letter_pages/told_check.html", page, status=409 if refused else 200)
