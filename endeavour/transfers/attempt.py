"""Doing what a form asks, with a refusal said beside the field it is about."""

from collections.abc import Callable
from typing import TypeVar

from django.db import transaction
from django.forms import BaseForm

from endeavour.access.refusal import Refused

Answer = TypeVar("Answer")


def attempt(form: BaseForm, act: Callable[[], Answer]) -> Answer | None:
    """What the act answers, or nothing where it refused and the form now says why."""
    try:
        with transaction.atomic():
            return act()
    except Refused as refusal:
        form.add_error(refusal.field if refusal.field in form.fields else None, refusal.sentence)
        return None
