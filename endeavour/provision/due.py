"""Whether there is a session at a time on a day, and who runs it: whoever covers it, else the leader of its support."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, Q, QuerySet

from endeavour import clock
from endeavour.access.class_staff import may_of_class
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.accounts.models import Person
from endeavour.law.dates import in_words
from endeavour.provision.models import Cover, Place, Slot
from endeavour.provision.words import at_school, week_day
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
    """A time in the week. `cover` holds by day whoever covers it."""

    slot: Slot
    cover: Mapping[date, int]

    def is_run_by(self, person: Person, day: date) -> bool:
        runs = self.cover.get(day, self.slot.provision.leader_id) == person.pk
        over = day if day in self.cover else self.slot.provision.ends_on
        return self.slot.holds_on(day) and runs and (over is None or over >= clock.today() - STILL_READ)


def may_be_run_by(person: Person, days: Collection[date]) -> Q:
    """Of slots: due about these days, and led by this person, or covered on one; `is_run_by` says on which."""
    covers = Cover.objects.filter(_of(days), slot=OuterRef("pk"), person=person)
    return due_about(days) & (Q(provision__leader=person) | Q(Exists(covers)))


def due_about(days: Collection[date]) -> Q:
    """Of slots: on a weekday of these days, and held between the first and the last; `holds_on` says on which. A
    condition for each of twenty days costs more to write than its rows to read.
    """
    if not days:
        return Q(pk__in=())
    over = Q(ends_on__isnull=True) | Q(ends_on__gte=min(days))
    return Q(weekday__in=sorted({day.weekday() for day in days}), starts_on__lte=max(days)) & over


def slots_with_cover(rows: QuerySet[Slot], days: Collection[date]) -> list[SlotWithCover]:
    """By time, with who covers them on these days. One statement."""
    covers = Cover.objects.filter(_of(days), slot=OuterRef("pk"))
    covered = ArraySubquery(covers.values(shown=JSONRow("on", person="person_id")))
    known = rows.annotate(covered_by=covered).select_related("provision__leader")
    return [
        SlotWithCover(row, {as_day(one["on"]): one["person"] for one in row.covered_by or ()})
        for row in known.order_by("at", "pk")
    ]


def _of(days: Collection[date]) -> Q:
    return Q(on__in=list(days), given_back_at__isnull=True)


def refuse_another_day(slot: Slot, on: date) -> None:
    if not slot.holds_on(on):
        raise Refused(
            f"{slot.provision.name} has no session at {at_school(slot.at)} on {week_day(on)} {in_words(on)}."
        )
