"""The roll: add a pupil, change the facts, record who left."""

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from endeavour import clock
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.cycle.actions.leave_school import leave_school
from endeavour.design.dates import full_date
from endeavour.journeys.clash_page import ask_or_choose
from endeavour.journeys.question import Question, ask
from endeavour.pupil_pages.forms.pupil import AddPupilForm, LeaveForm, PupilForm
from endeavour.pupil_pages.queries.pupil_page import pupil_head
from endeavour.pupils.access import pupil_seen_by
from endeavour.pupils.actions.add_pupil import add_pupil
from endeavour.pupils.actions.change_pupil_details import change_pupil_details
from endeavour.pupils.as_text import as_text, blank_pupil
from endeavour.pupils.details import PupilDetails
from endeavour.pupils.queries import card_of
from endeavour.schools.classes import classes_this_year


@needs(Permission.IMPORT_PUPILS)
@require_http_methods(["GET", "HEAD", "POST"])
def pupil_add(request: SchoolRequest) -> HttpResponse:
    by = request.actor
    form = AddPupilForm(request.POST or None, now=blank_pupil(), classes=_classes(request))
    question = Question(
        template="pupil_pages/pupil_add.html",
        form=form,
        acts=lambda given: [lambda: add_pupil(form.wanted(), different=given["different"], by=by)],
        done=lambda given: f"Added {given['forename']} {given['surname']} to the roll.",
        button="Add to the roll",
        to=reverse("desk:register", args=[request.school.slug]) + "?status=all",
    )
    return ask(request, question)


@needs(Permission.IMPORT_PUPILS)
@require_http_methods(["GET", "HEAD", "POST"])
def pupil_details(request: SchoolRequest, pid: str) -> HttpResponse:
    pupil, by = pupil_seen_by(request.actor, pid), request.actor
    form = PupilForm(request.POST or None, now=as_text(PupilDetails.of(pupil)), classes=_classes(request))
    question = Question(
        template="pupil_pages/pupil_details.html",
        form=form,
        acts=lambda given: [
            lambda: change_pupil_details(pupil, seen=form.seen_details(), wanted=form.wanted(), by=by)
        ],
        done=lambda given: f"Saved the details of {given['forename']}.",
        to=_way_on(request, pid),
        shown={"head": pupil_head(by, card_of(pupil), "")},
    )
    return ask_or_choose(request, form, question)


@needs(Permission.IMPORT_PUPILS)
@require_http_methods(["GET", "HEAD", "POST"])
def pupil_leave(request: SchoolRequest, pid: str) -> HttpResponse:
    pupil, by = pupil_seen_by(request.actor, pid), request.actor
    question = Question(
        template="pupil_pages/pupil_leave.html",
        form=LeaveForm(request.POST or None),
        acts=lambda given: [lambda: leave_school(pupil, on=given["left_on"], by=by)],
        done=lambda given: f"{pupil.known_forename} is on the roll until {full_date(given['left_on'])}.",
        to=_way_on(request, pid),
        shown={"head": pupil_head(by, card_of(pupil), "")},
    )
    return ask(request, question)


def _classes(request: SchoolRequest) -> list[tuple[str, str]]:
    return [(str(x.pk), x.name) for x in classes_this_year(request.school.pk, clock.today())]


def _way_on(request: SchoolRequest, pid: str) -> str:
    """The office keeps the roll but doesn't open records."""
    page = "desk:pupil" if request.actor.may(Permission.OPEN_RECORD) else "desk:people"
    return reverse(page, args=[request.school.slug, pid])
