"""What every act has in common: the right, the school, one transaction."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import wraps
from itertools import chain
from typing import Any, ParamSpec, TypeVar

from django.core.exceptions import PermissionDenied
from django.db import transaction

from endeavour.access.done import Outcome, note
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
            subjects = (*args, *(given for name, given in kwargs.items() if name != "by"))
            if any(school_id != by.school_id for school_id in _schools_of(subjects)):
                raise PermissionDenied("The subject belongs to another school.")
            note(Outcome.NOTHING)
            with transaction.atomic():
                done = do(*args, **kwargs)
            note(Outcome.DONE)
            return done

        checked.permission = permission  # type: ignore[attr-defined]  # read by the access tests
        return checked

    return wall


def _schools_of(subject: object) -> Iterator[int]:
    """The schools a subject belongs to, or is, and those of what it holds; none for a date, a word, a person.

    A query set is left alone: it reads in the scope of the actor's school.
    """
    if isinstance(subject, School):
        yield subject.pk
        return
    school_id = getattr(subject, "school_id", None)
    if school_id is not None:
        yield school_id
    for part in _parts_of(subject):
        yield from _schools_of(part)


def _parts_of(subject: object) -> Iterable[object]:
    if isinstance(subject, list | tuple | set | frozenset):
        return subject
    if isinstance(subject, Mapping):
        return chain(subject.keys(), subject.values())
    if is_dataclass(subject) and not isinstance(subject, type):
        return (getattr(subject, field.name) for field in fields(subject))
    return ()
