"""Sessions that need somebody else today or soon."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, F, OuterRef, QuerySet

from endeavour import clock
from endeavour.access.actor import Actor, StaffActor
from endeavour.accounts.models import Person
from endeavour.provision.children import Child, children_of
from endeavour.provision.day import SessionOfDay
from endeavour.provision.models import Cover, CoverAsked, Session, still_due
from endeavour.provision.timetable import end_of, overlap
from endeavour.provision.words import at_school
from endeavour.pupils.names import formal_name
from endeavour.pupils.one import ToJSON
from endeavour.tenancy.json_rows import JSONRow
from endeavour.tenancy.prepared import PreparedRows


@dataclass(frozen=True)
class ToCover:
    """How many children it is for: their names are for whoever takes it."""

    slot_code: str
    provision_code: str
    day: date
    at: time
    name: str
    room: str
    minutes: int
    leader: str
    children: int

    @property
    def time_in_words(self) -> str:
        return at_school(self.at)


def to_cover(actor: Actor, today: date) -> list[ToCover]:
    """Asked for, not taken, not over, still due and not one's own; the next first. Two statements."""
    rows = _waiting(actor, today).select_related("slot__provision__leader")
    asked = [row for row in rows if _is_to_come(row.on, row.slot.at, row.slot.provision.minutes)]
    children = children_of({row.slot.provision_id for row in asked}) if asked else {}
    return [_line(row, children) for row in asked]


def at_that_time(one: ToCover, own: Iterable[SessionOfDay]) -> str:
    """The name of one's own session that it would fall into; empty where there is none."""
    for mine in own:
        if mine.day == one.day and overlap(one.at, one.minutes, mine.at, mine.minutes):
            return mine.name
    return ""


@dataclass(frozen=True)
class CoverFound:
    """One's own session that a colleague has taken."""

    at: time
    name: str
    by: str

    @property
    def in_words(self) -> str:
        return f"{self.by} has taken {self.name} at {at_school(self.at)} for you."


@dataclass(frozen=True)
class CoverWaiting:
    """`for_others`: sessions of today that need this person. `own`: the codes of one's own that nobody has taken, over
    or not; `taken`: one's own that somebody has."""

    for_others: int
    own: frozenset[str]
    taken: tuple[CoverFound, ...] = ()


def cover_waiting(actor: Actor, today: date) -> CoverWaiting:
    """Of today. One statement."""
    person, own = _person(actor), set[str]()
    me = person.pk if person else None
    others, taken = list[tuple[time, int]](), list[CoverFound]()
    for code, leader, name, at, minutes, is_said, takers in _ON_DAY.of(actor.school_id, today):
        is_own, taker = leader is not None and leader == me, next(iter(json.loads(takers)), None)
        if is_own and taker and taker.pop("person_id") != me:
            taken.append(CoverFound(at, name, formal_name(**taker)))
        elif taker or is_said:
            continue
        elif is_own:
            own.add(code)
        else:
            others.append((at, minutes))
    return CoverWaiting(sum(_is_to_come(today, *when) for when in others), frozenset(own), tuple(taken))


def _is_to_come(on: date, at: time, minutes: int) -> bool:
    """Or goes on: until its end somebody can come to it."""
    return clock.now() < end_of(on, at, minutes)


def _waiting(actor: Actor, today: date) -> QuerySet[CoverAsked]:
    return _nobody_has(actor.school_id, today).exclude(slot__provision__leader=_person(actor))


def _person(actor: Actor) -> Person | None:
    return actor.person if isinstance(actor, StaffActor) else None


def _nobody_has(school_id: int, today: date) -> QuerySet[CoverAsked]:
    rows: QuerySet[CoverAsked] = CoverAsked.objects.filter(
        still_due(), ~Exists(_taken()), ~Exists(_said()), school_id=school_id, on__gte=today
    )
    return rows.order_by("on", F("slot__at"), "pk")


def _taken() -> QuerySet[Cover]:
    rows: QuerySet[Cover] = Cover.objects.filter(
        slot=OuterRef("slot"), on=OuterRef("on"), given_back_at__isnull=True
    )
    return rows


def _said() -> QuerySet[Session]:
    rows: QuerySet[Session] = Session.objects.filter(
        slot=OuterRef("slot"), on=OuterRef("on"), undone_at__isnull=True
    )
    return rows


def _on_day(school_id: int, day: date) -> QuerySet[CoverAsked, Any]:
    name = {part: f"person__{part}" for part in ("title", "forename", "surname")}
    takers = ToJSON(ArraySubquery(_taken().values(shown=JSONRow("person_id", **name))))
    rows = CoverAsked.objects.filter(still_due(), school_id=school_id, on=day)
    return rows.order_by(F("slot__at"), "pk").values_list(*_COLUMNS, Exists(_said()), takers)


_COLUMNS = (
    *("slot__code", "slot__provision__leader", "slot__provision__name"),
    *("slot__at", "slot__provision__minutes"),
)
_ON_DAY = PreparedRows(_on_day, int, date)


def _line(row: CoverAsked, children: dict[int, tuple[Child, ...]]) -> ToCover:
    provision = row.slot.provision
    return ToCover(
        slot_code=row.slot.code,
        provision_code=provision.code,
        day=row.on,
        at=row.slot.at,
        name=provision.name,
        room=provision.room,
        minutes=provision.minutes,
        leader=provision.leader.formal_name if provision.leader else "",
        children=sum(child.is_in(row.on) for child in children[provision.pk]),
    )
