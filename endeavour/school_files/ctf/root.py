"""Looks at the first tag of an XML file before any more of it is read."""

from typing import IO

from lxml import etree

from endeavour.school_files.ctf.elements import Element, plain_name
from endeavour.school_files.ctf.trouble import in_plain_words
from endeavour.school_files.problems import FileRefusedError, clip

STEP = 4_096
FURTHEST = 65_536

_OTHER_KINDS = {
    "atfile": "an Admissions Transfer File, for children who have not started yet",
    "message": "a return for the Department for Education, such as a census",
    "workbook": "a workbook in an old XML form: open it in Excel and save it as .xlsx or .csv",
    "html": "a web page: open it in Excel and save it as .xlsx or .csv",
}


def check_root(stream: IO[bytes]) -> None:
    """Refuses anything but a Common Transfer File, and any file that declares entities or a DTD."""
    root = _first_element(stream)
    stream.seek(0)
    name = plain_name(root) if root is not None else ""
    if name == "ctfile" and root is not None:
        if root.getroottree().docinfo.doctype:
            raise _has_doctype()
        return
    shown = clip(str(root.tag).rpartition("}")[2]) if root is not None else ""
    found = f"its first tag is <{shown}>" if shown else "it has no first tag"
    other = f" It looks like {_OTHER_KINDS[name]}." if name in _OTHER_KINDS else ""
    raise FileRefusedError(
        f"This XML file is not a Common Transfer File: {found}, and <CTfile> was expected.{other}",
        found=shown,
        expected="CTfile",
    )


def _first_element(stream: IO[bytes]) -> Element | None:
    parser = etree.XMLPullParser(
        events=("start",), load_dtd=False, no_network=True, resolve_entities=False, huge_tree=False
    )
    head = b""
    while len(head) < FURTHEST and (piece := stream.read(STEP)):
        head += piece
        try:
            parser.feed(piece)
        except etree.XMLSyntaxError as trouble:
            if b"<!doctype" in head.replace(b"\0", b"").lower():
                raise _has_doctype() from None
            raise in_plain_words(trouble, stream) from None
        for _, element in parser.read_events():
            return element
    return None


def _has_doctype() -> FileRefusedError:
    return FileRefusedError(
        "The file declares a document type (DTD), which a Common Transfer File never has and which can do harm. "
        "Nothing was read.",
        found="<!DOCTYPE",
        expected="a Common Transfer File without DTD",
    )
