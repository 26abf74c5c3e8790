"""Reads a file of any kind in this very process. Whatever people upload goes through the cage instead."""

from typing import IO

from endeavour.school_files.asked import Asked
from endeavour.school_files.kinds import Kind, check_size, kind_of
from endeavour.school_files.problems import FileRefusedError
from endeavour.school_files.said import ReadFile, refused


def read_inside(stream: IO[bytes], asked: Asked) -> ReadFile:
    try:
        kind = kind_of(stream)
        check_size(kind, _size(stream))
    except FileRefusedError as refusal:
        return refused(refusal.problem)
    if kind is Kind.XML:
        return _read_xml(stream, asked)
    try:
        return _read_list(kind, stream, asked)
    except FileRefusedError as refusal:
        return refused(refusal.problem, read_as=kind.value)


def _read_xml(stream: IO[bytes], asked: Asked) -> ReadFile:
    from endeavour.school_files.ctf.reader import read_ctf  # lxml is loaded for those who need it

    return read_ctf(stream, asked)


def _read_list(kind: Kind, stream: IO[bytes], asked: Asked) -> ReadFile:
    from endeavour.school_files.lists.columns import clean_mapping, headings_in
    from endeavour.school_files.lists.reader import read_class_list

    mapping = clean_mapping(asked.mapping)

    def known(cells: list[str]) -> int:
        return headings_in(cells, mapping)

    if kind is Kind.WORKBOOK:
        from endeavour.school_files.lists.workbook import read_workbook

        return read_class_list(read_workbook(stream, known), asked)
    from endeavour.school_files.lists.delimited import read_delimited

    return read_class_list(read_delimited(stream.read(), known), asked)


def _size(stream: IO[bytes]) -> int:
    size = stream.seek(0, 2)
    stream.seek(0)
    return size
