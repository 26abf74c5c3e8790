from datetime import date, datetime
from pathlib import Path

from endeavour.school_files import ReadPhone, ReadStatus
from endeavour.school_files.caged import read_file
from endeavour.school_files.tests.hostile_workbooks import cell, open_document, repacked, stray_cell, zipped
from endeavour.school_files.tests.school_files import (
    HEADINGS,
    TODAY,
    class_list,
    read,
    sentences,
    upn,
    workbook,
)

FILES = Path(__file__).parent / "files"
BORN = date(2017, 3, 9)


def test_a_workbook_says_what_the_same_list_in_text_says() -> None:
    rows = [line.split(",") for line in class_list().split("\n") if line]
    assert read(workbook(rows)).pupils == read(class_list()).pupils


def test_dates_numbers_and_ticks_are_read_as_they_are_meant() -> None:
    rows: list[list[object]] = [
        [*HEADINGS.split(","), "Contact 1 Name", "Contact 1 Phone", "PP", "Adm No"],
        [
            upn(1),
            "Okafor",
            "Maya",
            BORN,
            4,
            "4B",
            "K",
            datetime(2025, 1, 11),  # noqa: DTZ001 - Excel knows no zones
            "SLCN",
            "",
            "Ada",
            7700900123,
            True,
            1034,
        ],
        [upn(2), "Hill", "Sam", 42072, 4.0, "4B", "N", "", "", "", "", "", False, 1035],
    ]
    maya, sam = read(workbook(rows)).pupils
    assert (maya.date_of_birth, sam.date_of_birth) == (BORN, date(2015, 3, 9))
    assert (maya.year_group, sam.year_group, maya.mis_id) == ("4", "4", "1034")
    assert maya.statuses == (ReadStatus(date(2025, 1, 11), "K"),)
    assert (maya.contacts or ())[0].phones == (ReadPhone("M", "07700900123"),)
    assert (maya.flags.pupil_premium, sam.flags.pupil_premium) == (True, False)


def test_rows_and_columns_are_named_as_excel_names_them() -> None:
    rows: list[list[object]] = [
        [],
        [],
        ["", "", "Surname", "Forename", "DOB"],
        [],
        ["", "", "Hill", "Sam", "31/02/2017"],
    ]
    file = read(workbook(rows))
    assert "Row 5 (Sam Hill), column E “DOB”" in sentences(file)


def test_the_sheet_that_looks_like_a_list_is_read_and_others_are_named() -> None:
    more: dict[str, list[list[object]]] = {
        "Year 4": [["UPN", "Surname", "Forename", "DOB"], [upn(1), "Okafor", "Maya", BORN]],
        "Year 5": [["Surname", "Forename"], ["Hill", "Sam"]],
    }
    file = read(workbook([["About this workbook"]], sheet="Read me", more=more))
    assert file.read_as == "Workbook, sheet “Year 4”"
    assert [p.forename for p in file.pupils] == ["Maya"]
    assert "These look like lists too: “Year 5”" in sentences(file)


def test_a_sheet_of_open_document() -> None:
    file = read(open_document(cell("Hill") + cell("Sam")))
    assert [p.name for p in file.pupils] == ["Sam Hill"]


def test_workbooks_saved_as_files() -> None:
    assert [p.name for p in read((FILES / "register.xlsx").read_bytes()).pupils] == [
        "Maya Okafor",
        "Sam Hill",
    ]


def test_an_empty_workbook() -> None:
    assert "The workbook is empty" in sentences(read(workbook([])))


def test_a_damaged_workbook() -> None:
    good = workbook([["Surname", "Forename"], ["Hill", "Sam"]])
    assert "damaged" in sentences(read(good[:-50]))
    assert "damaged" in sentences(read(repacked(good, {"xl/workbook.xml": b"<workbook"})))
    assert "damaged" in sentences(read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600))


def test_one_stray_cell_costs_a_sentence_and_not_the_program() -> None:
    """Read outside the cage this very file ends the process."""
    bomb = stray_cell(1_048_575, 16_383)
    assert len(bomb) < 10_000
    file = read_file(bomb, "list.xlsx", today=TODAY)
    assert file.outcome == "rejected"
    assert "one stray cell" in sentences(file)


def test_a_wide_stray_cell_is_named() -> None:
    assert "row 4 goes beyond" in sentences(read(stray_cell(3, 16_383)))


def test_a_zip_that_only_looks_like_a_workbook() -> None:
    assert "damaged" in sentences(read(zipped({"xl/workbook.xml": b"", "xl/worksheets/sheet1.xml": b""})))


def test_remarks_beside_the_list_do_not_cost_their_row() -> None:
    rows = [
        ["Surname", "Forename"],
        *[["Hill", f"Sam{n}"] for n in range(20)],
        ["Reed", "Jo", "", "new in May"],
    ]
    assert len(read(workbook(rows)).pupils) == 21
