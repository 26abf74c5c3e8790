"""The support of one pupil, past and present, session by session, and what is done for them in every lesson."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.db.models.functions import JSONObject

from endeavour.accounts.models import Person
from endeavour.law.school_days import SchoolCalendar
from endeavour.law.school_year import Days
from endeavour.provision.adjustments import AdjustmentLine
from endeavour.provision.models import Adjustment, Place, Presence, Provision, Slot
from endeavour.provision.queries import ProvisionLine, line_of
from endeavour.provision.tallies import Mark, marks_in, tally_of, what_became
from endeavour.provision.timetable import Due, SlotTime, Stay
from endeavour.pupils.one import ToJSON, one_pupil
from endeavour.tenancy.prepared import Prepared

ONE_DAY = timedelta(days=1)
LAST = date.max.isoformat()


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
    return support_in(_PLACES.about(pupil_id), calendar=calendar, today=today)


def support_in(
    rows: list[dict[str, Any]] | None, *, calendar: SchoolCalendar, today: date
) -> tuple[Support, ...]:
    """From what `places_along` brought."""
    places: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for row in rows or []:
        places[row["provision"]["id"]].append(row)
    return tuple(_support(held, calendar, today) for held in places.values())


def lines_in(rows: Iterable[dict[str, Any]], *, on: date) -> tuple[AdjustmentLine, ...]:
    """From what `adjustments_along` brought: those of the day, what is owed first."""
    held = [row for row in rows if row["first"] <= on.isoformat() <= (row["last"] or LAST)]
    return tuple(AdjustmentLine(row["code"], row["kind"], row["words"], row["position"]) for row in held)


def places_along() -> ArraySubquery:
    """The support of a pupil with every session said, as a column beside the pupil's row."""
    slots = Slot.objects.filter(provision=OuterRef("provision")).order_by("pk")
    said = Presence.objects.filter(
        pupil=OuterRef("pupil"),
        session__provision=OuterRef("provision"),
        session__undone_at__isnull=True,
    )
    places = Place.objects.filter(pupil=OuterRef("pk")).order_by("provision__name", "starts_on", "pk")
    shown = JSONObject(
        pupil="pupil_id",
        first="starts_on",
        last="ends_on",
        end_reason="end_reason",
        provision=JSONObject(**{name: f"provision__{name}" for name in _PROVISION}),
        leader=JSONObject(**{name: f"provision__leader__{name}" for name in _PERSON}),
        slots=ArraySubquery(slots.values(shown=JSONObject(**_SLOT))),
        said=ArraySubquery(said.values(shown=JSONObject(**_SAID))),
    )
    return ArraySubquery(places.values(shown=shown))


def adjustments_along() -> ArraySubquery:
    """What is or was done in every lesson, as a column beside the pupil's row."""
    rows = Adjustment.objects.filter(pupil=OuterRef("pk")).order_by("-kind", "position", "pk")
    shown = JSONObject(
        code="code", kind="kind", words="words", position="position", first="starts_on", last="ends_on"
    )
    return ArraySubquery(rows.values(shown=shown))


_PROVISION = (
    *("id", "code", "name", "purpose", "minutes", "group_size", "room", "leader_id"),
    *("starts_on", "ends_on", "from_library"),
)
_PERSON = ("title", "forename", "surname", "email")
_SLOT = {"id": "pk", "weekday": "weekday", "at": "at", "first": "starts_on", "last": "ends_on"}
_SAID = {
    "slot": "session__slot_id",
    "on": "session__on",
    "at": "session__slot__at",
    "there": "there",
    "reason": "session__reason",
}
_PLACES = Prepared(lambda pupil_id: one_pupil(pupil_id).values_list(ToJSON(places_along()), flat=True))


def _support(places: list[dict[str, Any]], calendar: SchoolCalendar, today: date) -> Support:
    last = max(places, key=lambda place: place["last"] or LAST)
    provision, slots = _provision(last), _slots(last)
    stays = [
        Stay(provision.pk, place["pupil"], date.fromisoformat(place["first"]), _day(place["last"]))
        for place in places
    ]
    told = marks_in(stays, slots, _said(last["said"]), calendar, Days(date.min, today - ONE_DAY))
    return Support(
        line=line_of(provision, slots, today, tally_of(told)),
        since=min(stay.starts_on for stay in stays),
        until=_day(last["last"]),
        end_reason=last["end_reason"],
        marks=told,
    )


def _provision(place: dict[str, Any]) -> Provision:
    """As a row of the table, with its leader."""
    row, leader = place["provision"], place["leader"]
    days = {name: _day(row[name]) for name in ("starts_on", "ends_on")}
    provision = Provision(**{**row, **days})
    if row["leader_id"] is not None:
        provision.leader = Person(pk=row["leader_id"], **leader)
    return provision


def _slots(place: dict[str, Any]) -> list[SlotTime]:
    return [
        SlotTime(
            row["id"],
            place["provision"]["id"],
            row["weekday"],
            time.fromisoformat(row["at"]),
            date.fromisoformat(row["first"]),
            _day(row["last"]),
        )
        for row in place["slots"]
    ]


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _said(rows: list[dict[str, Any]]) -> dict[Due, Mark]:
    return {
        (row["slot"], date.fromisoformat(row["on"])): Mark(
            date.fromisoformat(row["on"]),
            time.fromisoformat(row["at"]),
            what_became(row["there"], row["reason"]),
        )
        for row in rows
    }
