"""P17: one adult."""

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.journeys.clash_page import ask_or_choose
from endeavour.journeys.question import Question, ask
from endeavour.pupil_pages.forms.contact import ContactForm
from endeavour.pupil_pages.queries.pupil_page import pupil_head
from endeavour.pupils.access import pupil_seen_by, relation_seen_by
from endeavour.pupils.actions.add_contact import add_contact
from endeavour.pupils.actions.change_contact import change_contact
from endeavour.pupils.actions.change_relation import change_relation, hold_ties
from endeavour.pupils.as_text import as_text
from endeavour.pupils.details import ContactDetails, RelationDetails
from endeavour.pupils.queries import card_of


@needs(Permission.EDIT_CONTACTS)
@require_http_methods(["GET", "HEAD", "POST"])
def contact_edit(request: SchoolRequest, pid: str, code: str) -> HttpResponse:
    pupil, by = pupil_seen_by(request.actor, pid), request.actor
    tie = relation_seen_by(by, pupil, code)
    now = as_text(ContactDetails.of(tie.contact)) | as_text(RelationDetails.of(tie))
    form = ContactForm(request.POST or None, now=now)

    def person() -> None:
        hold_ties([tie.pk], contacts=[tie.contact_id])
        change_contact(tie.contact, seen=form.seen_details()[0], wanted=form.wanted()[0], by=by)

    def relation() -> None:
        change_relation(tie, seen=form.seen_details()[1], wanted=form.wanted()[1], by=by)

    question = Question(
        template="pupil_pages/contact_edit.html",
        form=form,
        acts=lambda given: (person, relation),
        done=lambda given: f"Saved what is recorded of {form.wanted()[0].surname}.",
        to=reverse("desk:people", args=[request.school.slug, pid]),
        shown={"head": pupil_head(by, card_of(pupil), "desk:people"), "name": tie.contact.full_name},
    )
    return ask_or_choose(request, form, question)


@needs(Permission.EDIT_CONTACTS)
@require_http_methods(["GET", "HEAD", "POST"])
def contact_add(request: SchoolRequest, pid: str) -> HttpResponse:
    pupil, by = pupil_seen_by(request.actor, pid), request.actor
    blank = ContactDetails(surname=""), RelationDetails(order=pupil.relations.count() + 1)
    form = ContactForm(request.POST or None, now=as_text(blank[0]) | as_text(blank[1]))
    question = Question(
        template="pupil_pages/contact_add.html",
        form=form,
        acts=lambda given: [lambda: add_contact(pupil, person=form.wanted()[0], tie=form.wanted()[1], by=by)],
        done=lambda given: f"Added {form.wanted()[0].surname} to the people of {pupil.known_forename}.",
        button="Add",
        to=reverse("desk:people", args=[request.school.slug, pid]),
        shown={"head": pupil_head(by, card_of(pupil), "desk:people")},
    )
    return ask(request, question)
