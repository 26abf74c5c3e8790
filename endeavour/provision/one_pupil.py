"""The support of one pupil, past and present, session by session, and what is done for them in every lesson."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, Q

from endeavour.accounts.models import Person
from endeavour.law.school_days import SchoolCalendar
from endeavour.law.school_year import Days
from endeavour.provision.models import Adjustment, Place, Presence, Provision
from endeavour.provision.queries import AdjustmentLine, ProvisionLine, line_of, slots_along, slots_in
from endeavour.provision.tallies import Mark, marks_in, tally_of, what_became
from endeavour.provision.timetable import Due, SlotTime, Stay
from endeavour.pupils.one import ToJSON, one_pupil
from endeavour.tenancy.json_rows import JSONRow, as_day, as_day_or_none, as_instant, days_in
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


def marks_known(
    rows: Iterable[dict[str, Any]],
    *,
    calendar: SchoolCalendar,
    since: date,
    today: date,
    known_at: datetime | None = None,
) -> dict[int, tuple[Mark, ...]]:
    """By provision, where any session was due since the day: from what `places_along` brought, the undone ones too.

    As they were known at an instant: what somebody decided by them stays as they saw it, whatever is said later.
    """
    span = Days(since, today - ONE_DAY) if since < today else None
    stays: dict[int, list[Stay]] = defaultdict(list)
    latest: dict[int, dict[str, Any]] = {}
    for row in rows:
        stay = _stay(row)
        stays[stay.provision_id].append(stay)
        latest[stay.provision_id] = row
    first, last = since.isoformat(), today.isoformat()
    found = {}
    for provision, row in latest.items():
        said = [one for one in row["said"] if first <= one["on"] <= last and _was_known(one, known_at)]
        found[provision] = marks_in(stays[provision], _slots(row), _said(said), calendar, span)
    return {provision: marks for provision, marks in found.items() if marks}


def running_in(rows: Iterable[dict[str, Any]], *, on: date) -> tuple[ProvisionLine, ...]:
    """What ran or was planned on the day, not counted, from what `places_along` brought."""
    held = {row["provision"]["id"]: row for row in rows if on.isoformat() <= (row["last"] or LAST)}
    return tuple(line_of(_provision(row), _slots(row), on) for row in held.values())


def lines_in(rows: Iterable[dict[str, Any]], *, on: date) -> tuple[AdjustmentLine, ...]:
    """From what `adjustments_along` brought: those of the day, what is owed first."""
    held = [row for row in rows if row["first"] <= on.isoformat() <= (row["last"] or LAST)]
    return tuple(AdjustmentLine(row["code"], row["kind"], row["words"], row["position"]) for row in held)


def places_along(pupil: str = "pk", *, since: str = "", going_on: date | None = None) -> ArraySubquery:
    """The support of a pupil with every session said, as a column beside the pupil's row, or one that names the pupil.

    `since` is a day of that row: then only sessions from there on, the undone ones too and when each was said and
    undone, for `marks_known`. `going_on`: only what the pupil has on that day or later, with earlier places in it; of
    what has ended no session is read.
    """
    said = Presence.objects.filter(
        pupil=OuterRef("pupil"),
        session__provision=OuterRef("provision"),
    )
    if since:
        said = said.filter(session__on__gte=OuterRef(OuterRef(since)))
    else:
        said = said.filter(session__undone_at__isnull=True)
    places = Place.objects.filter(pupil=OuterRef(pupil)).order_by("provision__name", "starts_on", "pk")
    if going_on is not None:
        same = Place.objects.filter(pupil=OuterRef("pupil"), provision=OuterRef("provision"))
        places = places.filter(Exists(same.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=going_on))))
    shown = JSONRow(
        pupil="pupil_id",
        first="starts_on",
        last="ends_on",
        end_reason="end_reason",
        provision=JSONRow(**{name: f"provision__{name}" for name in _PROVISION}),
        leader=JSONRow(**{name: f"provision__leader__{name}" for name in _PERSON}),
        slots=slots_along("provision"),
        said=ArraySubquery(said.values(shown=JSONRow(**_SAID, **(_WHEN if since else {})))),
    )
    return ArraySubquery(places.values(shown=shown))


def adjustments_along(pupil: str = "pk") -> ArraySubquery:
    """What is or was done in every lesson, as a column beside the pupil's row, or one that names the pupil."""
    rows = Adjustment.objects.filter(pupil=OuterRef(pupil)).order_by("-kind", "position", "pk")
    shown = JSONRow(
        code="code", kind="kind", words="words", position="position", first="starts_on", last="ends_on"
    )
    return ArraySubquery(rows.values(shown=shown))


_PROVISION = (
    *("id", "code", "name", "purpose", "minutes", "group_size", "room", "leader_id"),
    *("starts_on", "ends_on", "from_library"),
)
_PERSON = ("title", "forename", "surname", "email")
_SAID = {
    "slot": "session__slot_id",
    "on": "session__on",
    "at": "session__slot__at",
    "there": "there",
    "reason": "session__reason",
}
_WHEN = {"recorded_at": "session__recorded_at", "undone_at": "session__undone_at"}
_PLACES = Prepared(lambda pupil_id: one_pupil(pupil_id).values_list(ToJSON(places_along()), flat=True))


def _support(places: list[dict[str, Any]], calendar: SchoolCalendar, today: date) -> Support:
    last = max(places, key=lambda place: place["last"] or LAST)
    provision, slots = _provision(last), _slots(last)
    stays = [_stay(place) for place in places]
    told = marks_in(stays, slots, _said(last["said"]), calendar, Days(date.min, today - ONE_DAY))
    return Support(
        line=line_of(provision, slots, today, tally_of(told)),
        since=min(stay.starts_on for stay in stays),
        until=as_day_or_none(last["last"]),
        end_reason=last["end_reason"],
        marks=told,
    )


def _stay(place: dict[str, Any]) -> Stay:
    first, last = as_day(place["first"]), as_day_or_none(place["last"])
    return Stay(place["provision"]["id"], place["pupil"], first, last)


def _was_known(said: dict[str, Any], known_at: datetime | None) -> bool:
    undone_at = said["undone_at"]
    if known_at is None:
        return undone_at is None
    recorded = as_instant(said["recorded_at"]) <= known_at
    return recorded and (undone_at is None or as_instant(undone_at) > known_at)


def _provision(place: dict[str, Any]) -> Provision:
    """As a row of the table, with its leader."""
    row, leader = place["provision"], place["leader"]
    provision = Provision(**{**row, **days_in(row, "starts_on", "ends_on")})
    if row["leader_id"] is not None:
        provision.leader = Person(pk=row["leader_id"], **leader)
    return provision


def _slots(place: dict[str, Any]) -> list[SlotTime]:
    return slots_in(place["slots"], place["provision"]["id"])


def _said(rows: list[dict[str, Any]]) -> dict[Due, Mark]:
    return {
        (row["slot"], as_day(row["on"])): Mark(
            as_day(row["on"]),
            time.fromisoformat(row["at"]),
            what_became(row["there"], row["reason"]),
        )
        for row in rows
    }
