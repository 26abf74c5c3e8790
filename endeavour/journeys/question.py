"""A page that asks and then acts: the form, a page to check where it matters, the act, and the way on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.forms import BaseForm
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render

from endeavour.access.needs import SchoolRequest
from endeavour.design.figures import SummaryRow
from endeavour.journeys.attempt import attempt_all
from endeavour.journeys.keeping import keeping
from endeavour.journeys.machinery import answers

Answers = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Question:
    """`acts` are made from the answers and done together or not at all; `done` says it; `to` is the way on.

    `keep` keeps what is typed for whoever types it until it is sent (see `keeping`): for long forms. What is to be
    checked is kept from then on, whatever its length.
    """

    template: str
    form: BaseForm
    acts: Callable[[Answers], Sequence[Callable[[], object]]]
    done: Callable[[Answers], str]
    to: str
    check: Callable[[Answers], Sequence[SummaryRow]] | None = None
    button: str = "Save"
    keep: bool = False
    shown: dict[str, object] = field(default_factory=dict)


def ask(request: SchoolRequest, question: Question) -> HttpResponse:
    if question.keep or question.check:
        return keeping(request, lambda: _ask(request, question))
    return _ask(request, question)


def _ask(request: SchoolRequest, question: Question) -> HttpResponse:
    form = question.form
    shown = question.shown | {"form": form, "back": question.to, "button": question.button}
    shown |= {"keeps_what_is_typed": question.keep}
    if form.is_valid() and "change" not in request.POST:
        acts = question.acts(form.cleaned_data)
        if question.check and "confirmed" not in request.POST and not _would_be_refused(form, acts):
            rows = question.check(form.cleaned_data)
            return render(request, "journeys/check.html", shown | {"rows": rows, "kept": _kept(request.POST)})
        if not form.errors and attempt_all(form, *acts):
            messages.success(request, question.done(form.cleaned_data))
            return redirect(question.to)
    return render(request, question.template, shown)


def _would_be_refused(form: BaseForm, acts: Sequence[Callable[[], object]]) -> bool:
    """Try the acts and take them back, so that a refusal is said before the check page, not after it."""
    with transaction.atomic():
        refused = not attempt_all(form, *acts)
        transaction.set_rollback(True)
    return refused


def _kept(sent: QueryDict) -> list[tuple[str, str]]:
    """What the check page carries along: every answer as it was sent."""
    return [(name, value) for name, values in answers(sent).items() for value in values]
