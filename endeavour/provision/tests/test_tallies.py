"""Planned and done, counted a second time, day by day, the slow way; for two hundred provisions thrown by dice."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from django.db import connection
from django.test.utils import CaptureQueriesContext

from endeavour.access.actor import StaffActor
from endeavour.provision.actions.log_session import log_session
from endeavour.provision.models import Place, Presence, Provision, Session, Slot
from endeavour.provision.overview import overview
from endeavour.provision.tallies import NOTHING_YET, Tally, marks_of
from endeavour.provision.tests.tallied import tallies
from endeavour.pupils.models import Pupil
from endeavour.schools.facts import calendar_of
from endeavour.schools.models import School
from endeavour.tenancy.in_bulk import insert_all

TODAY = date(2026, 11, 23)
TERM_BEGINS = date(2026, 9, 2)
REASONS = ("staff", "closed", "other")


@dataclass(frozen=True)
class Thrown:
    """A provision with one pupil, and what the test itself knows of it."""

    provision: Provision
    place: Place
    slots: tuple[Slot, ...]
    said: dict[tuple[int, date], str]


def days() -> Iterator[date]:
    day = TERM_BEGINS
    while day <= TODAY:
        yield day
        day += timedelta(days=1)


def some_days(dice: Random) -> tuple[date, date | None]:
    first = TERM_BEGINS + timedelta(days=dice.randrange(0, 90))
    return first, (first + timedelta(days=dice.randrange(0, 60)) if dice.random() < 0.5 else None)


def throw(dice: Random, school: School, pupil: Pupil) -> Thrown:
    ours = {"school_id": school.pk}
    provision = Provision.objects.create(
        **ours, name="x", minutes=20, starts_on=TERM_BEGINS, set_up_by="staff:1"
    )
    first, last = some_days(dice)
    place = Place.objects.create(
        **ours, provision=provision, pupil=pupil, starts_on=first, ends_on=last, given_by="staff:1"
    )
    slots = []
    for hour in range(dice.randrange(1, 4)):
        first, last = some_days(dice)
        at = {"weekday": dice.randrange(5), "at": time(9 + hour), "starts_on": first, "ends_on": last}
        slots.append(Slot.objects.create(**ours, provision=provision, **at))
    said, presences = {}, []
    for slot in slots:
        for day in days():
            if day.weekday() == slot.weekday and dice.random() < 0.4:
                said[slot.pk, day], presence = _say(dice, slot, day, pupil)
                presences.append(presence)
    insert_all([presence.session for presence in presences])
    insert_all(presences)
    return Thrown(provision, place, tuple(slots), said)


def _say(dice: Random, slot: Slot, day: date, pupil: Pupil) -> tuple[str, Presence]:
    """Sometimes it is taken back: then it was never said. Answers the word it counts as."""
    ours = {"school_id": slot.school_id}
    there = dice.choice(("here", "here", "part", "away", "did_not_come", "no_session"))
    reason = dice.choice(REASONS) if there == "no_session" else ""
    undone = dice.random() < 0.2
    session = Session(
        **ours,
        provision_id=slot.provision_id,
        slot=slot,
        on=day,
        outcome="not" if reason else "happened",
        reason=reason,
        recorded_at=datetime(2026, 11, 23, tzinfo=UTC),
        recorded_by="staff:1",
        undone_at=datetime(2026, 11, 23, tzinfo=UTC) if undone else None,
    )
    word = "" if undone else (reason or {"here": "done", "part": "done"}.get(there, there))
    return word, Presence(**ours, session=session, pupil=pupil, there=there)


def counted_slowly(thrown: Thrown, school: School) -> Tally:
    """Every day, every slot: was it due, was it said?"""
    calendar, found = calendar_of(school.pk), Counter[str]()
    for slot in thrown.slots:
        for day in days():
            due = (
                day.weekday() == slot.weekday
                and day < TODAY
                and calendar.is_school_day(day)
                and _holds(slot.starts_on, slot.ends_on, day)
                and _holds(thrown.place.starts_on, thrown.place.ends_on, day)
            )
            word = thrown.said.get((slot.pk, day), "")
            if word or due:
                found[word or "not_said"] += 1
    order = ("away", "did_not_come", "staff", "closed", "other", "not_said")
    missed = tuple((reason, found[reason]) for reason in order if found[reason])
    return Tally(found.total(), found["done"], missed)


def _holds(first: date, last: date | None, day: date) -> bool:
    return first <= day and (last is None or day <= last)


def test_two_hundred_provisions_counted_twice(at_oakfield: School, priya: StaffActor, maya: Pupil) -> None:
    dice = Random(20261123)
    thrown = [throw(dice, at_oakfield, maya) for _ in range(200)]
    counted = tallies([maya.pk], today=TODAY)
    for one in thrown:
        tally = counted.get((maya.pk, one.provision.pk), NOTHING_YET)
        assert tally == counted_slowly(one, at_oakfield)
        assert tally.planned == tally.done + sum(count for _, count in tally.missed)


def test_since_a_day_leaves_out_what_came_before(at_oakfield: School, maya: Pupil) -> None:
    one, half_term = throw(Random(7), at_oakfield, maya), date(2026, 11, 2)
    whole = marks_of([maya.pk], today=TODAY)[maya.pk, one.provision.pk]
    part = marks_of([maya.pk], today=TODAY, since=half_term)[maya.pk, one.provision.pk]
    assert part == tuple(mark for mark in whole if mark.on >= half_term)
    assert len(part) < len(whole)


def test_no_session_is_read_but_of_the_days_and_provisions_asked_for(
    at_oakfield: School, maya: Pupil
) -> None:
    dice, half_term = Random(7), date(2026, 11, 2)
    one, _ = throw(dice, at_oakfield, maya), throw(dice, at_oakfield, maya)
    with CaptureQueriesContext(connection) as asked:
        marks = marks_of([maya.pk], today=TODAY, since=half_term, of={one.provision.pk})
    said = [mark for mark in marks[maya.pk, one.provision.pk] if mark.what != "not_said"]
    assert set(marks) == {(maya.pk, one.provision.pk)}
    assert rows_read(asked, "provision_presence") == len(said) > 0


def test_a_provision_that_spans_years_counts_from_its_first_day(
    at_oakfield: School, priya: StaffActor, maya: Pupil
) -> None:
    long_ago = date(2023, 9, 11)
    ours = {"school_id": at_oakfield.pk, "starts_on": long_ago}
    provision = Provision.objects.create(**ours, name="x", minutes=20, set_up_by="staff:1")
    Place.objects.create(**ours, provision=provision, pupil=maya, given_by="staff:1")
    slot = Slot.objects.create(**ours, provision=provision, weekday=0, at=time(9))
    for day in (long_ago, date(2024, 1, 8), date(2026, 11, 16)):
        log_session(slot, on=day, presences={maya.pk: "here"}, by=priya)
    [line] = overview(priya, TODAY).lines
    assert line.line.tally.done == 3
    assert line.line.tally == tallies([maya.pk], today=TODAY)[maya.pk, provision.pk]


def test_the_overview_reads_no_sessions_of_what_has_ended(
    at_oakfield: School, priya: StaffActor, maya: Pupil
) -> None:
    dice = Random(7)
    runs, over, long_over = (throw(dice, at_oakfield, maya).provision for _ in range(3))
    Provision.objects.filter(pk=over.pk).update(ends_on=date(2026, 10, 23))
    Provision.objects.filter(pk=long_over.pk).update(starts_on=date(2025, 1, 6), ends_on=date(2025, 8, 31))
    with CaptureQueriesContext(connection) as asked:
        found = overview(priya, TODAY)
    assert rows_read(asked, "provision_presence") == standing(runs)
    assert {line.line.id: line.state for line in found.lines} == {runs.pk: "running", over.pk: "ended"}
    [ended] = overview(priya, TODAY, counted="ended").of("ended")
    assert ended.line.tally == tallies([maya.pk], today=TODAY)[maya.pk, over.pk]


def standing(provision: Provision) -> int:
    return Presence.objects.filter(session__provision=provision, session__undone_at=None).count()


def rows_read(asked: CaptureQueriesContext, table: str) -> int:
    """How many rows the one statement about a table had to bring."""
    [sql] = [query["sql"] for query in asked.captured_queries if f'FROM "{table}"' in query["sql"]]
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return len(cursor.fetchall())


def test_what_was_said_later_does_not_change_what_stood_on_a_day(at_oakfield: School, maya: Pupil) -> None:
    """A review that was decided goes on saying what had been given by then."""
    dice = Random(7)
    for _ in range(20):
        throw(dice, at_oakfield, maya)
    day = date(2026, 10, 9)
    then = marks_of([maya.pk], today=day)
    assert any(then.values())
    assert all(mark.on <= day for marks in then.values() for mark in marks)


def test_in_words() -> None:
    tally = Tally(24, 21, (("away", 2), ("staff", 1)))
    assert tally.in_words == "21 of 24 sessions. 2 away, 1 because staff were needed elsewhere"
    assert Tally(1, 1, ()).in_words == "1 of 1 session"
    every = Tally(20, 0, tuple((why, 5) for why in ("staff", "closed", "other", "not_said")))
    assert every.in_words == (
        "0 of 20 sessions. 5 because staff were needed elsewhere, 5 because school was closed, "
        "5 for another reason, 5 not written down"
    )
