"""S14: the library of support."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.design.forms import EndeavourForm
from endeavour.journeys.clash_page import ask_or_choose
from endeavour.journeys.question import Question, ask
from endeavour.library.access import entry_seen_by
from endeavour.library.actions.add_entry import add_entry
from endeavour.library.actions.change_entry import change_entry
from endeavour.library.actions.retire_entry import retire_entry
from endeavour.library.details import LibraryDetails
from endeavour.library.items import LibraryItem, library_of
from endeavour.provision_pages.forms.library import LibraryForm


@needs(Permission.SEE_PROVISION)
@require_safe
def library(request: SchoolRequest) -> HttpResponse:
    items = library_of(request.school.pk)
    shown = {
        "sessions": [item for item in items if not item.in_every_lesson],
        "lessons": [item for item in items if item.in_every_lesson],
        "count": len(items),
        "may_change": request.actor.may(Permission.MANAGE_PROVISION),
    }
    return render(request, "provision_pages/library.html", shown)


@needs(Permission.SEE_PROVISION)
@require_safe
def item(request: SchoolRequest, key: str) -> HttpResponse:
    shown = {"item": _item(request, key), "may_change": request.actor.may(Permission.MANAGE_PROVISION)}
    return render(request, "provision_pages/item.html", shown)


@needs(Permission.MANAGE_PROVISION)
@require_http_methods(["GET", "HEAD", "POST"])
def entry_new(request: SchoolRequest) -> HttpResponse:
    form = LibraryForm(request.POST or None, now=LibraryDetails(name="", purpose="").as_text())
    question = Question(
        template="provision_pages/entry_new.html",
        form=form,
        acts=lambda given: [lambda: add_entry(details=form.wanted(), by=request.actor)],
        done=lambda given: f"{given['name']} is in the library.",
        button="Add to the library",
        to=reverse("desk:library", args=[request.school.slug]),
        shown={"back_to": "Library"},
    )
    return ask(request, question)


@needs(Permission.MANAGE_PROVISION)
@require_http_methods(["GET", "HEAD", "POST"])
def item_change(request: SchoolRequest, key: str) -> HttpResponse:
    """A common one becomes the school's own by being changed."""
    known, by = _item(request, key), request.actor
    entry = entry_seen_by(by, key)
    form = LibraryForm(request.POST or None, now=LibraryDetails.of(known).as_text())

    def change() -> object:
        if entry is None:
            return add_entry(details=form.wanted(), instead_of=key, by=by)
        return change_entry(entry, seen=form.seen_details(), wanted=form.wanted(), by=by)

    question = Question(
        template="provision_pages/entry_change.html",
        form=form,
        acts=lambda given: [change],
        done=lambda given: f"{given['name']} is changed.",
        to=reverse("desk:library", args=[request.school.slug]),
        shown={"item": known, "back_to": "Library"},
    )
    return ask_or_choose(request, form, question)


@needs(Permission.MANAGE_PROVISION)
@require_http_methods(["GET", "HEAD", "POST"])
def item_retire(request: SchoolRequest, key: str) -> HttpResponse:
    known = _item(request, key)
    question = Question(
        template="provision_pages/entry_retire.html",
        form=EndeavourForm(request.POST or None),
        acts=lambda given: [lambda: retire_entry(key=key, by=request.actor)],
        done=lambda given: f"{known.name} is offered no more.",
        button="Retire it",
        to=reverse("desk:library", args=[request.school.slug]),
        shown={"item": known, "back_to": "Library"},
    )
    return ask(request, question)


def _item(request: SchoolRequest, key: str) -> LibraryItem:
    """What is offered now, or 404."""
    found = next((item for item in library_of(request.school.pk) if item.key == key), None)
    if found is None:
        raise Http404
    return found
