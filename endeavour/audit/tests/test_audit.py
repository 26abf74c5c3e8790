"""What was done and who looked: written once, sealed, and any change to it shows."""

import random
from copy import copy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from django.db import DatabaseError, DataError, connection, transaction
from pytest_django import DjangoAssertNumQueries

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.audit.check import audit_break, opening_break, seal_openings
from endeavour.audit.events import Event, sentence_of
from endeavour.audit.models import AuditEvent, Opening, Seal
from endeavour.audit.outside import keep_outside, outside_seals
from endeavour.audit.record import last_number, opened, record
from endeavour.audit.seals import first_break, seal_of
from endeavour.schools.models import School
from tests.cast.people import MONDAY


@dataclass(frozen=True, kw_only=True)
class HelpStarted(Event):
    on: str
    sentence = "Started help for {pupil} on {on}"


@pytest.fixture(autouse=True)
def _seals_of_this_test(tmp_path: Path, settings: Any) -> None:
    settings.DATA = tmp_path


def _some_events(by: StaffActor, how_many: int) -> list[AuditEvent]:
    return [record(HelpStarted(pupil=f"pupil{n:03}", on="2026-11-23"), by=by) for n in range(how_many)]


def test_events_are_numbered_from_one_and_each_seal_stands_on_the_last(
    at_oakfield: School, priya: StaffActor
) -> None:
    first, second = _some_events(priya, 2)
    assert (first.number, second.number, last_number(at_oakfield.pk)) == (1, 2, 2)
    assert second.seal == seal_of(second, after=first.seal)
    keep_outside(at_oakfield.pk, 2, second.seal)
    assert audit_break(at_oakfield.pk) is None


def test_an_event_is_a_sentence_over_codes(at_oakfield: School, priya: StaffActor) -> None:
    event = record(HelpStarted(pupil="abcd2345", on="2026-11-23"), by=priya)
    assert sentence_of(event.kind, event.pupil, event.detail) == "Started help for abcd2345 on 2026-11-23"
    assert event.actor == priya.label
    assert "Doyle" not in str(event.detail) + event.actor
    assert sentence_of("ForgottenKind", None, {}) == "ForgottenKind"


def test_a_row_from_before_its_event_held_a_field_is_told_without(at_oakfield: School) -> None:
    assert sentence_of("HelpStarted", "abcd2345", {}) == "Started help for abcd2345 on …"


def test_a_school_has_numbers_of_its_own(
    at_oakfield: School, priya: StaffActor, northgate: School, stranger: StaffActor
) -> None:
    _some_events(priya, 3)
    with school_scope(northgate.pk):
        assert _some_events(stranger, 1)[0].number == 1


def _tampered(events: list[AuditEvent], chance: random.Random) -> tuple[str, list[AuditEvent]]:
    rows = [copy(event) for event in events]
    at = chance.randrange(len(rows))
    how = chance.choice(["edit", "delete", "insert", "reorder", "cut"])
    if how == "edit":
        rows[at].detail = {"on": "2020-01-01"}
    elif how == "delete":
        del rows[at]
    elif how == "insert":
        rows.insert(at, copy(rows[at]))
    elif how == "reorder":
        other = (at + 1) % len(rows)
        rows[at], rows[other] = rows[other], rows[at]
    else:
        del rows[max(1, at) :]
    return how, rows


def _sealed_anew(rows: list[AuditEvent]) -> None:
    """What someone with the program's whole code and the database can do."""
    seal = ""
    for number, row in enumerate(rows, start=1):
        row.number = number
        seal = row.seal = seal_of(row, after=seal)


def test_a_thousand_tamperings_with_the_whole_chain_sealed_anew_are_all_found(
    at_oakfield: School, priya: StaffActor
) -> None:
    events = _some_events(priya, 40)
    outside = {event.number: event.seal for event in events}
    chance = random.Random(11)
    found = 0
    for turn in range(1000):
        how, rows = _tampered(events, chance)
        if turn % 2:
            _sealed_anew(rows)
        found += first_break(rows, outside) is not None or pytest.fail(f"not found: {how}, turn {turn}")
    print(f"tampering: 1000 tried / {1000 - found} not found")
    assert first_break(events, outside) is None


def test_a_chain_sealed_anew_is_found_only_by_the_seals_outside(
    at_oakfield: School, priya: StaffActor
) -> None:
    rows = [copy(event) for event in _some_events(priya, 3)]
    outside = {row.number: row.seal for row in rows}
    rows[1].actor = "staff:0"
    _sealed_anew(rows)
    assert first_break(rows, {3: rows[2].seal}) is None
    broken = first_break(rows, outside)
    assert broken is not None
    assert broken.number == 2


def test_without_any_seal_outside_nothing_is_believed(at_oakfield: School, priya: StaffActor) -> None:
    assert first_break(_some_events(priya, 2), {}) is not None


@pytest.mark.django_db(transaction=True)
def test_what_is_committed_is_sealed_outside_and_what_is_rolled_back_is_not(
    oakfield: School, priya: StaffActor
) -> None:
    with school_scope(oakfield.pk):
        _some_events(priya, 2)
    with pytest.raises(DataError), school_scope(oakfield.pk):
        record(HelpStarted(pupil="a code far too long for its column", on="2026-11-23"), by=priya)
    assert sorted(outside_seals(oakfield.pk)) == [1, 2]


def test_a_half_written_line_outside_is_left_out(tmp_path: Path) -> None:
    keep_outside(7, 1, "a" * 64)
    with (tmp_path / "seals" / "7.seals").open("a") as file:
        file.write("2 abc")
    assert outside_seals(7) == {1: "a" * 64}


def test_openings_are_a_stream_of_their_own_sealed_a_call_later(
    at_oakfield: School, priya: StaffActor
) -> None:
    opened("abcd2345", "overview", by=priya)
    opened("abcd2345", "people", by=priya)
    assert last_number(at_oakfield.pk) == 0
    assert [seal_openings(at_oakfield.pk) for _ in range(3)] == [0, 2, 0]
    assert opening_break(at_oakfield.pk) is None


def test_many_minutes_of_openings_are_held_against_their_seals_in_two_statements(
    at_oakfield: School, priya: StaffActor, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(4):
        opened("abcd2345", "overview", by=priya)
        seal_openings(at_oakfield.pk)
    with django_assert_num_queries(2):
        assert opening_break(at_oakfield.pk) is None


def test_an_opening_put_in_afterwards_shows(at_oakfield: School, priya: StaffActor) -> None:
    row = {
        "school_id": at_oakfield.pk,
        "at": MONDAY,
        "actor": priya.label,
        "pupil": "abcd2345",
        "page": "people",
    }
    Opening.objects.bulk_create([Opening(pk=10, **row), Opening(pk=20, **row)])
    seal_openings(at_oakfield.pk)
    seal_openings(at_oakfield.pk)
    assert opening_break(at_oakfield.pk) is None
    Opening.objects.bulk_create([Opening(pk=15, **row)])
    assert opening_break(at_oakfield.pk) is not None


@pytest.mark.parametrize("table", ["audit_auditevent", "audit_opening", "audit_openingseal"])
def test_the_program_cannot_change_what_it_wrote(at_oakfield: School, table: str) -> None:
    for change in (f"UPDATE {table} SET school_id = 0", f"DELETE FROM {table}", f"TRUNCATE {table}"):
        with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
            connection.cursor().execute(change)


def test_the_last_seal_moves_with_each_act(at_oakfield: School, priya: StaffActor) -> None:
    _some_events(priya, 1)
    assert Seal.objects.get().number == 1
