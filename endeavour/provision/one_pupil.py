"""The support of one pupil, past and present, session by session: two statements, with the school's days."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet
from django.db.models.functions import JSONObject

from endeavour.law.school_days import SchoolCalendar
from endeavour.law.school_year import Days
from endeavour.provision.models import Place, Presence, Slot
from endeavour.provision.queries import ProvisionLine, line_of
from endeavour.provision.tallies import Mark, tally_of, what_became
from endeavour.provision.timetable import Due, SlotTime, Stay, due_of_stay
from endeavour.provision.words import NOT_SAID

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Support:
    """One provision as this pupil has it, or had it: from their first day in it to their last."""

    line: ProvisionLine
    since: date
    until: date | None
    end_reason: str
    marks: tuple[Mark, ...]

    def is_over(self, today: date) -> bool:
        return self.until is not None and self.until < today


def support_of(pupil_id: int, *, calendar: SchoolCalendar, today: date) -> tuple[Support, ...]:
    """By name; what has ended too. One statement."""
    rows = _with_sessions(Place.objects.filter(pupil=pupil_id).select_related("provision__leader"))
    places: dict[int, list[Place]] = defaultdict(list)
    for place in rows.order_by("provision__name", "starts_on", "pk"):
        places[place.provision_id].append(place)
    return tuple(_support(held, calendar, today) for held in places.values())


def _with_sessions(places: QuerySet[Place]) -> QuerySet[Place]:
    slots = Slot.objects.filter(provision=OuterRef("provision")).order_by("pk")
    said = Presence.objects.filter(
        pupil=OuterRef("pupil"),
        session__provision=OuterRef("provision"),
        session__undone_at__isnull=True,
    )
    return places.annotate(
        shown_slots=ArraySubquery(
            slots.values(
                shown=JSONObject(id="pk", weekday="weekday", at="at", first="starts_on", last="ends_on")
            )
        ),
        shown_said=ArraySubquery(
            said.values(
                shown=JSONObject(
                    slot="session__slot_id",
                    on="session__on",
                    at="session__slot__at",
                    there="there",
                    reason="session__reason",
                )
            )
        ),
    )


def _support(places: list[Place], calendar: SchoolCalendar, today: date) -> Support:
    """A pupil may have left and come back: several places, one story."""
    last = max(places, key=lambda place: place.ends_on or date.max)
    provision, slots = last.provision, _slots(last)
    marks: dict[Due, Mark] = {}
    at = {slot.slot_id: slot.at for slot in slots}
    for place in places:
        stay = Stay(provision.pk, place.pupil_id, place.starts_on, place.ends_on)
        due = due_of_stay(stay, slots, calendar, Days(date.min, today - ONE_DAY))
        marks |= {(slot, day): Mark(day, at[slot], NOT_SAID) for slot, day in due}
    marks |= _said(last.__dict__["shown_said"])
    told = tuple(sorted(marks.values(), key=lambda mark: (mark.on, mark.at)))
    return Support(
        line=line_of(provision, slots, today, tally_of(told)),
        since=min(place.starts_on for place in places),
        until=last.ends_on,
        end_reason=last.end_reason,
        marks=told,
    )


def _slots(place: Place) -> list[SlotTime]:
    return [
        SlotTime(
            row["id"],
            place.provision_id,
            row["weekday"],
            time.fromisoformat(row["at"]),
            date.fromisoformat(row["first"]),
            date.fromisoformat(row["last"]) if row["last"] else None,
        )
        for row in place.__dict__["shown_slots"]
    ]


def _said(rows: list[dict[str, Any]]) -> dict[Due, Mark]:
    return {
        (row["slot"], date.fromisoformat(row["on"])): Mark(
            date.fromisoformat(row["on"]),
            time.fromisoformat(row["at"]),
            what_became(row["there"], row["reason"]),
        )
        for row in rows
    }
