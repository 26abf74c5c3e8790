"""Every act of the program, found by walking the folders `actions`; and whether it refuses whom it must."""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

from django.core.exceptions import PermissionDenied

import endeavour
from endeavour.access.actor import StaffActor
from endeavour.access.permissions import Permission
from endeavour.access.roles import ROLES
from tests.doors.world import World

Act = Callable[..., Any]


def acts() -> list[Act]:
    """By module and name. What an act imports from another is that other one's."""
    found = {}
    for name in _modules():
        for value in vars(importlib.import_module(name)).values():
            if isinstance(getattr(value, "permission", None), Permission) and value.__module__ == name:
                found[f"{name}.{value.__name__}"] = value
    return [found[name] for name in sorted(found)]


def lets_through(act: Act, world: World) -> list[str]:
    """Whom the act doesn't refuse though it must: those without the right, and a subject of another school."""
    oakfield, northgate = world.places["oakfield"].school, world.places["northgate"].school
    person = world.places["oakfield"].staff["senco"].person
    wrong = [
        f"{act.__name__} by a {role.name}"
        for role in ROLES.values()
        if _permission(act) not in role.permissions
        and not _refuses(act, by=StaffActor(person, oakfield, (role,)))
    ]
    able = next(role for role in ROLES.values() if _permission(act) in role.permissions)
    stranger = SimpleNamespace(school_id=northgate.pk)
    if not _refuses(act, stranger, by=StaffActor(person, oakfield, (able,))):
        wrong.append(f"{act.__name__} on a row of another school")
    return wrong


def _refuses(act: Act, *subjects: object, by: StaffActor) -> bool:
    """An act that gets past its own wall stumbles over what it wasn't given."""
    try:
        act(*subjects, by=by)
    except PermissionDenied:
        return True
    except (TypeError, AttributeError):
        return False
    return False


def _permission(act: Act) -> Permission:
    permission: Permission = act.permission  # type: ignore[attr-defined]  # `act` puts it there
    return permission


def _modules() -> Iterator[str]:
    for found in pkgutil.walk_packages(endeavour.__path__, "endeavour."):
        parts = found.name.split(".")
        if "actions" in parts[:-1] and "tests" not in parts:
            yield found.name
