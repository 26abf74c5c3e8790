"""What a file is, told from its first bytes: names lie."""

import zipfile
from enum import Enum
from typing import IO

from endeavour.school_files.limits import MIB
from endeavour.school_files.problems import FileRefusedError

HEAD = 4_096
MOST_ENTRIES = 5_000
MOST_UNPACKED = 400 * MIB


class Kind(Enum):
    XML = "XML"
    TEXT = "a list in text"
    WORKBOOK = "a workbook"


# No real file of the kind is larger.
MOST_BYTES = {Kind.XML: 60 * MIB, Kind.TEXT: 15 * MIB, Kind.WORKBOOK: 15 * MIB}
EXPECTED = "a Common Transfer File (XML), a list saved as CSV, or an Excel workbook"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_FOREIGN = (
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"BM", "a picture (BMP)"),
    (b"RIFF", "a picture, sound or film"),
    (b"II*\0", "a picture (TIFF)"),
    (b"MM\0*", "a picture (TIFF)"),
    (b"\x1f\x8b", "a compressed file (gzip)"),
    (b"7z\xbc\xaf", "a compressed file (7-Zip)"),
    (b"Rar!", "a compressed file (RAR)"),
    (b"{\\rtf", "a document (RTF)"),
    (b"MZ", "a program"),
    (b"\x7fELF", "a program"),
    (b"SQLite format", "a database"),
)
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")


def kind_of(stream: IO[bytes]) -> Kind:
    stream.seek(0)
    head = stream.read(HEAD)
    stream.seek(0)
    _refuse_the_empty(head, stream)
    if head.startswith(_ZIP):
        return _kind_of_zip(stream)
    if head.startswith(_OLD_OFFICE):
        return Kind.WORKBOOK
    bare = head.removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    letters = bare.replace(b"\0", b"").lstrip()
    _refuse_the_foreign(head, letters)
    if letters.startswith(b"<"):
        return Kind.XML
    if b"\0" in bare and not head.startswith(_WIDE_MARKS) and not _looks_wide(bare):
        raise FileRefusedError(f"This file is not text: expected {EXPECTED}.", expected=EXPECTED)
    return Kind.TEXT


def check_size(kind: Kind, size: int) -> None:
    most = MOST_BYTES[kind]
    if size > most:
        found, expected = f"{size / MIB:,.0f} MB", f"at most {most // MIB} MB"
        raise FileRefusedError(
            f"The file is too large: found {found}, expected {expected}. Export the pupils alone.",
            found=found,
            expected=expected,
        )


def _refuse_the_empty(head: bytes, stream: IO[bytes]) -> None:
    if not head.strip(b" \t\r\n\0\xef\xbb\xbf\xff\xfe"):
        size = stream.seek(0, 2)
        stream.seek(0)
        if size <= HEAD:
            raise FileRefusedError("The file is empty. Export it again.", expected=EXPECTED)
        raise FileRefusedError(
            f"The file begins with nothing but blanks: expected {EXPECTED}.", expected=EXPECTED
        )


def _refuse_the_foreign(head: bytes, letters: bytes) -> None:
    for mark, name in _FOREIGN:
        # "BM" and "MZ" may begin a heading too; a picture or a program soon has a nought in it.
        if head.startswith(mark) and (len(mark) > 2 or b"\0" in head[:64] or mark == b"\x1f\x8b"):
            raise FileRefusedError(
                f"This file is {name}, whatever its name: expected {EXPECTED}.",
                found=name,
                expected=EXPECTED,
            )
    lower = letters[:1_000].lower()
    if lower.startswith((b"<!doctype html", b"<html", b"<table")):
        raise FileRefusedError(
            "This file is a web page, even if it is called a workbook: open it in Excel and save it as "
            f".xlsx or CSV. Expected {EXPECTED}.",
            found="a web page",
            expected=EXPECTED,
        )


def _kind_of_zip(stream: IO[bytes]) -> Kind:
    try:
        with zipfile.ZipFile(stream) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, RuntimeError, EOFError):
        raise FileRefusedError(
            "The file is a workbook or archive that is damaged or cut off. Save it again, and send it whole.",
            found="a damaged file",
            expected=EXPECTED,
        ) from None
    stream.seek(0)
    names = {entry.filename for entry in entries}
    if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > MOST_UNPACKED:
        raise FileRefusedError(
            "The file unpacks to far more than any school's list. It may have been made to do harm: do not "
            "open it elsewhere, and ask the sender.",
            found="far more than it should unpack to",
            expected=EXPECTED,
        )
    if names & {"xl/workbook.xml", "xl/workbook.bin"} or "content.xml" in names:
        return Kind.WORKBOOK
    if "word/document.xml" in names:
        raise FileRefusedError(
            f"This file is a Word document: expected {EXPECTED}.", found="a Word document", expected=EXPECTED
        )
    if any(name.lower().startswith("xl/") for name in names):
        return Kind.WORKBOOK
    raise FileRefusedError(
        f"This file is a zip archive: unpack it first and bring in the file inside. Expected {EXPECTED}.",
        found="a zip archive",
        expected=EXPECTED,
    )


def _looks_wide(bare: bytes) -> bool:
    """UTF-16 without its mark: a nought in every second byte."""
    return max(bare[::2].count(0), bare[1::2].count(0)) > len(bare) * 0.4
