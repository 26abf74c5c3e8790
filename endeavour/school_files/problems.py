"""What is wrong in a file, said so that a school office can put it right: where, what was found, what we
expect.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

LONGEST_FOUND = 60
LONGEST_CELL = 250
MOST_LISTED = 1_000

T = TypeVar("T")


class Severity(StrEnum):
    WARNING = "warning"
    REJECTED_ROW = "rejected row"
    REJECTED_FILE = "rejected file"


@dataclass(frozen=True, slots=True)
class Problem:
    severity: Severity
    sentence: str
    row: int | None = None  # row of a list, or the pupil's number in a Common Transfer File
    line: int | None = None
    field: str = ""  # what we call it
    column: str = ""  # what the file calls it
    found: str = ""
    expected: str = ""


class NotUnderstoodError(Exception):
    """A value that a reader cannot take; says what it expects instead."""

    def __init__(self, expected: str) -> None:
        super().__init__(expected)
        self.expected = expected


class FileRefusedError(Exception):
    """The whole file cannot be read; carries the sentence that says why."""

    def __init__(
        self, sentence: str, *, line: int | None = None, found: str = "", expected: str = ""
    ) -> None:
        super().__init__(sentence)
        self.problem = Problem(
            Severity.REJECTED_FILE, sentence, line=line, found=clip(found), expected=expected
        )


class Problems:
    """All that was found in one file. Lists the first thousand and counts the rest."""

    def __init__(self) -> None:
        self.listed: list[Problem] = []
        self.left_out = 0

    def add(self, problem: Problem) -> None:
        if len(self.listed) < MOST_LISTED:
            self.listed.append(problem)
        else:
            self.left_out += 1

    def warn(self, sentence: str) -> None:
        self.add(Problem(Severity.WARNING, sentence))


class Place:
    """One row or pupil: where we are, whether it can still be taken, and what it is called in a sentence."""

    def __init__(
        self,
        problems: Problems,
        kind: str,
        number: int,
        line: int | None = None,
        columns: Mapping[str, str] | None = None,
    ) -> None:
        self._problems = problems
        self._columns = columns or {}
        self.kind = kind
        self.number = number
        self.line = line
        self.name = ""
        self.is_rejected = False

    def __str__(self) -> str:
        return f"{self.kind} {self.number} ({clip(self.name)})" if self.name else f"{self.kind} {self.number}"

    def warn(self, field: str, column: str, found: str, expected: str, then: str = "") -> None:
        self._add(Severity.WARNING, field, column, found, expected, then)

    def reject(self, field: str, column: str, found: str, expected: str, then: str = "") -> None:
        self.is_rejected = True
        self._add(Severity.REJECTED_ROW, field, column, found, expected, then)

    def say(
        self,
        severity: Severity,
        sentence: str,
        *,
        field: str = "",
        column: str = "",
        found: str = "",
        expected: str = "",
    ) -> None:
        """A problem that needs a sentence of its own."""
        self.is_rejected = self.is_rejected or severity is Severity.REJECTED_ROW
        whole = f"{self}: {sentence}"
        self._problems.add(
            Problem(severity, whole, self.number, self.line, field, column, clip(found), expected)
        )

    def take(
        self,
        read: Callable[[str], T],
        text: str | None,
        field: str,
        column: str,
        *,
        or_reject: bool = False,
        then: str = "",
    ) -> T | None:
        """What `text` means, or `None` and a problem that says why it cannot be read."""
        if text is None:
            return None
        try:
            if len(text) > LONGEST_CELL:
                raise NotUnderstoodError(f"at most {LONGEST_CELL} characters")
            return read(text)
        except NotUnderstoodError as cannot:
            complain = self.reject if or_reject else self.warn
            complain(field, column, text, cannot.expected, then)
            return None

    def _add(self, severity: Severity, field: str, column: str, found: str, expected: str, then: str) -> None:
        where = f"{self}, {self._columns.get(column, f'“{column}”')}" if column else str(self)
        seen = f"found “{clip(found)}”" if found else "found nothing"
        sentence = f"{where}: {seen}, expected {expected}." + (f" {then}" if then else "")
        self._problems.add(
            Problem(severity, sentence, self.number, self.line, field, column, clip(found), expected)
        )


def clip(text: str) -> str:
    """Short enough to print, on one line, and harmless: never echoes a megabyte back."""
    head = text[: LONGEST_FOUND * 4]
    plain = " ".join("".join(c if c.isprintable() else " " for c in head).split())
    short = plain if len(plain) <= LONGEST_FOUND else plain[: LONGEST_FOUND - 1] + "…"
    return short if len(text) <= len(head) or short.endswith("…") else short + "…"
