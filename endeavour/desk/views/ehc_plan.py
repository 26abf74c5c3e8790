"""Recording an EHC plan, its end, and since when the present status holds."""

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.design.dates import full_date
from endeavour.design.figures import SummaryRow
from endeavour.desk.forms.support import CorrectStartForm, EndPlanForm, PlanForm
from endeavour.desk.queries.pupil_page import pupil_head
from endeavour.journeys.question import Question, ask
from endeavour.pupils.access import pupil_seen_by
from endeavour.pupils.queries import card_of
from endeavour.register.actions.correct_status_start import correct_status_start
from endeavour.register.actions.end_ehc_plan import end_ehc_plan
from endeavour.register.actions.record_ehc_plan import record_ehc_plan


@needs(Permission.RECORD_SEN_SUPPORT)
@require_http_methods(["GET", "HEAD", "POST"])
def plan_record(request: SchoolRequest, pid: str) -> HttpResponse:
    pupil, by = pupil_seen_by(request.actor, pid), request.actor
    question = Question(
        template="desk/plan_record.html",
        form=PlanForm(request.POST or None),
        acts=lambda given: [lambda: record_ehc_plan(pupil, on=given["on"], by=by)],
        check=lambda given: [SummaryRow(key="EHC plan since", value=full_date(given["on"]))],
        button="Record the EHC plan",
        done=lambda given: f"{pupil.known_forename} has an EHC plan from {full_date(given['on'])}.",
        to=reverse("desk:pupil", args=[request.school.slug, pid]),
        shown={"head": pupil_head(by, card_of(pupil), "desk:pupil")},
    )
    return ask(request, question)


@needs(Permission.RECORD_SEN_SUPPORT)
@require_http_methods(["GET", "HEAD", "POST"])
def plan_end(request: SchoolRequest, pid: str) -> HttpResponse:
    pupil, by = pupil_seen_by(request.actor, pid), request.actor
    question = Question(
        template="desk/plan_end.html",
        form=EndPlanForm(request.POST or None),
        acts=lambda given: [lambda: end_ehc_plan(pupil, on=given["on"], reason=given["reason"], by=by)],
        check=lambda given: [
            SummaryRow(key="Why the plan ended", value=given["reason"]),
            SummaryRow(key="Last day of the plan", value=full_date(given["on"])),
        ],
        button="End the EHC plan",
        done=lambda given: f"The EHC plan of {pupil.known_forename} ends on {full_date(given['on'])}.",
        to=reverse("desk:pupil", args=[request.school.slug, pid]),
        shown={"head": pupil_head(by, card_of(pupil), "desk:pupil")},
    )
    return ask(request, question)


@needs(Permission.RECORD_SEN_SUPPORT)
@require_http_methods(["GET", "HEAD", "POST"])
def status_correct(request: SchoolRequest, pid: str) -> HttpResponse:
    pupil, by = pupil_seen_by(request.actor, pid), request.actor
    question = Question(
        template="desk/status_correct.html",
        form=CorrectStartForm(request.POST or None),
        acts=lambda given: [lambda: correct_status_start(pupil, starts_on=given["on"], by=by)],
        done=lambda given: f"Corrected. It has been so since {full_date(given['on'])}.",
        to=reverse("desk:pupil", args=[request.school.slug, pid]),
        shown={"head": pupil_head(by, card_of(pupil), "desk:pupil")},
    )
    return ask(request, question)
