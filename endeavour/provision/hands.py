"""In whose hands support is: who leads it, who answers for it, and from which day that is nobody."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date, time, timedelta
from functools import cache, partial
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import Http404

from endeavour.access.actor import Actor
from endeavour.access.class_staff import first_day_without, posts_along, stays
from endeavour.access.permissions import Permission
from endeavour.accounts.models import Person
from endeavour.design.dates import day_and_month
from endeavour.law.school_days import SATURDAY, SchoolCalendar
from endeavour.provision.access import provision_seen_by
from endeavour.provision.models import Place, Provision
from endeavour.provision.queries import slots_along, slots_in, times_now
from endeavour.provision.words import times_in_words
from endeavour.schools.facts import calendar_of

ONE_DAY = timedelta(days=1)
AHEAD = timedelta(weeks=6)  # as far as Work looks
NOBODY = "nobody"


@dataclass(frozen=True)
class Hand:
    """Somebody by id and name; `gone_from` is the first day on which they can't be it, where that is near."""

    person: int | None
    name: str
    gone_from: date | None

    @property
    def key(self) -> str:
        """As the address of a page names them."""
        return str(self.person or NOBODY)


@dataclass(frozen=True)
class InHands:
    provision: Provision
    times: str
    leads: Hand
    answers: Hand
    has_children: bool
    weekly: tuple[tuple[int, time], ...] = ()

    @property
    def code(self) -> str:
        return self.provision.code

    @property
    def name(self) -> str:
        return self.provision.name

    def is_nobodys(self, today: date) -> bool:
        """There is nobody to lead it, today or on its first day."""
        gone = self.leads.gone_from
        return gone is not None and gone <= max(today, self.provision.starts_on)

    def hands_in_words(self, today: date) -> str:
        """Mr Reid; nobody; nobody now, Mr Reid has left; Mr Reid, until 4 December."""
        name, gone = self.leads.name, self.leads.gone_from
        if gone is None or not name:
            return name or "nobody"
        if self.is_nobodys(today):
            return f"nobody now: {name} can’t run sessions here any more"
        return f"{name}, until {day_and_month(gone - ONE_DAY)}"

    @property
    def seen(self) -> str:
        """Its code with the number of what stands."""
        return f"{self.provision.code}:{self.provision.version}"


def in_hands(actor: Actor, today: date) -> tuple[InHands, ...]:
    """What runs or is planned, by name. One statement."""
    return _in_order(provision_seen_by(actor).filter(_not_over(today)), today)


def unsure_hands(actor: Actor, today: date) -> tuple[InHands, ...]:
    """Those of them whose leader, or whoever answers for them, isn't sure to stay. One statement."""
    led = stays("leader", on=today, giving=Permission.LOG_SESSIONS)
    answered = Q(responsible__isnull=True) | stays("responsible", on=today)
    return _in_order(provision_seen_by(actor).filter(_not_over(today)).exclude(led & answered), today)


def hands_with_code(actor: Actor, code: str, today: date) -> InHands:
    """Of one, over or not; or 404. One statement."""
    for found in _in_order(provision_seen_by(actor).filter(code=code), today):
        return found
    raise Http404


def _in_order(rows: QuerySet[Provision], today: date) -> tuple[InHands, ...]:
    going = Place.objects.filter(_not_over(today), provision=OuterRef("pk"))
    along = rows.select_related("leader", "responsible").annotate(
        has_children=Exists(going),
        times=slots_along("pk"),
        leading=posts_along("leader", on=today, giving=Permission.LOG_SESSIONS),
        answering=posts_along("responsible", on=today),
    )
    is_open = partial(_is_open, cache(calendar_of))
    return tuple(_in_hands(row, today, is_open) for row in along.order_by("name", "pk"))


def leaders_of(pupil_ids: Collection[int], *, on: date) -> dict[int, set[int]]:
    """By pupil: the people who lead what runs or is planned on the day. One statement."""
    rows = Place.objects.filter(_not_over(on), pupil__in=pupil_ids, provision__leader__isnull=False)
    found: dict[int, set[int]] = defaultdict(set)
    for pupil, leader in rows.values_list("pupil_id", "provision__leader_id"):
        found[pupil].add(leader)
    return found


def pupils_led_by(person_id: int, *, on: date) -> QuerySet[Place, int]:
    """Whom this person gives support that runs or is planned on the day, to be asked within a statement."""
    led: QuerySet[Place] = Place.objects.filter(_not_over(on), provision__leader=person_id)
    return led.values_list("pupil_id", flat=True)


def _not_over(day: date) -> Q:
    return Q(ends_on__isnull=True) | Q(ends_on__gte=day)


def _is_open(calendar: Callable[[int], SchoolCalendar], school_id: int, day: date) -> bool:
    """Where no terms are recorded, each day of the week. The calendar is asked for only where it matters."""
    if day.weekday() >= SATURDAY:
        return False
    known = calendar(school_id)
    return not known.knows(day) or known.is_school_day(day)


def _in_hands(row: Any, today: date, is_open: Callable[[int, date], bool]) -> InHands:
    times, open_here = times_now(slots_in(row.times, row.pk), today), partial(is_open, row.school_id)
    leads = Hand(row.leader_id, _name(row.leader), _gone_from(row, row.leading, today, open_here))
    gone = _gone_from(row, row.answering, today, open_here) if row.responsible_id else None
    answers = Hand(row.responsible_id, _name(row.responsible), gone)
    return InHands(row, times_in_words(times), leads, answers, row.has_children, times)


def _gone_from(
    row: Provision, posts: Iterable[dict[str, Any]], today: date, is_open: Callable[[date], bool]
) -> date | None:
    first = max(today, row.starts_on)
    last = min(row.ends_on or date.max, today + AHEAD)
    day = first_day_without(posts or (), on=first, is_open=is_open)
    return day if day is not None and day <= last else None


def _name(person: Person | None) -> str:
    return person.formal_name if person else ""
