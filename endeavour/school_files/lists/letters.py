"""Which encoding a text file is in, told from its bytes."""

import codecs

from endeavour.school_files.problems import FileRefusedError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)


def decode(content: bytes) -> tuple[str, str]:
    """The text, and what its encoding is called."""
    for mark, encoding, name in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace"), name
    if b"\0" in content:
        return _decode_wide(content), "UTF-16"
    try:
        return content.decode("utf-8"), "UTF-8"
    except UnicodeDecodeError:
        return _decode_mixed(content)


def _decode_wide(content: bytes) -> str:
    """UTF-16 without a mark has a nought in every second byte of its English letters."""
    head = content[:2_000]
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if head[first::2].count(0) > len(head) * 0.4:
            return content.decode(encoding, "replace")
    raise FileRefusedError("The file is not text: it has characters in it that no list has.")


def _decode_mixed(content: bytes) -> tuple[str, str]:
    """Mostly UTF-8 with a broken letter stays UTF-8, and the broken letter shows; else it is Windows'."""
    as_utf8 = content.decode("utf-8", "replace")
    broken = as_utf8.count("\ufffd")
    whole = sum(1 for character in as_utf8 if character > "\x7f") - broken
    if whole >= broken:
        return as_utf8, "UTF-8"
    try:
        return content.decode("cp1252"), "Windows-1252"
    except UnicodeDecodeError:
        return content.decode("latin-1"), "Latin-1"
