from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from endeavour.access.actor import StaffActor
from endeavour.law.dates import rights_pass_on
from endeavour.pupils.models import Pupil, Relation, Restriction
from endeavour.register.on_a_day import youngest_cohort_before_rights
from endeavour.register.queries import (
    RegisterRow,
    Wanted,
    other_needs,
    register_counts,
    register_rows,
    register_search,
)
from endeavour.schools.models import School, SchoolClass
from tests.cast.pupils import make_adult, make_need, make_pupil, make_status

MONDAY = date(2026, 11, 23)


def rows(actor: StaffActor, **wanted: Any) -> tuple[RegisterRow, ...]:
    return register_rows(actor, Wanted(on=wanted.pop("on", MONDAY), **wanted))


def names(found: tuple[RegisterRow, ...]) -> list[str]:
    return [row.name for row in found]


def test_shows_status_since_need_class_and_whom_to_tell(
    at_oakfield: School, maya: Pupil, ada: Relation, priya: StaffActor
) -> None:
    make_need(maya, "SLCN", 2)
    (row,) = rows(priya)
    assert (row.pid, row.name, row.year_group, row.class_name) == (maya.pid, "Maya Okafor", "3", "3S")
    assert (row.status_in_words, row.since) == ("Getting SEN support", date(2026, 9, 14))
    assert row.main_need_in_words == "Specific learning difficulty"
    assert row.recipients is not None
    assert [recipient.name for recipient in row.recipients.must] == ["Ms Okafor"]
    assert other_needs([maya.pid], on=MONDAY) == {maya.pid: ("SLCN",)}


def test_a_pupil_who_left_sen_support_and_came_back_is_not_lost(
    at_oakfield: School, priya: StaffActor
) -> None:
    """`filter(…).exclude(ended…)` across the join loses her."""
    kai = make_pupil(at_oakfield, "Kai", "Thompson")
    make_status(kai, "K", date(2025, 9, 1), date(2026, 3, 31))
    make_status(kai, "N", date(2026, 4, 1), date(2026, 9, 6))
    make_status(kai, "K", date(2026, 9, 7))
    assert names(rows(priya, status="K")) == ["Kai Thompson"]
    assert names(rows(priya, status="K", on=date(2026, 5, 1))) == []
    assert names(rows(priya, status="K", on=date(2026, 3, 31))) == ["Kai Thompson"]
    (ended,) = rows(priya, on=date(2026, 5, 1))
    assert (ended.status_in_words, ended.since) == ("Support ended", date(2026, 4, 1))


def test_the_roll_of_the_day(at_oakfield: School, priya: StaffActor) -> None:
    make_pupil(at_oakfield, "Gone", "Before", left_on=MONDAY - timedelta(1))
    make_pupil(at_oakfield, "Last", "Day", left_on=MONDAY)
    make_pupil(at_oakfield, "Not", "Yet", on_roll_from=MONDAY + timedelta(1))
    assert names(rows(priya)) == ["Last Day"]
    assert names(rows(priya, on=MONDAY + timedelta(1))) == ["Not Yet"]


def test_nobody_is_on_the_roll_before_they_are_born(at_oakfield: School, priya: StaffActor) -> None:
    """Where the first day on the roll isn't known."""
    make_pupil(at_oakfield, "New", "Child", date_of_birth=date(2020, 3, 2))
    assert names(rows(priya, on=date(2020, 3, 1))) == []
    assert register_counts(priya, Wanted(on=date(2020, 3, 1))).pupils == 0
    assert names(rows(priya, on=date(2020, 3, 2))) == ["New Child"]


def test_the_main_need_of_the_day(at_oakfield: School, maya: Pupil, priya: StaffActor) -> None:
    maya.needs.update(starts_on=date(2026, 9, 14), ends_on=date(2026, 10, 30))
    make_need(maya, "SLCN", 1)
    maya.needs.filter(type="SLCN").update(starts_on=date(2026, 10, 31))
    assert [row.main_need for row in rows(priya, on=date(2026, 10, 30))] == ["SPLD"]
    assert [row.main_need for row in rows(priya)] == ["SLCN"]
    assert names(rows(priya, need="SLCN")) == ["Maya Okafor"]
    assert names(rows(priya, need="SPLD")) == []


def test_filters_and_counts_agree(
    at_oakfield: School, maya: Pupil, ada: Relation, zara: Pupil, class_3s: SchoolClass, priya: StaffActor
) -> None:
    ben = make_pupil(at_oakfield, "Ben", "Tait", year_group="2")
    make_status(ben, "E", date(2026, 1, 5))
    make_pupil(at_oakfield, "Ivy", "Stone", year_group="R")
    counts = register_counts(priya, Wanted(on=MONDAY))
    assert (counts.pupils, counts.shown, counts.supported, counts.with_plan) == (4, 4, 2, 1)
    assert counts.by_status == {"K": 2, "E": 1, "": 1}
    assert list(counts.by_year.items()) == [("R", 1), ("2", 1), ("3", 1), ("4", 1)]
    assert counts.by_class == {"": 3, "3S": 1}
    assert counts.nobody_to_tell == 2
    for wanted in (
        {"status": "K"},
        {"status": "N"},
        {"year": "R"},
        {"school_class": "3S"},
        {"need": "SPLD"},
        {"nobody_to_tell": True},
        {"status": "E", "year": "3"},
    ):
        asked = Wanted(on=MONDAY, **wanted)
        assert register_counts(priya, asked).shown == len(register_rows(priya, asked)), wanted
    assert names(rows(priya, status="N")) == ["Ivy Stone"]
    assert names(rows(priya, nobody_to_tell=True)) == ["Zara Patel", "Ben Tait"]


def test_nobody_to_tell_minds_restrictions_and_age(
    at_oakfield: School, maya: Pupil, ada: Relation, priya: StaffActor
) -> None:
    leo = make_pupil(at_oakfield, "Leo", "Marsh", date_of_birth=date(2010, 3, 1))
    make_status(leo, "K", date(2026, 9, 1))
    assert names(rows(priya, nobody_to_tell=True)) == []
    Restriction.objects.create(
        school_id=at_oakfield.pk, relation=ada, reason="Order", starts_on=MONDAY, set_by="staff:1"
    )
    make_adult(maya, "Mr", "Paul", "Reed", responsibility="not_known")
    assert names(rows(priya, nobody_to_tell=True)) == ["Maya Okafor"]


@given(
    born=st.dates(date(1999, 1, 1), date(2024, 12, 31)),
    day=st.dates(date(2018, 1, 1), date(2032, 12, 31)),
)
def test_one_day_of_birth_parts_children_from_young_people(born: date, day: date) -> None:
    if day >= born and (day - born).days < 25 * 365:
        assert (born >= youngest_cohort_before_rights(day)) == (day < rights_pass_on(born))


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ("name", "Maya Okafor, Zara Patel, Ivy Stone, Ben Tait"),
        ("-name", "Ben Tait, Ivy Stone, Zara Patel, Maya Okafor"),
        ("year", "Ivy Stone, Ben Tait, Maya Okafor, Zara Patel"),
        ("-year", "Zara Patel, Maya Okafor, Ben Tait, Ivy Stone"),
        ("class", "Maya Okafor, Zara Patel, Ivy Stone, Ben Tait"),
        ("status", "Maya Okafor, Zara Patel, Ben Tait, Ivy Stone"),
        ("since", "Ben Tait, Maya Okafor, Zara Patel, Ivy Stone"),
        ("-since", "Zara Patel, Maya Okafor, Ben Tait, Ivy Stone"),
        ("need", "Zara Patel, Maya Okafor, Ivy Stone, Ben Tait"),
        ("shoe-size", "Maya Okafor, Zara Patel, Ivy Stone, Ben Tait"),
    ],
)
def test_sorts(
    at_oakfield: School, maya: Pupil, zara: Pupil, priya: StaffActor, sort: str, order: str
) -> None:
    make_need(zara, "ASD")
    make_status(make_pupil(at_oakfield, "Ben", "Tait", year_group="2"), "E", date(2026, 1, 5))
    make_pupil(at_oakfield, "Ivy", "Stone", year_group="R")
    assert ", ".join(names(rows(priya, sort=sort))) == order


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("oka", ["Maya Okafor"]),
        ("maya ok", ["Maya Okafor"]),
        ("Okafor, Maya", ["Maya Okafor"]),
        ("łuk", ["Łukasz O’Brien"]),
        ("LUKASZ obrien", ["Łukasz O’Brien"]),
        ("kafor", []),
        ("", []),
        ("%", []),
        ("P207000016049", ["Łukasz O’Brien"]),
        ("wisniewski", ["Łukasz O’Brien"]),
    ],
)
def test_search(
    at_oakfield: School, maya: Pupil, leo: Pupil, priya: StaffActor, words: str, found: list[str]
) -> None:
    make_pupil(at_oakfield, "Łukasz", "Wisniewski", preferred_surname="O’Brien", upn="P207000016049")
    assert names(register_search(priya, words, on=MONDAY)) == found
    assert register_search(priya, "Leo Marsh", on=MONDAY) == ()


def test_a_teacher_sees_her_class_a_stranger_nobody(
    at_oakfield: School, maya: Pupil, zara: Pupil, shah: StaffActor, grant: StaffActor, governor: StaffActor
) -> None:
    assert names(rows(shah)) == ["Maya Okafor"]
    assert register_counts(shah, Wanted(on=MONDAY)).pupils == 1
    for nobody in (grant, governor):
        assert rows(nobody) == ()
        assert register_search(nobody, "maya", on=MONDAY) == ()


@pytest.mark.parametrize("pupils", [10, 60])
def test_the_same_statements_however_many(at_oakfield: School, priya: StaffActor, pupils: int) -> None:
    for number in range(pupils):
        pupil = make_pupil(at_oakfield, f"Child {number}", "Stone")
        make_status(pupil, "K", date(2026, 9, 1))
        make_adult(pupil, "Mrs", "Di", "Stone")
    with CaptureQueriesContext(connection) as statements:
        register_counts(priya, Wanted(on=MONDAY))
        assert len(rows(priya)) == pupils
    assert len(statements) == 3
