"""Whether there is a session at a time on a day, and who runs it: whoever covers it, else the leader of its support."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, Q, QuerySet

from endeavour import clock
from endeavour.access.class_staff import may_of_class
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.accounts.models import Person
from endeavour.law.dates import in_words
from endeavour.provision.models import Cover, Place, Slot
from endeavour.provision.timetable import end_of
from endeavour.provision.words import at_school, week_day
from endeavour.pupils.one import ToJSON
from endeavour.tenancy.json_rows import JSONRow, as_day

# Three weeks of school with a holiday of two between: so long Today asks for what nobody wrote down of the last ones.
STILL_READ = timedelta(days=35)


def still_read(ends_on: str, today: date) -> Q:
    """It goes on, or ended lately: whoever gives support, or answers for it, has no more to do with it afterwards."""
    return Q(**{f"{ends_on}__isnull": True}) | Q(**{f"{ends_on}__gte": today - STILL_READ})


def answered_for(provision: str, today: date) -> Exists:
    """A condition on rows of a provision: whoever was named to answer for it works with a child in it (Code 6.52).

    The name stays when a class has another teacher; its right does not.
    """
    places = Place.objects.filter(still_read("ends_on", today), provision=OuterRef(provision))
    works_with = may_of_class(
        Permission.LOG_SESSIONS,
        person="provision__responsible",
        school_class="pupil__school_class",
        on=today,
    )
    return Exists(places.filter(works_with))


@dataclass(frozen=True)
class SlotWithCover:
    """A time in the week. `cover` holds by day whoever covers it; `is_led`: its leader may give it, if asked."""

    slot: Slot
    cover: Mapping[date, int]
    is_led: bool = True

    def is_run_by(self, person: Person, day: date) -> bool:
        runs = self.cover.get(day, self.slot.provision.leader_id) == person.pk
        over = day if day in self.cover else self.slot.provision.ends_on
        return self.slot.holds_on(day) and runs and (over is None or over >= clock.today() - STILL_READ)


Span = tuple[date, date, tuple[int, ...]]


def span_of(days: Collection[date]) -> Span:
    """The first, the last, and the weekdays between. One condition for each of twenty days costs more to write than the
    rows of a few days more to read.
    """
    return min(days), max(days), tuple(sorted({day.weekday() for day in days}))


def may_be_run_by(person: int, span: Span) -> Q:
    """Of slots: due in these days, and led by this person, or covered on one; `is_run_by` says on which."""
    covers = Cover.objects.filter(_between(span), slot=OuterRef("pk"), person=person)
    return due_in(span) & (Q(provision__leader=person) | Q(Exists(covers)))


def due_in(span: Span) -> Q:
    """Of slots: on one of the weekdays, and held between the first day and the last; `holds_on` says on which."""
    first, last, weekdays = span
    over = Q(ends_on__isnull=True) | Q(ends_on__gte=first)
    return Q(weekday__in=weekdays, starts_on__lte=last) & over


def with_cover(rows: QuerySet[Slot], span: Span) -> QuerySet[Any]:
    """By time, with who covers them in these days."""
    covers = Cover.objects.filter(_between(span), slot=OuterRef("pk"))
    covered = ToJSON(ArraySubquery(covers.values(shown=JSONRow("on", person="person_id"))))
    return rows.annotate(covered_by=covered).order_by("at", "pk")


def slots_with_cover(rows: QuerySet[Slot], days: Collection[date]) -> list[SlotWithCover]:
    """One statement."""
    known = with_cover(rows, span_of(days)).select_related("provision__leader")
    return [SlotWithCover(row, cover_by_day(row.covered_by)) for row in known]


def cover_by_day(rows: Iterable[Mapping[str, Any]]) -> dict[date, int]:
    return {as_day(one["on"]): one["person"] for one in rows}


def _between(span: Span) -> Q:
    return Q(on__gte=span[0], on__lte=span[1], given_back_at__isnull=True)


def refuse_another_day(slot: Slot, on: date) -> None:
    if not slot.holds_on(on):
        raise Refused(
            f"{slot.provision.name} has no session at {at_school(slot.at)} on {week_day(on)} {in_words(on)}."
        )


def refuse_over(slot: Slot, on: date, *, then: str) -> None:
    """Nobody can cover what is over; `then` is what to do instead."""
    end = end_of(on, slot.at, slot.provision.minutes)
    if clock.now() >= end:
        day = "" if on == clock.today() else f" on {week_day(on)} {in_words(on)}"
        over = f"{slot.provision.name}{day} was over at {at_school(end.time())}"
        raise Refused(f"{over}, so nobody can cover it any more. {then}")
