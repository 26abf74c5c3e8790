"""Recording an EHC plan, its end, and since when the present status holds."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from endeavour import clock
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.design.dates import full_date
from endeavour.design.figures import SummaryRow
from endeavour.journeys.question import Question, ask
from endeavour.pupil_pages.forms.support import CorrectStartForm, EndPlanForm, PlanForm
from endeavour.pupil_pages.queries.pupil_page import pupil_head
from endeavour.pupils.access import pupil_seen_by
from endeavour.pupils.queries import card_of
from endeavour.register.actions.correct_status_start import correct_status_start
from endeavour.register.actions.end_ehc_plan import end_ehc_plan
from endeavour.register.actions.record_ehc_plan import record_ehc_plan
from endeavour.register.actions.take_back_status import take_back_status
from endeavour.register.record import StatusLine, statuses_of

if TYPE_CHECKING:
    from endeavour.pupils.models import Pupil

MOVED = "That status was changed meanwhile. This is how it stands now."


@needs(Permission.RECORD_SEN_SUPPORT)
@require_http_methods(["GET", "HEAD", "POST"])
def plan_record(request: SchoolRequest, pid: str) -> HttpResponse:
    pupil, by = pupil_seen_by(request.actor, pid), request.actor
    question = Question(
        template="pupil_pages/plan_record.html",
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
        template="pupil_pages/plan_end.html",
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
    page = redirect("desk:pupil", school=request.school.slug, pid=pid)
    status = _status_from(pupil, request.GET.get("from", ""))
    if status is None:
        messages.error(request, MOVED)
        return page
    question = Question(
        template="pupil_pages/status_correct.html",
        form=CorrectStartForm(request.POST or None),
        acts=lambda given: [
            lambda: correct_status_start(pupil, starts_on=given["on"], recorded=status.starts_on, by=by)
        ],
        done=lambda given: f"Corrected: {status.in_words} from {full_date(given['on'])}.",
        to=page.url,
        shown={"head": pupil_head(by, card_of(pupil), "desk:pupil"), "status": status},
    )
    return ask(request, question)


@needs(Permission.RECORD_SEN_SUPPORT)
@require_POST
def status_take_back(request: SchoolRequest, pid: str) -> HttpResponse:
    """What was to begin on a day that lies ahead doesn't."""
    pupil = pupil_seen_by(request.actor, pid)
    status = _status_from(pupil, request.POST.get("from", ""))
    try:
        if status is None:
            raise Refused(MOVED)
        take_back_status(pupil, recorded=status.starts_on, by=request.actor)
        messages.success(request, f"Taken back: {status.in_words} from {full_date(status.starts_on)}.")
    except Refused as refusal:
        messages.error(request, refusal.sentence)
    return redirect("desk:pupil", school=request.school.slug, pid=pid)


def _status_from(pupil: "Pupil", day: str) -> StatusLine | None:
    """The one that is recorded from a day; without a day the present one."""
    lines = statuses_of(pupil, on=clock.today())
    return next((line for line in lines if (line.starts_on.isoformat() == day if day else line.holds)), None)
