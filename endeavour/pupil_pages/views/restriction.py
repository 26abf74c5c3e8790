"""Who may not be contacted, and when that ends."""

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from endeavour import clock
from endeavour.access.authors import names_of
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.journeys.question import Question, ask
from endeavour.pupil_pages.forms.restriction import LiftForm, RestrictForm
from endeavour.pupil_pages.queries.pupil_page import pupil_head
from endeavour.pupils.access import pupil_seen_by, relation_seen_by, restriction_seen_by
from endeavour.pupils.actions.lift_restriction import lift_restriction
from endeavour.pupils.actions.restrict_contact import restrict_contact
from endeavour.pupils.people import person_card
from endeavour.pupils.queries import card_of


@needs(Permission.RESTRICT_CONTACTS)
@require_http_methods(["GET", "HEAD", "POST"])
def contact_restrict(request: SchoolRequest, pid: str, code: str) -> HttpResponse:
    pupil, by = pupil_seen_by(request.actor, pid), request.actor
    tie = relation_seen_by(by, pupil, code)
    person = person_card(tie, on=clock.today())
    question = Question(
        template="pupil_pages/restrict.html",
        form=RestrictForm(request.POST or None),
        acts=lambda given: [
            lambda: restrict_contact(tie, reason=given["reason"], starts_on=given["starts_on"], by=by)
        ],
        done=lambda given: f"{person.name} may not be contacted about {pupil.known_forename}.",
        button=f"Restrict {person.name}",
        to=reverse("desk:people", args=[request.school.slug, pid]),
        shown={"head": pupil_head(by, card_of(pupil), "desk:people"), "person": person},
    )
    return ask(request, question)


@needs(Permission.RESTRICT_CONTACTS)
@require_http_methods(["GET", "HEAD", "POST"])
def contact_lift(request: SchoolRequest, pid: str, code: str) -> HttpResponse:
    pupil, by = pupil_seen_by(request.actor, pid), request.actor
    standing = restriction_seen_by(by, pupil, code)
    person = person_card(relation_seen_by(by, pupil, code), on=clock.today())
    question = Question(
        template="pupil_pages/lift.html",
        form=LiftForm(request.POST or None),
        acts=lambda given: [lambda: lift_restriction(standing, by=by)],
        done=lambda given: f"{person.name} may be contacted about {pupil.known_forename} again.",
        button="Lift the restriction",
        to=reverse("desk:people", args=[request.school.slug, pid]),
        shown={
            "head": pupil_head(by, card_of(pupil), "desk:people"),
            "person": person,
            "author": names_of([standing.set_by])[standing.set_by],
        },
    )
    return ask(request, question)
