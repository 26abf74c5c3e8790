"""What the school wrote is what Endeavour reads, and it complains of nothing but what was spoilt."""

import io
from datetime import date

import pytest

from endeavour.demo.cast import fenwick_park, northgate, oakfield
from endeavour.demo.files.bad_rows import class_list_with_bad_rows
from endeavour.demo.files.class_list import class_list_of
from endeavour.demo.files.ctf import ctf_of
from endeavour.demo.files.senco_list import senco_list_of
from endeavour.demo.made_up import made_up_school
from endeavour.demo.people import InventedSchool
from endeavour.school_files import ReadFile, Severity
from endeavour.school_files.asked import Asked, school_number
from endeavour.school_files.inside import read_inside

TODAY = date(2026, 11, 23)
SCHOOLS = [oakfield(), northgate(), fenwick_park(), made_up_school(pupils=500, number=7)]
every_school = pytest.mark.parametrize("school", SCHOOLS, ids=lambda school: school.slug)


def read(content: bytes, school: InventedSchool) -> ReadFile:
    return read_inside(io.BytesIO(content), Asked(TODAY, school_number(school.dfe_number)))


@every_school
def test_a_transfer_file_is_read_without_a_problem(school: InventedSchool) -> None:
    found = read(ctf_of(school), school)
    assert (found.outcome, found.problems) == ("accepted", ())
    for pupil, child in zip(found.pupils, school.children, strict=True):
        assert (pupil.upn, pupil.surname, pupil.forename) == (child.upn, child.surname, child.forename)
        assert pupil.date_of_birth == child.born
        assert pupil.year_group == child.year
        assert pupil.former_upns == ((child.former_upn,) if child.former_upn else ())
        assert [(one.code, one.start) for one in pupil.statuses or ()] == [
            (status.code, status.since) for status in child.statuses
        ]
        assert [(one.code, one.rank, one.start) for one in pupil.needs or ()] == [
            (need.code, need.rank, need.since) for need in child.needs
        ]


@every_school
def test_adults_are_read_as_they_are(school: InventedSchool) -> None:
    from_xml, from_list = read(ctf_of(school), school).pupils, read(class_list_of(school), school).pupils
    for pupil, row, child in zip(from_xml, from_list, school.children, strict=True):
        written = [
            (tie.adult.forename, tie.adult.surname, tie.relationship, tie.responsibility, tie.adult.email)
            for tie in child.ties
        ]
        for contacts in (pupil.contacts or (), row.contacts or ()):
            assert [
                (who.forename, who.surname, who.relationship, who.responsibility, who.email or "")
                for who in contacts
            ] == written
        assert pupil.address == row.address or school.phase == "secondary"


@every_school
def test_a_class_list_is_read_without_a_problem(school: InventedSchool) -> None:
    found = read(class_list_of(school), school)
    assert (found.outcome, found.problems) == ("accepted", ())
    assert [(pupil.upn, pupil.class_name) for pupil in found.pupils] == [
        (child.upn, child.class_name) for child in school.children
    ]
    assert [pupil.date_of_birth for pupil in found.pupils] == [child.born for child in school.children]


@every_school
def test_a_sencos_list_is_read_without_a_problem(school: InventedSchool) -> None:
    found = read(senco_list_of(school), school)
    assert (found.outcome, found.problems) == ("accepted", ())
    supported = list(school.with_status("K", TODAY))
    for pupil, child in zip(found.pupils, supported, strict=True):
        assert (pupil.surname, pupil.date_of_birth) == (child.surname, child.born)
        assert [one.code for one in pupil.statuses or ()] == ["K"]
        assert [one.code for one in pupil.needs or ()] == [need.code for need in child.needs]


def test_a_list_without_a_byte_order_mark_is_read_as_well() -> None:
    with_mark, without = class_list_of(oakfield()), class_list_of(oakfield(), encoding="utf-8")
    assert with_mark != without
    assert read(with_mark, oakfield()).pupils == read(without, oakfield()).pupils


def test_six_bad_rows_are_six_problems_and_306_pupils() -> None:
    bad = class_list_with_bad_rows(oakfield())
    found = read(bad.content, oakfield())
    assert len(found.pupils) == 306
    assert [problem.severity for problem in found.problems] == [Severity.REJECTED_ROW] * 6
    assert {(problem.row, problem.column, problem.found) for problem in found.problems} == {
        (row.row, row.column, row.found) for row in bad.rows
    }


def test_another_schools_file_is_refused_at_oakfield() -> None:
    neighbour = read(ctf_of(fenwick_park()), oakfield())
    assert neighbour.is_rejected
    assert "823/5690" in neighbour.problems[0].sentence
