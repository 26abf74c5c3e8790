"""Who has parental responsibility: for many adults at once, before the first letters."""

from dataclasses import replace

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from endeavour.access.actor import StaffActor
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.journeys.clash import Clash
from endeavour.letter_pages.forms.responsibility import ResponsibilityForm
from endeavour.letter_pages.queries.to_confirm import ToConfirm, to_confirm
from endeavour.pupils.actions.change_relation import change_relation, hold_ties
from endeavour.pupils.details import RelationDetails


@needs(Permission.EDIT_CONTACTS)
@require_http_methods(["GET", "HEAD", "POST"])
def responsibility(request: SchoolRequest) -> HttpResponse:
    people = to_confirm(request.actor, asked=set(request.POST))
    form = ResponsibilityForm(request.POST or None, people=people)
    if form.is_valid() and _all_done(form, request.actor):
        count = len(form.answers())
        messages.success(request, _said(count, left=len(people) - count))
        return redirect("desk:responsibility", school=request.school.slug)
    return render(request, "letter_pages/responsibility.html", {"form": form, "people": people})


def _all_done(form: ResponsibilityForm, by: StaffActor) -> bool:
    """Every answer or none; what somebody else has answered otherwise meanwhile is said beside it."""
    with transaction.atomic():
        hold_ties([person.relation.pk for person, _ in form.answers()])
        for person, answer in form.answers():
            try:
                _say(person, answer, by)
            except Clash as clash:
                theirs = "have it" if clash.differences[0].theirs == "yes" else "don’t have it"
                form.add_error(
                    person.key,
                    f"Somebody else has just recorded that they {theirs}. It can be changed on the page of people.",
                )
        if form.errors:
            transaction.set_rollback(True)
    return not form.errors


def _say(person: ToConfirm, answer: str, by: StaffActor) -> None:
    seen = replace(RelationDetails.of(person.relation), responsibility="not_known")
    change_relation(person.relation, seen=seen, wanted=replace(seen, responsibility=answer), by=by)


def _said(count: int, *, left: int) -> str:
    if not count:
        return "Nothing was answered, so nothing has changed."
    done = "1 adult is recorded." if count == 1 else f"{count} adults are recorded."
    return f"{done} {left} still to confirm." if left else f"{done} Nobody is left to confirm."
