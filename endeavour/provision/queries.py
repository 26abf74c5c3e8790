"""Support as other rooms ask for it."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q

from endeavour.provision.models import Adjustment, Place, Provision, Slot
from endeavour.provision.tallies import NOTHING_YET, Tally, slot_times
from endeavour.provision.timetable import SlotTime
from endeavour.provision.words import times_in_words
from endeavour.tenancy.json_rows import JSONRow, as_day, as_day_or_none

MOST_LINES = 3  # more can't be kept in mind between two lessons


@dataclass(frozen=True)
class ProvisionLine:
    """One provision, for one pupil where there is a tally of theirs. `starts_on` and `ends_on` are the provision's."""

    id: int
    code: str
    name: str
    purpose: str
    minutes: int
    group_size: int
    room: str
    leader_id: int | None
    leader: str
    times_in_words: str
    times_a_week: int
    starts_on: date
    ends_on: date | None
    tally: Tally = NOTHING_YET
    from_library: str = ""
    times: tuple[tuple[int, time], ...] = ()


def provision_of(pupil_ids: Collection[int], *, today: date) -> dict[int, tuple[ProvisionLine, ...]]:
    """By pupil: what runs or is planned on the day, not counted. Two statements."""
    over = Q(ends_on__isnull=True) | Q(ends_on__gte=today)
    places = Place.objects.filter(over, pupil__in=pupil_ids).select_related("provision__leader")
    held = list(places.order_by("provision__name", "pk"))
    if not held:
        return {}
    slots = slot_times({place.provision_id for place in held})
    lines: dict[int, dict[int, ProvisionLine]] = defaultdict(dict)
    for place in held:
        line = line_of(place.provision, slots[place.provision_id], today)
        lines[place.pupil_id][place.provision_id] = line
    return {pupil: tuple(found.values()) for pupil, found in lines.items()}


def running_provision(school_id: int, today: date) -> tuple[ProvisionLine, ...]:
    """Groups to join: what runs on the day or is planned, by name. One statement."""
    over = Q(ends_on__isnull=True) | Q(ends_on__gte=today)
    rows = Provision.objects.filter(over, school_id=school_id).select_related("leader")
    with_times = rows.annotate(times=slots_along("pk"))
    return tuple(line_of(row, slots_in(row.times, row.pk), today) for row in with_times)


def slots_along(provision: str) -> ArraySubquery:
    """The times of a provision, past ones too, as a column beside the row that names it."""
    slots = Slot.objects.filter(provision=OuterRef(provision)).order_by("pk")
    return ArraySubquery(slots.values(shown=JSONRow(**_SLOT)))


_SLOT = {"id": "pk", "weekday": "weekday", "at": "at", "first": "starts_on", "last": "ends_on"}


def slots_in(rows: Iterable[dict[str, Any]], provision_id: int) -> list[SlotTime]:
    """From what `slots_along` brought."""
    return [
        SlotTime(
            slot_id=row["id"],
            provision_id=provision_id,
            weekday=row["weekday"],
            at=time.fromisoformat(row["at"]),
            starts_on=as_day(row["first"]),
            ends_on=as_day_or_none(row["last"]),
        )
        for row in rows
    ]


def provision_with(code: str) -> Provision | None:
    """Of the school in scope, ended or not."""
    found: Provision | None = Provision.objects.select_related("leader").filter(code=code).first()
    return found


def provision_names(pid: str) -> dict[str, str]:
    """By code, of every provision in which a pupil has or had a place. One statement."""
    return dict(Place.objects.filter(pupil__pid=pid).values_list("provision__code", "provision__name"))


def line_of_one(row: Provision, today: date) -> ProvisionLine:
    """One statement."""
    return line_of(row, slot_times({row.pk}).get(row.pk, []), today)


def line_of(
    row: Provision, slots: Iterable[SlotTime], today: date, tally: Tally = NOTHING_YET
) -> ProvisionLine:
    times = times_now(slots, today)
    return ProvisionLine(
        id=row.pk,
        code=row.code,
        name=row.name,
        purpose=row.purpose,
        minutes=row.minutes,
        group_size=row.group_size,
        room=row.room,
        leader_id=row.leader_id,
        leader=row.leader.formal_name if row.leader else "",
        times_in_words=times_in_words(times),
        times_a_week=len(times),
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        tally=tally,
        from_library=row.from_library,
        times=times,
    )


def times_now(slots: Iterable[SlotTime], today: date) -> tuple[tuple[int, time], ...]:
    """Those that hold on the day; of a provision that has not begun or is over, its first or last ones."""
    known = list(slots)
    now = [s for s in known if s.starts_on <= today and (s.ends_on is None or s.ends_on >= today)]
    if not now and known:
        to_come = [s for s in known if s.starts_on > today]
        day = min(s.starts_on for s in to_come) if to_come else max(s.ends_on or today for s in known)
        now = [s for s in known if s.starts_on <= day and (s.ends_on is None or s.ends_on >= day)]
    return tuple(sorted((s.weekday, s.at) for s in now))


@dataclass(frozen=True)
class AdjustmentLine:
    """What is done for a pupil in every lesson: `kind` is owed or idea."""

    code: str
    kind: str
    words: str
    position: int


def adjustments_of(pupil_ids: Collection[int], *, on: date) -> dict[int, tuple[AdjustmentLine, ...]]:
    """By pupil: what is owed first, then by place. One statement."""
    rows = Adjustment.objects.covering(on).filter(pupil__in=pupil_ids)
    lines: dict[int, list[AdjustmentLine]] = defaultdict(list)
    for row in rows.order_by("-kind", "position", "pk"):
        lines[row.pupil_id].append(AdjustmentLine(row.code, row.kind, row.words, row.position))
    return {pupil: tuple(found) for pupil, found in lines.items()}
