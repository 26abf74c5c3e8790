"""Doing what a form asks: all of its acts or none, with a refusal said beside the field it is about."""

from collections.abc import Callable
from typing import TypeVar

from django.db import transaction
from django.forms import BaseForm

from endeavour.access.refusal import Refused
from endeavour.journeys.clash import Clash, Difference

Answer = TypeVar("Answer")


def attempt(form: BaseForm, act: Callable[[], Answer]) -> Answer | None:
    """What the act answers, or nothing where it refused and the form now says why."""
    try:
        with transaction.atomic():
            return act()
    except Refused as refusal:
        form.add_error(refusal.field if refusal.field in form.fields else None, refusal.sentence)
        return None


def attempt_all(form: BaseForm, *acts: Callable[[], object]) -> bool:
    """True when all are done. Clashes of several acts are raised as one."""
    return attempt(form, lambda: _do_all(acts)) is not None


def _do_all(acts: tuple[Callable[[], object], ...]) -> bool:
    differences: list[Difference] = []
    writers: set[str] = set()
    for act in acts:
        try:
            act()
        except Clash as clash:
            differences += clash.differences
            writers.add(clash.last_by)
    if differences:
        raise Clash(tuple(differences), last_by=writers.pop() if len(writers) == 1 else "")
    return True
