"""What the lists and pictures of a page are made from."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True)
class Week:
    """A week of the strip: how many things fall due, and where they are listed."""

    starts: date
    due: int
    url: str


@dataclass(frozen=True, kw_only=True)
class Holiday:
    """A gap in the strip."""

    name: str


@dataclass(frozen=True, kw_only=True)
class Count:
    """One large number beside its quiet label: 29 of 44, or 91 %."""

    label: str
    value: int
    of: int | None = None
    percent: bool = False
    url: str = ""


@dataclass(frozen=True, kw_only=True)
class SummaryRow:
    """A key and its value; `change_about` ends the sentence "Change …"."""

    key: str
    value: str
    change_url: str = ""
    change_about: str = ""


@dataclass(frozen=True, kw_only=True)
class Task:
    """A task of a list; without an address it can't be started yet."""

    name: str
    status: str
    url: str = ""
    hint: str = ""
    done: bool = False
