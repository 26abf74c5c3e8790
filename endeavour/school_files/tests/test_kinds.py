"""A file is what its bytes say, whatever it is called."""

import pytest

from endeavour.school_files import UNKNOWN
from endeavour.school_files.tests.hostile_workbooks import open_document, unpacks_to, zipped
from endeavour.school_files.tests.school_files import class_list, ctf, pupil, read, sentences, workbook

PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b" \n\r\n\t", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"\0" * 100, "empty"),
        (b" " * 10_000 + b"x", "nothing but blanks"),
        (PDF, "a PDF"),
        (b"\x89PNG\r\n\x1a\n\0\0", "a picture (PNG)"),
        (b"\xff\xd8\xff\xe0\0", "a picture (JPEG)"),
        (b"\x1f\x8b\x08\0", "a compressed file"),
        (b"{\\rtf1 Surname}", "a document (RTF)"),
        (b"<!DOCTYPE html><html><table></table></html>", "a web page"),
        (b"<html><body>", "a web page"),
        (b"\x01\x02\0\x03" * 100, "not text"),
        (b"BM\0\0\0\0", "a picture (BMP)"),
        (zipped({"a.csv": b"Surname"}), "a zip archive"),
        (zipped({"word/document.xml": b"<x/>"}), "a Word document"),
        (b"PK\x03\x04 and no more", "damaged or cut off"),
        (unpacks_to(500_000_000), "unpacks to far more"),
    ],
)
def test_what_is_no_school_file_says_what_it_is(content: bytes, words: str) -> None:
    file = read(content)
    assert (file.kind, file.outcome, len(file.problems)) == (UNKNOWN, "rejected", 1)
    assert words in sentences(file)
    assert all(problem.expected for problem in file.problems)


def test_the_right_kinds_are_told_apart() -> None:
    assert read(ctf(pupil())).read_as == "XML"
    assert read(b"\xef\xbb\xbf\n" + ctf(pupil()).partition(b"?>")[2]).read_as == "XML"
    assert read(class_list()).read_as.startswith("CSV")
    assert read(b"BMI,Surname,Forename\n1,Hill,Sam\n").pupils[0].surname == "Hill"
    assert read(workbook([["Surname", "Forename"], ["Hill", "Sam"]])).read_as.startswith("Workbook")
    assert read(open_document("")).read_as.startswith("Workbook")


@pytest.mark.parametrize(("head", "size"), [(b"<CTfile>", 61), (b"Surname,Forename\n", 16)])
def test_files_beyond_any_school_are_refused_before_they_are_read(head: bytes, size: int) -> None:
    said = sentences(read(head + b" " * (size * 1_048_576)))
    assert "too large" in said
    assert f"found {size} MB" in said


def test_text_may_hold_xml_and_numbers_later_on() -> None:
    file = read("Surname,Forename\nHill,Sam\n<x>,<y>\n")
    assert len(file.pupils) == 2
