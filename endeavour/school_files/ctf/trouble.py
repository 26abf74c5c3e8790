"""What is wrong with XML, in words for people who never asked to know what XML is."""

import re
from typing import IO

from lxml import etree

from endeavour.school_files.problems import FileRefusedError

_LAST_TAG = re.compile(rb"</[^<>]{0,80}ctfile\s*>\s*$", re.IGNORECASE)
_TAIL = 4_096
_ENCODING = frozenset(
    (
        etree.ErrorTypes.ERR_INVALID_ENCODING,
        etree.ErrorTypes.ERR_UNSUPPORTED_ENCODING,
        etree.ErrorTypes.ERR_UNKNOWN_ENCODING,
        etree.ErrorTypes.I18N_CONV_FAILED,
    )
)


def in_plain_words(trouble: etree.XMLSyntaxError, stream: IO[bytes]) -> FileRefusedError:
    if trouble.code == etree.ErrorTypes.ERR_NO_MEMORY:
        raise MemoryError from trouble
    line = trouble.lineno or None
    near = f" at line {line:,}" if line else ""
    return FileRefusedError(f"{_what_is_wrong(trouble, near, stream)} Nothing was read.", line=line)


def _what_is_wrong(trouble: etree.XMLSyntaxError, near: str, stream: IO[bytes]) -> str:
    if trouble.code in _ENCODING:
        return (
            f"The letters of this file are not in the encoding it names{near}; a Common Transfer File is in "
            "UTF-8. It was probably opened and saved by another program: export it again and leave it as "
            "it is."
        )
    if trouble.code == etree.ErrorTypes.ERR_RESOURCE_LIMIT:
        return (
            f"The file goes deeper or longer than any Common Transfer File does{near}. It may have been "
            "made to do harm: do not open it elsewhere, and ask the sender."
        )
    if not _is_whole(stream):
        return (
            f"The file stops in the middle{near}: its last tag, </CTfile>, is missing. "
            "Export it again, and send or save it whole."
        )
    return f"The file is damaged{near} and cannot be read as XML. Export it again and leave it as it is."


def _is_whole(stream: IO[bytes]) -> bool:
    size = stream.seek(0, 2)
    stream.seek(max(0, size - _TAIL))
    return _LAST_TAG.search(stream.read(_TAIL).replace(b"\0", b"")) is not None
