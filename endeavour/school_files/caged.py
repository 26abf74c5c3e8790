"""`read_file`: the one way in. Reads a file of any kind in a cage and always comes back with an answer."""

import logging
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path
from typing import IO

from endeavour.school_files import limits
from endeavour.school_files.asked import Asked, school_number
from endeavour.school_files.kinds import MOST_BYTES, check_size
from endeavour.school_files.problems import FileRefusedError
from endeavour.school_files.said import ReadFile, refused
from endeavour.school_files.wire import BrokenWireError, from_bytes

log = logging.getLogger(__name__)

SECONDS = limits.SECONDS
CAGE = "endeavour.school_files.cage"
LARGEST = max(MOST_BYTES, key=MOST_BYTES.__getitem__)

TOO_LONG = (
    "Reading this file took longer than any school's file should. It may hold far more than pupils, or be "
    "damaged: export the pupils alone, or save the list as CSV UTF-8."
)
TOO_MUCH = (
    "Reading this file took more memory than any school's file should. In a workbook that is often one "
    "stray cell far below or far to the right of the list: copy the list alone into a new workbook, or "
    "save it as CSV UTF-8."
)
BROKE = (
    "This file could not be read, and we cannot say why: it is damaged, or made in a way we have not met. "
    "Save it again, or as CSV UTF-8. Nothing was taken from it."
)


def read_file(
    source: Path | bytes,
    name: str,
    *,
    today: date,
    expected_school: str | None = None,
    mapping: Mapping[str, str] | None = None,
) -> ReadFile:
    """What the file says, or the sentence that says why it cannot be read.

    `expected_school` is a DfE number such as "823/5678". `mapping` gives our field for a column heading, or
    "" for a column not to be read.
    """
    school = school_number(expected_school) if expected_school else None
    try:
        with _opened(source) as stream:
            return _read_caged(stream, Asked(today, school, mapping or {})).with_name(name)
    except FileRefusedError as refusal:
        return refused(refusal.problem).with_name(name)


def _opened(source: Path | bytes) -> AbstractContextManager[IO[bytes]]:
    if isinstance(source, Path):
        try:
            if not source.is_file():
                raise FileRefusedError("There is no such file.")
            check_size(LARGEST, source.stat().st_size)
            return source.open("rb")
        except OSError:
            raise FileRefusedError("The file may not be opened by this program.") from None
    check_size(LARGEST, len(source))
    spooled = tempfile.TemporaryFile()  # noqa: SIM115 - whoever asked for it closes it
    spooled.write(source)
    spooled.seek(0)
    return spooled


def _read_caged(stream: IO[bytes], asked: Asked) -> ReadFile:
    with tempfile.TemporaryFile() as answer, tempfile.TemporaryFile() as complaint:
        child = subprocess.Popen(
            [sys.executable, "-I", "-m", CAGE],
            stdin=stream,
            stdout=answer,
            stderr=complaint,
            env={limits.ASKED: asked.to_json(), "LC_ALL": "C.UTF-8"},  # none of our own secrets
            close_fds=True,
        )
        try:
            code = child.wait(SECONDS)
        except subprocess.TimeoutExpired:
            raise FileRefusedError(TOO_LONG) from None
        finally:
            child.kill()
            child.wait()
        return _answer(code, answer, complaint)


def _answer(code: int, answer: IO[bytes], complaint: IO[bytes]) -> ReadFile:
    answer.seek(0)
    if code == 0:
        try:
            return from_bytes(answer.read(limits.MOST_ANSWERED + 1))
        except BrokenWireError:
            log.error("the cage answered with something that is no answer")
            raise FileRefusedError(BROKE) from None
    complaint.seek(0)
    # Its own words only when our own code wrote them: a panic of a library may quote the file.
    said = complaint.read(200).decode("ascii", "replace") if code == limits.WENT_WRONG else ""
    log.warning("a file ended its cage with code %s %s", code, said.strip())
    raise FileRefusedError(_why(code))


def _why(code: int) -> str:
    if code == -signal.SIGXCPU:
        return TOO_LONG
    if code in (
        limits.OUT_OF_MEMORY,
        -signal.SIGABRT,
        -signal.SIGKILL,
        -signal.SIGSEGV,
    ):  # or the allocator of a library gave up
        return TOO_MUCH
    return BROKE
