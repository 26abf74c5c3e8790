"""Lists with one row for each need, status or contact, and lists in which a pupil comes twice by mistake."""

from datetime import date

from endeavour.school_files import ReadNeed, ReadStatus
from endeavour.school_files.tests.school_files import read, sentences, text_list, upn

HEAD = ("UPN", "Surname", "Forename", "DOB")
MAYA = (upn(1), "Okafor", "Maya", "09/03/2017")
SAM = (upn(2), "Hill", "Sam", "02/01/2017")


def test_one_row_for_each_need() -> None:
    file = read(
        text_list(
            (*HEAD, "SEN", "SEN Type"),
            (*MAYA, "K", "SLCN"),
            (*MAYA, "K", "ASD"),
            (*SAM, "N", ""),
            (*MAYA, "", "PD"),
        )
    )
    maya, sam = file.pupils
    assert maya.needs == (ReadNeed("SLCN", 1), ReadNeed("ASD", 2), ReadNeed("PD", 3))
    assert maya.statuses == (ReadStatus(None, "K"),)
    assert sam.needs == ()


def test_ranks_in_a_column_win_over_the_order_of_rows() -> None:
    rows = [(*MAYA, "SLCN", "2"), (*MAYA, "ASD", "1")]
    (maya,) = read(text_list((*HEAD, "SEN Type", "SEN Type Rank"), *rows)).pupils
    assert maya.needs == (ReadNeed("ASD", 1), ReadNeed("SLCN", 2))


def test_rows_that_name_nobody_go_on_about_the_pupil_above() -> None:
    blank = ("", "", "", "")
    rows = [(*MAYA, "SLCN"), (*blank, "ASD"), (*SAM, "PD")]
    maya, sam = read(text_list((*HEAD, "SEN Type"), *rows)).pupils
    assert [n.code for n in maya.needs or ()] == ["SLCN", "ASD"]
    assert [n.code for n in sam.needs or ()] == ["PD"]


def test_one_row_for_each_status() -> None:
    rows = [(*MAYA, "K", "11/01/2025"), (*MAYA, "N", "06/09/2021")]
    (maya,) = read(text_list((*HEAD, "SEN", "SEN Start Date"), *rows)).pupils
    assert maya.statuses == (ReadStatus(date(2021, 9, 6), "N"), ReadStatus(date(2025, 1, 11), "K"))


def test_two_statuses_on_one_day_or_on_none() -> None:
    for start in ("11/01/2025", ""):
        rows = [(*MAYA, "K", start), (*MAYA, "E", start), (*SAM, "N", "")]
        file = read(text_list((*HEAD, "SEN", "SEN Start Date"), *rows))
        assert [p.forename for p in file.pupils] == ["Sam"]
        assert "Which is right?" in sentences(file)
        assert [r.upn for r in file.rejected] == [upn(1)]


def test_one_row_for_each_contact() -> None:
    headings = (
        *HEAD,
        "Priority",
        "Contact Name",
        "Relationship",
        "Parental Responsibility",
        "Mobile",
        "Email",
    )
    rows = [
        (*MAYA, "1", "Ms Ada Okafor", "Mother", "Y", "07700 900123", "ada@example.org"),
        (*MAYA, "2", "Mr Tom O'Brien", "Father", "N", "", ""),
    ]
    (maya,) = read(text_list(headings, *rows)).pupils
    assert [(c.order, c.forename, c.responsibility) for c in maya.contacts or ()] == [
        (1, "Ada", True),
        (2, "Tom", False),
    ]


def test_a_row_that_repeats_another_is_read_once() -> None:
    file = read(text_list(HEAD, MAYA, SAM, MAYA))
    assert len(file.pupils) == 2
    assert "Row 4 (Maya Okafor): says nothing that row 2 does not say" in sentences(file)


def test_rows_that_contradict_each_other_take_neither() -> None:
    file = read(text_list((*HEAD, "Class", "PP"), (*MAYA, "4A", "Y"), (*SAM, "4A", "N"), (*MAYA, "4B", "N")))
    assert [p.forename for p in file.pupils] == ["Sam"]
    assert "the same pupil as in row 2, but they differ in: class name, pupil premium" in sentences(file)


def test_two_children_cannot_share_a_upn() -> None:
    file = read(text_list(HEAD, MAYA, (upn(1), "Reed", "Jo", "1/1/17"), SAM))
    assert [p.forename for p in file.pupils] == ["Sam"]
    assert "differ in: surname, forename, date of birth" in sentences(file)


def test_the_same_name_and_birthday_is_the_same_pupil_where_one_has_no_upn() -> None:
    file = read(text_list((*HEAD, "SEN Type"), (*MAYA, "SLCN"), ("", *MAYA[1:], "ASD")))
    assert [len(p.needs or ()) for p in file.pupils] == [2]


def test_twins_and_namesakes_are_two_pupils() -> None:
    namesake = (upn(3), "Okafor", "Maya", "09/03/2017")
    twin = (upn(4), "Okafor", "Ngozi", "09/03/2017")
    assert len(read(text_list(HEAD, MAYA, namesake, twin)).pupils) == 3


def test_one_bad_row_of_a_pupil_rejects_the_pupil() -> None:
    file = read(text_list((*HEAD, "SEN"), (*MAYA, "K"), (*MAYA, "Maybe"), (*SAM, "N")))
    assert [p.forename for p in file.pupils] == ["Sam"]
    assert [r.upn for r in file.rejected] == [upn(1)]


def test_a_row_that_cannot_be_told_apart_rejects_its_pupil() -> None:
    shifted = (*SAM, "and", "more")
    file = read(
        text_list(HEAD, MAYA, SAM, shifted, *((upn(n), "Reed", f"Jo{n}", "1/1/17") for n in range(5, 20)))
    )
    assert len(file.pupils) == 16
    assert [(r.row, r.upn) for r in file.rejected] == [(3, upn(2))]
