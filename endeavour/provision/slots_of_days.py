"""The times of somebody's own and of their classes in some days: what Today asks each time, its SQL made once."""

import json
from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

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
from endeavour.provision.models import Place, Slot
from endeavour.tenancy.prepared import PreparedRows
from endeavour.tenancy.whole_rows import WholeRows


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
    return rows.values_list("is_led", "covered_by", *_SLOTS.columns)


def _made(row: Sequence[Any]) -> SlotWithCover:
    is_led, covered, *values = row
    return SlotWithCover(_SLOTS.made(values), cover_by_day(json.loads(covered) if covered else ()), is_led)


_SLOTS = WholeRows(Slot, "provision", "provision__leader")
_SPAN = (date, date, tuple)
_OWN = PreparedRows(_own, date, int, *_SPAN)
_OWN_AND_CLASSES = PreparedRows(_own_and_classes, date, int, *_SPAN, *_SPAN, tuple)
