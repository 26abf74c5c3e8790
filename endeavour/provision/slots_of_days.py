"""The times of somebody's own and of their classes in some days: what Today asks each time, its SQL made once."""

import json
from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from django.db import DEFAULT_DB_ALIAS
from django.db.models import Exists, Model, OuterRef, Q, QuerySet

from endeavour import clock
from endeavour.access.class_staff import holding_a_right
from endeavour.access.permissions import Permission
from endeavour.accounts.models import Person
from endeavour.provision.due import (
    SlotWithCover,
    Span,
    cover_by_day,
    due_in,
    may_be_run_by,
    span_of,
    with_cover,
)
from endeavour.provision.models import Place, Provision, Slot
from endeavour.tenancy.prepared import PreparedRows


def slots_of_days(
    person: Person, days: Collection[date], class_days: Collection[date], class_ids: Collection[int]
) -> list[SlotWithCover]:
    """By time: those that are due in these days, however much support was given in earlier years. One statement."""
    if not days:
        return []
    own = (clock.today(), person.pk, *span_of(days))
    theirs = (*span_of(class_days), tuple(class_ids)) if class_days and class_ids else ()
    rows = _OWN_AND_CLASSES.of(*own, *theirs) if theirs else _OWN.of(*own)
    return [_made(row) for row in rows]


def _own(today: date, person: int, *span: Any) -> QuerySet[Slot, Any]:
    return _asked(may_be_run_by(person, span), span, today)


def _own_and_classes(today: date, person: int, *rest: Any) -> QuerySet[Slot, Any]:
    own, theirs, class_ids = rest[:3], rest[3:6], rest[6]
    places = Place.objects.filter(provision=OuterRef("provision_id"), pupil__school_class__in=class_ids)
    return _asked(may_be_run_by(person, own) | (due_in(theirs) & Q(Exists(places))), own, today)


def _asked(wanted: Q, span: Span, today: date) -> QuerySet[Slot, Any]:
    leads = holding_a_right(Permission.LOG_SESSIONS, person="provision__leader", on=today)
    rows = with_cover(Slot.objects.filter(wanted).annotate(is_led=leads), span)
    return rows.values_list(
        "is_led", "covered_by", *(path + name for path, _, names in _PARTS for name in names)
    )


def _columns(model: type[Model]) -> list[str]:
    return [field.attname for field in model._meta.concrete_fields]


_PARTS = (
    ("", Slot, _columns(Slot)),
    ("provision__", Provision, _columns(Provision)),
    ("provision__leader__", Person, _columns(Person)),
)


def _made(row: Sequence[Any]) -> SlotWithCover:
    """A time with its provision, and this with its leader, if it has one: as `select_related` would make them."""
    is_led, covered, *values = row
    made: list[Any] = []
    for _, model, names in _PARTS:
        mine, values = values[: len(names)], values[len(names) :]
        made.append(model.from_db(DEFAULT_DB_ALIAS, names, mine) if mine[0] is not None else None)
    slot, provision, leader = made
    provision.leader, slot.provision = leader, provision
    return SlotWithCover(slot, cover_by_day(json.loads(covered) if covered else ()), is_led)


_SPAN = (date, date, tuple)
_OWN = PreparedRows(_own, date, int, *_SPAN)
_OWN_AND_CLASSES = PreparedRows(_own_and_classes, date, int, *_SPAN, *_SPAN, tuple)
