"""The rejected rows as a list, each with its reason, to be put right and brought in again."""

import csv
from collections.abc import Iterable
from io import StringIO

from endeavour.transfers.models import ImportRow

HEADINGS = ("Row", "Pupil", "Column", "Found", "Expected", "Reason")
# A spreadsheet takes a cell that begins like this for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def rejected_csv(rows: Iterable[ImportRow]) -> bytes:
    """As Excel opens it: UTF-8 behind a byte order mark. One line for each thing that is wrong."""
    out = StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(HEADINGS)
    for row in rows:
        if row.outcome == ImportRow.Outcome.REJECTED:
            for problem in row.problems or [{}]:
                cells = [
                    row.name,
                    *(problem.get(name) or "" for name in ("column", "found", "expected", "sentence")),
                ]
                writer.writerow([row.row, *(harmless(cell) for cell in cells)])
    return out.getvalue().encode("utf-8-sig")


def harmless(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA) else text
