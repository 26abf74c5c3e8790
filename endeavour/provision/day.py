"""The sessions of a day, each with its children and what has been said of it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from endeavour import clock
from endeavour.access.actor import Actor
from endeavour.access.authors import names_of
from endeavour.design.dates import day_and_month
from endeavour.provision.access import slots_on_days
from endeavour.provision.children import Child, children_of
from endeavour.provision.models import Presence, Session, Slot
from endeavour.provision.session_said import Said
from endeavour.provision.timetable import end_of
from endeavour.provision.words import at_school, week_day
from endeavour.tenancy.prepared import PreparedRows

THREE_WEEKS = timedelta(weeks=3)
A_WEEK = timedelta(days=7)
END_OF_DAY = time(15, 30)


@dataclass(frozen=True)
class SessionOfDay:
    """`last` is the one before, if something was said of it; `new` are the children for whom this is the first."""

    slot_code: str
    provision_id: int
    provision_code: str
    day: date
    at: time
    name: str
    room: str
    minutes: int
    leader: str
    covering: bool
    children: tuple[Child, ...]
    new: tuple[Child, ...]
    said: Said | None
    said_by: str
    last: Said | None

    @property
    def time_in_words(self) -> str:
        return at_school(self.at)

    @property
    def last_in_words(self) -> str:
        """Friday: all came"""
        if self.last is None:
            return ""
        near = self.day - self.last.on < A_WEEK
        when = week_day(self.last.on) if near else day_and_month(self.last.on)
        return f"{when}: {self.last.in_words}"

    @property
    def starts(self) -> datetime:
        return datetime.combine(self.day, self.at, clock.LONDON)

    @property
    def ends(self) -> datetime:
        return end_of(self.day, self.at, self.minutes)

    @property
    def is_over(self) -> bool:
        return clock.now() >= self.ends

    @property
    def done_in_words(self) -> str:
        """Done 9:40; Written down 8:48, where it was said before the session was over. Empty where nothing was said."""
        if self.said is None:
            return ""
        return f"{'Written down' if self.said.at < self.ends else 'Done'} {self.said.clock_time}"

    def is_late(self, now: datetime) -> bool:
        """Nobody has said anything, and it is over, and so is the school day."""
        school_is_over = datetime.combine(self.day, END_OF_DAY, clock.LONDON)
        return self.said is None and now >= max(school_is_over, self.ends)


def sessions_on(actor: Actor, days: Iterable[date]) -> list[SessionOfDay]:
    """The person's own of these days, led or covered, by day and time. Four statements."""
    person = getattr(actor, "person", None)
    due = slots_on_days(actor, set(days))
    found = sessions_of(due, me=person.pk if person else None)
    return [session for session in found if session.children]


def session_of(slot: Slot, day: date, *, me: int | None = None) -> SessionOfDay:
    """One of them, without children too. Three statements."""
    [session] = sessions_of([(slot, day)], me=me)
    return session


def due_on(days: Iterable[date], slots: Iterable[Slot]) -> list[tuple[Slot, date]]:
    known = list(slots)
    return [(slot, day) for day in days for slot in known if slot.holds_on(day)]


def sessions_of(due: list[tuple[Slot, date]], *, me: int | None = None) -> list[SessionOfDay]:
    """Each slot on its day, whoever runs it; children or none. Three statements."""
    if not due:
        return []
    provisions, days = {slot.provision_id for slot, _ in due}, {day for _, day in due}
    said = said_of(provisions, since=min(days) - THREE_WEEKS, until=max(days))
    children = children_of(provisions)
    names = names_of(found.by for sessions in said.values() for found in sessions.values())
    made = (
        session_in(slot, day, children[slot.provision_id], said[slot.provision_id], me=me)
        for slot, day in due
    )
    return [_signed(session, names) for session in made]


def said_of(
    provisions: Iterable[int], *, since: date, until: date
) -> dict[int, dict[tuple[int, date], Said]]:
    """What stands, by provision, and by slot and day. One statement; none where there is no provision."""
    asked = tuple(provisions)
    said: dict[int, dict[tuple[int, date], Said]] = defaultdict(dict)
    for provision, slot, found in _by_session(_STANDING.of(asked, since, until) if asked else ()):
        said[provision][slot, found.on] = found
    return said


def latest_of(provision: int, *, until: date, most: int) -> list[Said]:
    """The last sessions of one provision of which something was said, the newest first. One statement."""
    recorded = Exists(Presence.objects.filter(session=OuterRef("pk")))
    standing = Session.objects.filter(recorded, provision=provision, on__lte=until, undone_at__isnull=True)
    rows = Presence.objects.filter(session__in=standing.order_by("-on", "-pk").values("pk")[:most])
    return [found for _, _, found in _by_session(_in_time(rows))][::-1]


def taken_back_last(slot: Slot, day: date) -> Said | None:
    """What was said of it and taken back, the last time, if ever. One statement."""
    undone = Session.objects.filter(slot=slot, on=day, undone_at__isnull=False).order_by("-undone_at", "-pk")
    rows = Presence.objects.filter(session__in=undone.values("pk")[:1])
    return next((found for _, _, found in _by_session(_in_time(rows))), None)


def _by_session(rows: Iterable[tuple[Any, ...]]) -> list[tuple[int, int, Said]]:
    """Each with its provision and slot, in the order of time."""
    there: dict[int, dict[int, str]] = defaultdict(dict)
    told: dict[int, tuple[Any, ...]] = {}
    for session, pupil, here, *rest in rows:
        told[session] = tuple(rest)
        there[session][pupil] = here
    return [
        (provision, slot, Said(code, slot_code, on, outcome, reason, there[session], at, by, note))
        for session, (provision, slot, code, slot_code, on, outcome, reason, at, by, note) in told.items()
    ]


_SESSION = (
    *("session__provision_id", "session__slot_id", "session__code", "session__slot__code", "session__on"),
    *("session__outcome", "session__reason", "session__recorded_at", "session__recorded_by", "session__note"),
)


def _in_time(rows: QuerySet[Presence]) -> QuerySet[Presence, Any]:
    ordered = rows.order_by("session__on", "session__pk", "pk")
    return ordered.values_list("session_id", "pupil_id", "there", *_SESSION)


def _standing(provisions: tuple[int, ...], since: date, until: date) -> QuerySet[Presence, Any]:
    rows: QuerySet[Presence] = Presence.objects.filter(
        session__provision__in=provisions,
        session__on__gte=since,
        session__on__lte=until,
        session__undone_at__isnull=True,
    )
    return _in_time(rows)


_STANDING = PreparedRows(_standing, tuple, date, date)


def session_in(
    slot: Slot,
    day: date,
    known: tuple[Child, ...],
    said: Mapping[tuple[int, date], Said],
    *,
    me: int | None = None,
) -> SessionOfDay:
    """From the children and what was said of its provision: once that is, of those who had a place in it by then. Who
    said it is not told by name; nor whether it is
    covered, where nobody is named as `me`. No statement."""
    stands = said.get((slot.pk, day))
    there = stands.there if stands else None
    children = tuple(child for child in known if child.is_in(day) and (there is None or child.pk in there))
    before = [found for (_, on), found in said.items() if day - THREE_WEEKS <= on < day]
    met = {pk for found in before for pk in found.there}
    return SessionOfDay(
        slot_code=slot.code,
        provision_id=slot.provision_id,
        provision_code=slot.provision.code,
        day=day,
        at=slot.at,
        name=slot.provision.name,
        room=slot.provision.room,
        minutes=slot.provision.minutes,
        leader=slot.provision.leader.formal_name if slot.provision.leader else "",
        covering=me is not None and slot.provision.leader_id not in (None, me),
        children=children,
        new=tuple(child for child in children if child.pk not in met and day - child.starts_on < A_WEEK),
        said=stands,
        said_by="",
        last=max(before, key=lambda found: found.on, default=None),
    )


def _signed(session: SessionOfDay, names: Mapping[str, str]) -> SessionOfDay:
    return replace(session, said_by=names[session.said.by]) if session.said else session
