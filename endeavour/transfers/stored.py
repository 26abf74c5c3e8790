"""What a file said and what was done with it, packed small."""

import json
import zlib
from typing import Any

from endeavour.school_files import ReadFile
from endeavour.school_files.wire import from_bytes, to_bytes
from endeavour.transfers.models import ImportFile


def packed(read: ReadFile) -> bytes:
    return zlib.compress(to_bytes(read), 1)


def read_of(file: ImportFile) -> ReadFile:
    return from_bytes(zlib.decompress(bytes(file.read)))


def packed_content(content: bytes) -> bytes:
    return zlib.compress(content, 1)


def content_of(file: ImportFile) -> bytes | None:
    return zlib.decompress(bytes(file.content)) if file.content is not None else None


def packed_done(done: list[dict[str, Any]]) -> bytes:
    return zlib.compress(json.dumps(done, separators=(",", ":")).encode(), 1)


def done_of(file: ImportFile) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = (
        json.loads(zlib.decompress(bytes(file.done))) if file.done is not None else []
    )
    return rows
