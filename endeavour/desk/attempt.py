"""Doing what a form asks: all of its acts or none, with a refusal said beside the field it is about."""

from collections.abc import Callable

from django.db import transaction
from django.forms import BaseForm

from endeavour.access.refusal import Refused
from endeavour.pupils.clash import Clash, Difference


def attempt(form: BaseForm, *acts: Callable[[], object]) -> bool:
    """True when done. On a refusal the form has its sentence; clashes of several acts are raised as one."""
    try:
        with transaction.atomic():
            _do_all(acts)
    except Refused as refusal:
        form.add_error(refusal.field if refusal.field in form.fields else None, refusal.sentence)
        return False
    return True


def _do_all(acts: tuple[Callable[[], object], ...]) -> None:
    differences: list[Difference] = []
    for act in acts:
        try:
            act()
        except Clash as clash:
            differences += clash.differences
    if differences:
        raise Clash(tuple(differences))
