"""Reads a Common Transfer File of any version 15 to 26 as a stream: one pupil in memory at a time."""

from collections.abc import Iterator
from typing import IO

from lxml import etree

from endeavour.school_files.asked import Asked
from endeavour.school_files.ctf.elements import Element, plain_name
from endeavour.school_files.ctf.header import Header, check_receiver, read_header
from endeavour.school_files.ctf.pupil import read_pupil
from endeavour.school_files.ctf.root import check_root
from endeavour.school_files.ctf.trouble import in_plain_words
from endeavour.school_files.problems import FileRefusedError, Place, Problems
from endeavour.school_files.repeated import MOST_PUPILS, Roll, add_once
from endeavour.school_files.said import COMMON_TRANSFER_FILE, ReadFile, refused

READ_AS = "XML"
# Long, and none of our business: thrown away as soon as they have been passed.
_PASSED_OVER = ("Attendance", "StageAssessments", "SchoolHistory", "NAWdetails", "Admissions")
_WANTED = tuple(f"{{*}}{name}" for name in ("Header", "Pupil", *_PASSED_OVER))


def read_ctf(stream: IO[bytes], asked: Asked) -> ReadFile:
    try:
        check_root(stream)
        return _read(stream, asked)
    except FileRefusedError as refusal:
        return refused(refusal.problem, kind=COMMON_TRANSFER_FILE, read_as=READ_AS)
    except etree.XMLSyntaxError as trouble:
        return refused(in_plain_words(trouble, stream).problem, kind=COMMON_TRANSFER_FILE, read_as=READ_AS)


def _read(stream: IO[bytes], asked: Asked) -> ReadFile:
    problems, roll, header, number = Problems(), Roll(), Header(), 0
    for element in _elements(stream):
        match plain_name(element):
            case "header":
                header = read_header(element, problems)
                check_receiver(header, asked.expected_school, problems)
            case "pupil":
                number += 1
                _add(element, number, roll, problems, asked)
        element.clear()  # keeps memory flat: what was read leaves the tree
    if number == 0:
        raise FileRefusedError("The file is a Common Transfer File without a single pupil in it.")
    if not header.version:
        problems.warn("The file has no header that says who made it. Its pupils were read all the same.")
    return header.on(
        ReadFile(
            kind=COMMON_TRANSFER_FILE,
            read_as=READ_AS,
            pupils=roll.pupils,
            rejected=roll.rejected,
            problems=tuple(problems.listed),
            problems_left_out=problems.left_out,
        )
    )


def _elements(stream: IO[bytes]) -> Iterator[Element]:
    """No DTD, no entities, no network, and libxml2's own limits on depth and length stay on."""
    parser = etree.iterparse(
        stream,
        events=("end",),
        tag=_WANTED,
        load_dtd=False,
        no_network=True,
        resolve_entities=False,
        remove_comments=True,
        remove_pis=True,
        remove_blank_text=True,
        huge_tree=False,
        recover=False,
    )
    for _, element in parser:
        yield element


def _add(element: Element, number: int, roll: Roll, problems: Problems, asked: Asked) -> None:
    if number > MOST_PUPILS:
        raise FileRefusedError(f"The file holds more than {MOST_PUPILS:,} pupils, more than any school has.")
    place = Place(problems, "Pupil", number, element.sourceline)
    add_once(roll, read_pupil(element, place, asked.today), place)
