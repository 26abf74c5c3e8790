"""What can be wrong with a list: row, column, what was found, what is expected."""

import pytest

from endeavour.school_files import ReadNeed, ReadStatus, Severity
from endeavour.school_files.tests.school_files import class_list, read, sentences, text_list, upn

NAMES = ("Surname", "Forename", "DOB")
SAM = ("Hill", "Sam", "02/01/2017")


def test_a_bad_cell_names_its_row_column_and_what_is_expected() -> None:
    file = read(text_list(NAMES, ("Okafor", "Maya", "31/02/2017"), SAM))
    assert [p.forename for p in file.pupils] == ["Sam"]
    (problem,) = file.problems
    assert problem.severity is Severity.REJECTED_ROW
    assert (problem.row, problem.field, problem.column, problem.found) == (
        2,
        "date_of_birth",
        "DOB",
        "31/02/2017",
    )
    assert problem.sentence == (
        "Row 2 (Maya Okafor), column C “DOB”: found “31/02/2017”, "
        "expected a day that exists, such as 28/02/2015."
    )


def test_six_bad_rows_of_many_are_six_rejected_rows_and_the_rest_is_taken() -> None:
    rows = class_list(312).split("\n")
    for number, old, new in (
        (3, ",Okafor,", ",,"), (50, ",K,", ",Maybe,"), (99, "/03/2017", "/30/2017"), (150, "/03/2017", "/03/1917"),
        (200, ",11/01/2025", ",31/02/2025"), (311, "82312", "82O12"),
    ):  # fmt: skip
        assert old in rows[number]
        rows[number] = rows[number].replace(old, new)
    file = read("\n".join(rows))
    assert len(file.pupils) == 306
    rejected = [p for p in file.problems if p.severity is Severity.REJECTED_ROW]
    assert [p.row for p in rejected] == [4, 51, 100, 151, 201, 312]
    assert all(p.column and p.expected for p in rejected)
    assert len(file.rejected) == 6


@pytest.mark.parametrize(
    ("headings", "cells", "words"),
    [
        (NAMES, ("", "Maya", "1/1/17"), "a surname"),
        (NAMES, ("Okafor", "", "1/1/17"), "a forename"),
        (NAMES, ("Okafor", "Maya", ""), "a date of birth, or a UPN"),
        (NAMES, ("Okafor", "Maya", "01/13/2017"), "the day before the month"),
        (NAMES, ("Okafor", "Maya", "01/01/2027"), "0 to 25"),
        ((*NAMES, "UPN"), ("Okafor", "Maya", "1/1/17", "ABC"), "13"),
        ((*NAMES, "SEN"), ("Okafor", "Maya", "1/1/17", "Yes"), "K (SEN support)"),
        (
            (*NAMES, "SEN", "SEN Start Date"),
            ("Okafor", "Maya", "1/1/17", "K", "31/4/2025"),
            "a day that exists",
        ),
        (
            (*NAMES, "SEN", "SEN Start Date"),
            ("Okafor", "Maya", "1/1/17", "K", "1/4/2015"),
            "after the pupil was born",
        ),
        (("Name",), ("Madonna",), "a surname"),
    ],
)
def test_rows_that_cannot_be_taken(headings: tuple[str, ...], cells: tuple[str, ...], words: str) -> None:
    file = read(text_list(headings, cells, *([SAM] if headings == NAMES else [])))
    assert len(file.rejected) == 1
    assert words.replace("13", "12 digits") in sentences(file)


@pytest.mark.parametrize(
    ("heading", "cell"),
    [
        ("Sex", "?"), ("Year", "5/6"), ("Enrolment Status", "?"), ("ULN", "12"), ("Former UPN", "12"),
        ("PP", "perhaps"), ("Primary Need", "Dragons"), ("Contact 1 Email", "at home"),
        ("Contact 1 Mobile", "lost"), ("Middle Names", "7"),
    ],
)  # fmt: skip
def test_cells_that_are_left_out_with_a_warning(heading: str, cell: str) -> None:
    file = read(text_list((*NAMES, heading), (*SAM, cell)))
    assert len(file.pupils) == 1
    assert any(p.severity is Severity.WARNING and p.found == cell for p in file.problems)
    assert "left out" in sentences(file)


def test_watching_is_read_as_no_status_and_says_so() -> None:
    file = read(text_list((*NAMES, "SEN"), (*SAM, "Monitoring")))
    assert file.pupils[0].statuses == ()
    assert "no SEN status" in sentences(file)


def test_an_empty_status_says_none_and_a_plain_no_says_no() -> None:
    blank, no = read(text_list((*NAMES, "SEN"), (*SAM, ""), ("Reed", "Jo", "1/1/17", "N"))).pupils
    assert (blank.statuses, no.statuses) == ((), (ReadStatus(None, "N"),))


def test_support_without_a_start_date() -> None:
    missing = read(text_list((*NAMES, "SEN", "SEN Start Date"), (*SAM, "K", "")))
    assert "the day on which this status started" in sentences(missing)
    assert "does not say since when" in sentences(read(text_list((*NAMES, "SEN"), (*SAM, "K"))))


def test_old_codes_today_ask_for_a_decision() -> None:
    file = read(text_list((*NAMES, "SEN"), (*SAM, "School Action Plus")))
    assert file.pupils[0].statuses == (ReadStatus(None, "P"),)
    assert "decide what this pupil gets now" in sentences(file)


def test_several_needs_in_one_cell() -> None:
    two = '"Speech, language and communication needs; ASD"'
    file = read(text_list((*NAMES, "SEN Type"), (*SAM, two), ("Reed", "Jo", "1/1/17", '"SLCN, MLD"')))
    assert [[n.code for n in p.needs or ()] for p in file.pupils] == [["SLCN", "ASD"], ["SLCN", "MLD"]]
    assert [n.rank for n in file.pupils[0].needs or ()] == [1, 2]


def test_american_dates_put_the_whole_column_in_doubt() -> None:
    file = read(text_list(NAMES, ("Hill", "Sam", "01/02/2017"), ("Reed", "Jo", "12/25/2016")))
    assert len(file.pupils) == 1
    assert "“DOB” has dates with the month first, such as 12/25/2016 in row 3" in sentences(file)


def test_a_quotation_mark_that_never_closes_refuses_the_list() -> None:
    for text in (
        class_list(40).replace("Maya7,", '"Maya7,'),
        class_list(40).replace("Maya7,", '"Maya7,', 1) + '"',
    ):
        file = read(text)
        assert file.outcome == "rejected"
        assert "Row 8 opens a quotation mark" in sentences(file)


def test_a_quotation_mark_inside_a_cell_costs_its_row() -> None:
    file = read(class_list().replace("Maya2,", '"Maya"2,'))
    assert [p.row for p in file.pupils] == [2, 4]
    assert "quotation mark" in sentences(file)
    assert [(r.row, r.upn) for r in file.rejected] == [(3, upn(2))]


def test_a_comma_too_many_costs_its_row() -> None:
    file = read(class_list(20).replace("Maya2,", "Maya,2,"))
    assert len(file.pupils) == 19
    assert "whole row”: found “11 cells”, expected 10 cells" in sentences(file)


def test_rows_longer_than_the_headings_throughout_are_fine() -> None:
    assert (
        len(
            read(
                "\n".join(
                    line + ",x" if n else line for n, line in enumerate(class_list().split("\n")) if line
                )
            ).pupils
        )
        == 3
    )


def test_no_pupil_below_the_headings() -> None:
    file = read("Surname,Forename,DOB\n\n,,\n")
    assert file.outcome == "rejected"
    assert "no pupil below the headings in row 1" in sentences(file)


def test_text_that_is_no_list() -> None:
    file = read("Dear office,\nplease find the list attached.\n")
    assert file.outcome == "rejected"
    assert "Expected “Surname” and “Forename”" in sentences(file)


def test_lists_far_beyond_any_school() -> None:
    assert "far larger" in sentences(read("Surname,Forename\n" + "a,b\n" * 50_001))
    assert "far larger" in sentences(read("Surname,Forename" + ",x" * 500 + "\n"))
    many = "".join(f"{upn(n)[:9]}{n:04d}\n" for n in range(6_100))
    assert "more than 6,000 pupils" in sentences(read("UPN\n" + many))


def test_old_needs_and_doubled_ranks() -> None:
    headings = (*NAMES, "Need 1", "Need 1 Rank", "Need 2", "Need 2 Rank", "Need 1 Start")
    file = read(text_list(headings, (*SAM, "BESD", "1", "ASD", "1", "01/09/2012")))
    assert {n.code for n in file.pupils[0].needs or ()} == {"BESD", "ASD"}
    assert "replaced by SEMH" in sentences(file)
    assert "2 needs have rank 1" in sentences(file)
    assert isinstance((file.pupils[0].needs or ())[0], ReadNeed)


def test_a_cell_longer_than_anything_real_is_left_out() -> None:
    file = read(text_list((*NAMES, "Class"), (*SAM, "4B" * 200)))
    assert file.pupils[0].class_name is None
    assert "at most 250 characters" in sentences(file)


def test_an_unclosed_mark_in_a_short_list_is_noticed_too() -> None:
    assert "Row 3 opens a quotation mark" in sentences(read(class_list().replace("Maya2,", '"Maya2,')))
    assert "Row 4 opens a quotation mark" in sentences(read(class_list().rstrip()[:-4] + '"SEMH'))
