"""Whether there is a session at a time on a day, and who runs it: whoever covers it, else the leader of its support."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import or_

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, Q, QuerySet, Value

from endeavour.access.refusal import Refused
from endeavour.accounts.models import Person
from endeavour.law.dates import in_words
from endeavour.provision.models import Cover, Slot
from endeavour.provision.words import at_school, week_day
from endeavour.tenancy.dated import holding_on
from endeavour.tenancy.json_rows import JSONRow, as_day

NOBODY = Value(False)


@dataclass(frozen=True)
class SlotWithCover:
    """A time in the week. `cover` holds by day whoever covers it."""

    slot: Slot
    cover: Mapping[date, int]
    is_of_class: bool

    def is_run_by(self, person: Person, day: date) -> bool:
        return self.slot.holds_on(day) and self.cover.get(day, self.slot.provision.leader_id) == person.pk


def may_be_run_by(person: Person, days: Collection[date]) -> Q:
    """Of slots: due on one of these days, and led by this person, or covered on one; `is_run_by` says on which."""
    if not days:
        return Q(pk__in=())
    covers = Cover.objects.filter(_of(days), slot=OuterRef("pk"), person=person)
    due = reduce(or_, (Q(weekday=day.weekday()) & holding_on(day) for day in days))
    return due & (Q(provision__leader=person) | Q(Exists(covers)))


def slots_with_cover(
    rows: QuerySet[Slot], days: Collection[date], *, of_class: Exists | Value = NOBODY
) -> list[SlotWithCover]:
    """By time, with who covers them on these days. One statement."""
    covers = Cover.objects.filter(_of(days), slot=OuterRef("pk"))
    covered = ArraySubquery(covers.values(shown=JSONRow("on", person="person_id")))
    known = rows.annotate(covered_by=covered, is_of_class=of_class).select_related("provision__leader")
    return [
        SlotWithCover(
            slot=row,
            cover={as_day(one["on"]): one["person"] for one in row.covered_by or ()},
            is_of_class=row.is_of_class,
        )
        for row in known.order_by("at", "pk")
    ]


def _of(days: Collection[date]) -> Q:
    return Q(on__in=list(days), given_back_at__isnull=True)


def refuse_another_day(slot: Slot, on: date) -> None:
    if not slot.holds_on(on):
        raise Refused(
            f"{slot.provision.name} has no session at {at_school(slot.at)} on {week_day(on)} {in_words(on)}."
        )
