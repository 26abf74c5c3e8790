"""What every act has in common: the right, the school, one transaction."""

from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from django.core.exceptions import PermissionDenied
from django.db import transaction

from endeavour.access.permissions import Permission
from endeavour.schools.models import School

P = ParamSpec("P")
R = TypeVar("R")


def act(permission: Permission) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """An act: refuses without the right or for a subject of another school; keeps all or nothing.

    The act takes its subject first and `by=` by keyword. It carries its permission where tests can see it.
    """

    def wall(do: Callable[P, R]) -> Callable[P, R]:
        @wraps(do)
        def checked(*args: P.args, **kwargs: P.kwargs) -> R:
            by: Any = kwargs["by"]
            if not by.may(permission):
                raise PermissionDenied(f"{by.label} may not {permission.replace('_', ' ')}.")
            if any(_school_of(subject) not in (None, by.school_id) for subject in (*args, *kwargs.values())):
                raise PermissionDenied("The subject belongs to another school.")
            with transaction.atomic():
                return do(*args, **kwargs)

        checked.permission = permission  # type: ignore[attr-defined]  # read by the access tests
        return checked

    return wall


def _school_of(subject: object) -> int | None:
    """The school a subject belongs to, or is; nothing for a date, a word, a person."""
    if isinstance(subject, School):
        return subject.pk
    school_id: int | None = getattr(subject, "school_id", None)
    return school_id
