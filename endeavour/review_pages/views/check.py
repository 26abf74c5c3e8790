"""P10: add a check, correct one or take one back. An assistant gives the number without being shown the plan."""

from datetime import date

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from endeavour import clock
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.cycle.access import check_seen_by, outcome_seen_by
from endeavour.cycle.actions.correct_check import correct_check
from endeavour.cycle.actions.record_check import record_check
from endeavour.cycle.actions.take_back_check import take_back_check
from endeavour.cycle.queries.checks import checks_of
from endeavour.design.dates import day_and_month
from endeavour.design.numbers import in_figures
from endeavour.journeys.question import Question, ask
from endeavour.progress.values import far_off_of
from endeavour.pupils.access import pupil_seen_by
from endeavour.review_pages.check_forms import AddCheckForm, CorrectCheckForm, TakeBackCheckForm


@needs(Permission.RECORD_CHECKS)
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: SchoolRequest, pid: str, code: str) -> HttpResponse:
    pupil, by = pupil_seen_by(request.actor, pid), request.actor
    outcome = outcome_seen_by(by, pupil, code)
    before = [value for _, value in checks_of(outcome)]
    question = Question(
        template="review_pages/check_add.html",
        form=AddCheckForm(
            request.POST or None,
            unit=outcome.unit,
            far_off=far_off_of(outcome, before),
            initial={"on": clock.today()},
        ),
        acts=lambda given: [
            lambda: record_check(outcome, on=given["on"], value=given["value"], note=given["note"], by=by)
        ],
        done=lambda given: f"Saved: {in_figures(given['value'])} on {day_and_month(given['on'])}.",
        to=_way_on(request, pid, code),
        shown={"measure": outcome.measure or "Check", "short_name": pupil.short_name},
    )
    return ask(request, question)


@needs(Permission.RECORD_CHECKS)
@require_http_methods(["GET", "HEAD", "POST"])
def correct(request: SchoolRequest, pid: str, code: str, on: date) -> HttpResponse:
    """The wrong number stays in the history, with the reason."""
    pupil, by = pupil_seen_by(request.actor, pid), request.actor
    outcome = outcome_seen_by(by, pupil, code)
    check = check_seen_by(by, outcome, on)
    before = [value for day, value in checks_of(outcome) if day < on]
    question = Question(
        template="review_pages/check_correct.html",
        form=CorrectCheckForm(request.POST or None, unit=outcome.unit, far_off=far_off_of(outcome, before)),
        acts=lambda given: [lambda: correct_check(check, value=given["value"], why=given["why"], by=by)],
        done=lambda given: f"Corrected: {in_figures(given['value'])} on {day_and_month(on)}.",
        to=_way_on(request, pid, code),
        shown={
            "measure": outcome.measure or "Check",
            "short_name": pupil.short_name,
            "was": in_figures(check.value),
            "on": on,
        },
    )
    return ask(request, question)


@needs(Permission.RECORD_CHECKS)
@require_http_methods(["GET", "HEAD", "POST"])
def take_back(request: SchoolRequest, pid: str, code: str, on: date) -> HttpResponse:
    """It was another child's, or never measured: nothing takes its place."""
    pupil, by = pupil_seen_by(request.actor, pid), request.actor
    outcome = outcome_seen_by(by, pupil, code)
    check = check_seen_by(by, outcome, on)
    question = Question(
        template="review_pages/check_take_back.html",
        form=TakeBackCheckForm(request.POST or None),
        acts=lambda given: [lambda: take_back_check(check, why=given["why"], by=by)],
        done=lambda given: f"The check of {day_and_month(on)} is taken back.",
        to=_way_on(request, pid, code),
        shown={
            "measure": outcome.measure or "Check",
            "short_name": pupil.short_name,
            "was": in_figures(check.value),
            "on": on,
        },
    )
    return ask(request, question)


def _way_on(request: SchoolRequest, pid: str, code: str) -> str:
    """Back to the outcome; for those who may not open plans, to their own pupils."""
    if request.actor.may(Permission.OPEN_PLANS):
        return reverse("desk:outcome", args=[request.school.slug, pid, code])
    return reverse("classroom:my_pupils", args=[request.school.slug])
