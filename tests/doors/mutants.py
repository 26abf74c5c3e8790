"""Every rule there is to break, found by walking: pages, acts, doors; and the few walls that stand by themselves."""

import hmac
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from importlib import import_module
from types import CellType, CodeType, FunctionType
from typing import Any
from unittest import mock

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.db.models import Q

from endeavour.access import act as act_wall
from endeavour.access import class_staff, needs
from endeavour.access.actor import StaffActor
from endeavour.access.permissions import Permission
from endeavour.access.roles import SENCO
from endeavour.accounts import second_step
from endeavour.cycle.working_with import cycles_worked_with
from endeavour.portal import queries
from endeavour.provision import due
from endeavour.provision.hands import pupils_led_by
from endeavour.pupils.models.contact import RestrictionQuerySet
from endeavour.register import one_recipient, recipients
from endeavour.schools.models import School
from tests.doors.acts import acts
from tests.doors.doors import doors
from tests.doors.mutations import ALLOW, Mutant, allowing, code_put, without_each_filter
from tests.doors.routes import routes
from tests.doors.walls import cell_of, put

Broken = Callable[[], AbstractContextManager[object]]


SCHOOLS = "the pupils it starts from are the school's already"
# Rules said twice within one door, so that nothing changes without the second saying.
SAID_TWICE = {
    "relations_of_pupils_seen_by: no filter by school_id": SCHOOLS,
    "cycle_seen_by: no filter by school_id": SCHOOLS,
    "versions_seen_by: no filter by school_id": SCHOOLS,
    "outcome_seen_by: no filter by school_id": SCHOOLS,
    "voice_seen_by: no filter by school_id": SCHOOLS,
    "finding_seen_by: no filter by school_id": SCHOOLS,
    "request_seen_by: no filter by school_id": SCHOOLS,
    "lesson_notes_seen_by: no filter by school_id": SCHOOLS,
    "lesson_notes_seen_by: no filter by pupil__in": "whoever manages support sees every pupil of the school",
    "slots_on_days: no filter by may_be_run_by(person.pk, span_of(days))": "each time is asked whose it is, day by day",
    "cycles_worked_with: no filter by closed_on__isnull": "the readings it is asked about are of open cycles",
}
# Whose pupils and whose support it is, which these doors ask of others.
ASKED_BY_DOORS: tuple[tuple[str, Any], ...] = (
    ("provision.access.provision_seen_by", due.answered_for),
    ("cycle.access.readings_seen_by", cycles_worked_with),
    ("cycle.access.readings_seen_by", pupils_led_by),
)


def mutants() -> list[Mutant]:
    return [*_pages(), *_rights(), *_acts(), *_doors(), *_beside_doors(), *_by_themselves()]


def _pages() -> Iterator[Mutant]:
    """What each page asks for, replaced by nothing but a post. A page of one's own asks for no more as it is."""
    for route in routes():
        asks = cell_of(route.view, "permission")
        if asks is not None and asks.cell_contents is not None and route.of_school:
            yield Mutant(f"page {route.name} asks for nothing", "page", route.name, _putting(asks, None))


def _rights() -> Iterator[Mutant]:
    """Each right given to everybody at the school."""
    for permission in Permission:
        yield Mutant(f"everybody may {permission}", "right", permission.value, _giving(permission))


def _acts() -> Iterator[Mutant]:
    for act in acts():
        name, cell = f"{act.__module__}.{act.__name__}", cell_of(act, "do")
        asks = cell_of(act, "permission")
        assert cell is not None, name
        assert asks is not None, name
        yield Mutant(f"act {act.__name__} asks for nothing", "act", name, _allowing(asks))
    yield Mutant(
        "acts take a subject of another school",
        "act",
        f"{acts()[0].__module__}.{acts()[0].__name__}",
        lambda: mock.patch.object(act_wall, "_schools_of", return_value=()),
    )


def _doors() -> Iterator[Mutant]:
    for door, said, line, function, code in ways_to_break_doors():
        if said not in SAID_TWICE:
            name = f"{function.__module__}.{said}, line {line}"
            yield Mutant(name, "door", door, _coded(function, code))


def ways_to_break_doors() -> Iterator[tuple[str, str, int, FunctionType, CodeType]]:
    """By door: what is broken, as SAID_TWICE says it, and where; the function, and its code with that hole."""
    for door, function in (*doors().items(), *ASKED_BY_DOORS):
        for said, line, code in without_each_filter(function):
            yield door, f"{function.__name__}: {said}", line, function, code


def _beside_doors() -> Iterator[Mutant]:
    """What doors leave to others: who works with a class, what ended long ago, who runs a session."""
    theirs, one_of_them = "provision.access.provision_seen_by", "provision.access.slot_seen_by"
    of_days = "provision.access.slots_on_days"
    opened: tuple[tuple[str, Any, Callable[..., object]], ...] = (
        (theirs, due.still_read, lambda ends_on, today: Q()),
        (theirs, due.answered_for, lambda provision, today: Q()),
        (theirs, class_staff.may_of_class, lambda permission, *, person, school_class, on: Q()),
        (one_of_them, due.SlotWithCover.is_run_by, lambda self, person, day: True),
        (of_days, due._between, lambda span: Q(on__gte=span[0], on__lte=span[1])),
    )
    for door, function, everybody in opened:
        name = f"{function.__module__}.{function.__qualname__} keeps nobody out of {door}"
        yield Mutant(name, "door", door, _coded(function, everybody.__code__))


def _by_themselves() -> Iterator[Mutant]:
    def always(value: object) -> Callable[..., object]:
        return lambda *args, **kwargs: value

    def patched(target: object, name: str, value: object) -> Broken:
        return lambda: mock.patch.object(target, name, value)

    yield Mutant(
        "a stranger is let in as a SENCO", "wall", "stranger", patched(needs, "staff_asking", _senco_anywhere)
    )
    yield Mutant(
        "nobody need sign in",
        "wall",
        "nobody",
        patched(LoginRequiredMiddleware, "process_view", always(None)),
    )
    yield Mutant("a password is enough", "wall", "password", patched(second_step, "is_shown", always(True)))
    yield Mutant(
        "restrictions never hold", "wall", "restriction", patched(RestrictionQuerySet, "holding", _none)
    )
    yield Mutant(
        "a restricted link opens", "wall", "restriction", patched(queries, "may_be_contacted", always(True))
    )
    yield Mutant("the restricted are told", "wall", "told", patched(recipients, "_those", _whoever))
    yield Mutant(
        "held mail is left",
        "wall",
        "held",
        patched(import_module("endeavour.pupils.actions.restrict_contact"), "cancel_for", always(0)),
    )
    yield Mutant("the address guard is off", "wall", "told", patched(one_recipient, "escapes", always(())))
    yield Mutant("any signature opens a link", "wall", "links", patched(hmac, "compare_digest", always(True)))


def _senco_anywhere(school: School, person: Any) -> StaffActor | None:
    return StaffActor(person, school, (SENCO,))


def _none(rows: RestrictionQuerySet, day: object) -> RestrictionQuerySet:
    return rows.none()


def _whoever(adults: Any, responsibility: str) -> tuple[recipients.Recipient, ...]:
    return tuple(recipients.Recipient(a.code, a.name) for a in adults if a.responsibility == responsibility)


def _putting(cell: CellType, value: object) -> Broken:
    return lambda: put(cell, value)


def _coded(function: FunctionType, code: Any) -> Broken:
    return lambda: code_put(function, code)


def _allowing(cell: CellType) -> Broken:
    @contextmanager
    def broken() -> Iterator[None]:
        with allowing(), put(cell, ALLOW):
            yield

    return broken


def _giving(permission: Permission) -> Broken:
    asked = StaffActor.may

    def may(self: StaffActor, right: Permission) -> bool:
        return right == permission or asked(self, right)

    return lambda: mock.patch.object(StaffActor, "may", may)
