"""The review of one pupil: what was given, what people say, a word for each outcome."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from endeavour import clock
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import opened
from endeavour.cycle.access import cycle_with_plan
from endeavour.cycle.actions.decide_review import decide_review
from endeavour.cycle.actions.open_review import open_review
from endeavour.cycle.queries.review_sheet import review_sheet
from endeavour.journeys.clash_page import ask_or_choose
from endeavour.journeys.question import Question, ask
from endeavour.pupil_pages.queries.pupil_page import pupil_head
from endeavour.pupils.queries import card_of
from endeavour.register.ended_support import ended_of
from endeavour.review_pages.deciding import deciding, decision_in_words, found
from endeavour.review_pages.decision_form import DecisionForm
from endeavour.review_pages.forms import WordsForm
from endeavour.review_pages.review_page import review_page, said_elsewhere, sheet_to_fill_in
from endeavour.review_pages.views.decided import decided
from endeavour.review_pages.words import acts_of, standing


@needs(Permission.OPEN_PLANS)
@require_safe
def review(request: SchoolRequest, pid: str, number: int | None = None) -> HttpResponse:
    """Without a number the latest: open, still to be opened, or decided."""
    cycle = cycle_with_plan(request.actor, pid, number)
    pupil, sheet = cycle.pupil, review_sheet(cycle, today=clock.today())
    opened(pid, "review", by=request.actor)
    shown = {
        "head": pupil_head(request.actor, card_of(pupil), "desk:review"),
        "page": review_page(request.actor, sheet),
        "sheet": sheet,
        "ended": ended_of(pupil) if sheet.ended_support else None,
        "today": clock.today(),
    }
    return render(request, "review_pages/review.html", shown)


@needs(Permission.REVIEW_SUPPORT)
@require_POST
def review_start(request: SchoolRequest, pid: str) -> HttpResponse:
    cycle = cycle_with_plan(request.actor, pid)
    try:
        open_review(cycle, by=request.actor)
        messages.success(request, f"The review for {cycle.pupil.known_forename} is open.")
    except Refused as refusal:
        messages.warning(request, refusal.sentence)
    return redirect(reverse("desk:review", args=[request.school.slug, pid]))


@needs(Permission.REVIEW_SUPPORT)
@require_http_methods(["GET", "HEAD", "POST"])
def review_words(request: SchoolRequest, pid: str) -> HttpResponse:
    sheet, by = sheet_to_fill_in(request.actor, pid), request.actor
    if not sheet.is_open:
        return decided(request, sheet)
    pupil = sheet.review.cycle.pupil
    form = WordsForm(request.POST or None, now=standing(sheet), outcomes=sheet.outcomes)
    question = Question(
        template="review_pages/words.html",
        form=form,
        acts=lambda _: acts_of(form, sheet, by=by),
        done=lambda _: "Saved.",
        to=reverse("desk:review", args=[request.school.slug, pid]),
        shown={
            "head": pupil_head(by, card_of(pupil), "desk:review"),
            "page": review_page(by, sheet),
            "sheet": sheet,
            "back_to": "Review",
        },
        keep=True,
    )
    return ask_or_choose(request, form, question)


@needs(Permission.DECIDE_REVIEWS)
@require_http_methods(["GET", "HEAD", "POST"])
def review_decide(request: SchoolRequest, pid: str) -> HttpResponse:
    sheet, by = sheet_to_fill_in(request.actor, pid), request.actor
    if not sheet.is_open:
        return decided(request, sheet)
    pupil = sheet.review.cycle.pupil
    form = DecisionForm(
        request.POST or None,
        first=pupil.known_forename,
        facts=sheet.facts,
        delivery_note=sheet.review.delivery_note,
        parents=sheet.parents,
    )
    question = Question(
        template="review_pages/decide.html",
        form=form,
        acts=lambda _: [lambda: decide_review(sheet.review, what=form.decided(), by=by)],
        check=lambda _: deciding(form.decided(), sheet),
        button="Decide",
        done=lambda given: f"Decided for {pupil.known_forename}: {decision_in_words(given['decision'])}.",
        to=reverse("desk:review", args=[request.school.slug, pid]),
        shown={
            "head": pupil_head(by, card_of(pupil), "desk:review"),
            "found": found(sheet),
            "back_to": "Review",
            "elsewhere": lambda: said_elsewhere(form.elsewhere),
        },
        keep=True,
    )
    return ask(request, question)
