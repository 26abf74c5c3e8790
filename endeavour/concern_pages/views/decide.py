"""What is to be done: try this in class, assess, start support, or not SEN and who helps instead."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from endeavour import clock
from endeavour.access.needs import SchoolRequest, needs
from endeavour.access.permissions import Permission
from endeavour.concern_pages.forms.deciding import (
    AssessForm,
    NotSenForm,
    StepForm,
    SupportForm,
    SupportRunsForm,
    try_form,
)
from endeavour.concern_pages.queries.choosing import to_try
from endeavour.concern_pages.queries.one import DecidePage, decide_page
from endeavour.cycle.actions.decide_on_concern import decide_on_concern
from endeavour.design.dates import long_day
from endeavour.journeys.attempt import attempt
from endeavour.journeys.keeping import keeping
from endeavour.register.access import concern_seen_by
from endeavour.register.concern_words import NewStep

if TYPE_CHECKING:
    from endeavour.register.models import Concern

verbs = require_http_methods(["GET", "HEAD", "POST"])
MakeForm = Callable[..., StepForm]
FormOf = Callable[["Concern", DecidePage], MakeForm]


@needs(Permission.DECIDE_CONCERNS)
@verbs
def concern_try(request: SchoolRequest, concern: str) -> HttpResponse:
    return _decide(request, concern, _form_to_try, "try")


@needs(Permission.DECIDE_CONCERNS)
@verbs
def concern_assess(request: SchoolRequest, concern: str) -> HttpResponse:
    return _decide(request, concern, lambda *_: AssessForm, "assess")


@needs(Permission.DECIDE_CONCERNS)
@verbs
def concern_support(request: SchoolRequest, concern: str) -> HttpResponse:
    return _decide(request, concern, _form_of_support, "support")


@needs(Permission.DECIDE_CONCERNS)
@verbs
def concern_not_sen(request: SchoolRequest, concern: str) -> HttpResponse:
    return _decide(request, concern, lambda *_: NotSenForm, "not_sen")


def _form_to_try(seen: "Concern", _page: DecidePage) -> MakeForm:
    known = to_try(seen, today=clock.today())
    return partial(try_form(known.ideas), again=known.again)


def _form_of_support(_seen: "Concern", page: DecidePage) -> MakeForm:
    if page.support_since is None:
        return partial(SupportForm, languages=page.languages)
    return partial(SupportRunsForm, languages=page.languages, meanwhile=page.support_runs)


def _decide(request: SchoolRequest, code: str, form_of: FormOf, decision: str) -> HttpResponse:
    seen = concern_seen_by(request.actor, code)
    if seen.closed_on is not None:
        messages.info(request, "This concern was decided already.")
        return redirect("desk:concern", school=request.school.slug, concern=code)
    return keeping(request, lambda: _ask(request, seen, form_of, decision))


def _ask(request: SchoolRequest, seen: "Concern", form_of: FormOf, decision: str) -> HttpResponse:
    page = decide_page(request.actor, seen, today=clock.today())
    line = page.sheet.line
    form = form_of(seen, page)(request.POST or None, raised_by=line.raised_by, steps=line.steps)
    if form.is_valid():
        made_step = attempt(form, lambda: decide_on_concern(seen, step=form.step(), by=request.actor))
        if made_step is not None:
            messages.success(request, _said(seen, form.step(), page))
            return redirect("desk:concern", school=request.school.slug, concern=seen.code)
    return render(request, "concern_pages/decide.html", {"page": page, "form": form, "decision": decision})


def _said(concern: "Concern", step: NewStep, page: DecidePage) -> str:
    first, told = concern.pupil.known_forename, page.sheet.line.raised_by
    later = step.on if step.on and step.on > page.today else None
    started = f"SEN support for {first} {f'starts on {long_day(later)}' if later else 'has started'}"
    done = {
        "try": "The trial in class is set",
        "assess": f"{first} will be assessed",
        "support": f"{page.support_runs} The concern is closed" if page.support_runs else started,
        "not_sen": "The concern is closed, and help is named",
    }[step.decision]
    return f"{done}. {told} sees it with your line."
