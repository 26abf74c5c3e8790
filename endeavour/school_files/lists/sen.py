"""SEN status and needs in one row of a list."""

import re
from datetime import date

from endeavour.school_files.lists.headings import MOST_NEEDS
from endeavour.school_files.lists.row import RowReader
from endeavour.school_files.problems import NotUnderstoodError, Severity
from endeavour.school_files.said import ReadNeed, ReadStatus
from endeavour.school_files.words.codes import (
    ENDED_NEEDS,
    is_only_watched,
    read_need,
    read_status,
    says_no_need,
)
from endeavour.school_files.words.days import read_day
from endeavour.school_files.words.people import read_rank

_PARTED = (re.compile(r"\s*[;|/+]\s*"), re.compile(r"\s*,\s*"))
# These headings rank the need themselves; "SEN type" alone does not.
_RANKED_HEADING = re.compile(r"[1-9]|primary|main|secondary|tertiary|third", re.IGNORECASE)


def read_row_statuses(reader: RowReader) -> tuple[ReadStatus, ...] | None:
    """`None` without a column for the status; () when its cell is empty: the list says there is none."""
    text = reader.said("sen_status")
    if text is None:
        return None
    start = reader.value(read_day, "sen_start", or_reject=True)
    if not text:
        return ()
    if is_only_watched(text):
        reader.place.warn(
            "sen_status", reader.heading("sen_status"), text, "N, K or E", "It was read as no SEN status."
        )
        return ()
    code = reader.value(read_status, "sen_status", or_reject=True)
    if code in ("K", "E") and reader.said("sen_start") == "":
        reader.place.warn(
            "sen_start", reader.heading("sen_start"), "", "the day on which this status started"
        )
    return (ReadStatus(start, code),) if code else ()


def read_row_needs(reader: RowReader) -> tuple[ReadNeed, ...] | None:
    numbers = [n for n in range(1, MOST_NEEDS + 1) if reader.has(f"need_{n}")]
    if not numbers:
        return None
    needs = [need for number in numbers for need in _needs_in(reader, number)]
    return tuple(dict.fromkeys(needs))


def _needs_in(reader: RowReader, number: int) -> list[ReadNeed]:
    name = f"need_{number}"
    codes = [] if says_no_need(reader.said(name) or "") else reader.value(_codes, name) or []
    rank = _rank(reader, number)
    start = reader.value(read_day, f"{name}_start") or _if_first(reader, number, "need_start")
    end = reader.value(read_day, f"{name}_end") or _if_first(reader, number, "need_end")
    for code in codes:
        if code in ENDED_NEEDS and end is None:
            sentence = f"{code} was replaced by SEMH in 2014. It was kept as it is."
            reader.place.say(Severity.WARNING, sentence, field="need", found=code)
    # Several needs in one cell: their order there is their rank.
    return [ReadNeed(code, rank and rank + place, start, end) for place, code in enumerate(codes)]


def _if_first(reader: RowReader, number: int, name: str) -> date | None:
    return reader.value(read_day, name) if number == 1 else None


def _rank(reader: RowReader, number: int) -> int | None:
    for name in (f"need_{number}_rank", "need_rank" if number == 1 else ""):
        if reader.said(name):
            return reader.value(read_rank, name)
    return number if _RANKED_HEADING.search(reader.heading(f"need_{number}")) else None


def _codes(text: str) -> list[str]:
    """One need, or several in one cell: "SLCN; ASD". Needs in words have commas of their own."""
    try:
        return [read_need(text)]
    except NotUnderstoodError:
        for parted in _PARTED:
            parts = [part for part in parted.split(text) if part]
            if 1 < len(parts) <= MOST_NEEDS:
                try:
                    return [read_need(part) for part in parts]
                except NotUnderstoodError:
                    continue
        raise
