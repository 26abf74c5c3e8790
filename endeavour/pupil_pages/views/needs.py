"""A pupil's needs: add one, put them in order, end one."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.journeys.clash import Clash
from endeavour.journeys.question import Question, ask
from endeavour.pupil_pages.forms.needs import AddNeedForm, EndNeedForm, OrderNeedsForm
from endeavour.pupil_pages.queries.pupil_page import pupil_head
from endeavour.pupils.access import pupil_seen_by
from endeavour.pupils.queries import card_of
from endeavour.register.actions.end_need import end_need
from endeavour.register.actions.rank_needs import rank_needs
from endeavour.register.actions.record_need import record_need
from endeavour.register.record import NeedLine, needs_of
from endeavour.register.words import need_in_words


@needs(Permission.RECORD_NEEDS)
@require_http_methods(["GET", "HEAD", "POST"])
def need_add(request: SchoolRequest, pid: str) -> HttpResponse:
    pupil, by = pupil_seen_by(request.actor, pid), request.actor
    question = Question(
        template="pupil_pages/need_add.html",
        form=AddNeedForm(request.POST or None, standing=_standing(needs_of(pupil))),
        acts=lambda given: [
            lambda: record_need(pupil, kind=given["kind"], starts_on=given["starts_on"], by=by)
        ],
        done=lambda given: f"Added: {need_in_words(given['kind'])}.",
        to=reverse("desk:pupil", args=[request.school.slug, pid]),
        shown={"head": pupil_head(by, card_of(pupil), "desk:pupil")},
    )
    return ask(request, question)


@needs(Permission.RECORD_NEEDS)
@require_http_methods(["GET", "HEAD", "POST"])
def need_order(request: SchoolRequest, pid: str) -> HttpResponse:
    """Two who order at once: both orders are shown, and the form holds the one that stands."""
    pupil, by = pupil_seen_by(request.actor, pid), request.actor
    standing = _standing(needs_of(pupil))
    form = OrderNeedsForm(request.POST or None, standing=standing)
    question = Question(
        template="pupil_pages/need_order.html",
        form=form,
        acts=lambda given: [lambda: rank_needs(pupil, seen=form.seen_order(), order=form.order(), by=by)],
        done=lambda given: "Saved the order of needs.",
        to=reverse("desk:pupil", args=[request.school.slug, pid]),
        shown={"head": pupil_head(by, card_of(pupil), "desk:pupil")},
    )
    try:
        return ask(request, question)
    except Clash:
        again = OrderNeedsForm(standing=standing)
        yours = [need_in_words(code) for code in form.order()]
        shown = question.shown | {"form": again, "back": question.to, "button": "Save", "yours": yours}
        return render(request, question.template, shown, status=409)


@needs(Permission.RECORD_NEEDS)
@require_http_methods(["GET", "HEAD", "POST"])
def need_end(request: SchoolRequest, pid: str) -> HttpResponse:
    pupil, by = pupil_seen_by(request.actor, pid), request.actor
    question = Question(
        template="pupil_pages/need_end.html",
        form=EndNeedForm(request.POST or None, standing=_standing(needs_of(pupil))),
        acts=lambda given: [lambda: end_need(pupil, kind=given["kind"], on=given["on"], by=by)],
        done=lambda given: f"Ended: {need_in_words(given['kind'])}.",
        to=reverse("desk:pupil", args=[request.school.slug, pid]),
        shown={"head": pupil_head(by, card_of(pupil), "desk:pupil")},
    )
    return ask(request, question)


def _standing(lines: tuple[NeedLine, ...]) -> list[str]:
    return [line.code for line in lines if line.ends_on is None]
