"""The families of an English town: where their names come from, and what they speak at home."""

from dataclasses import dataclass


def names(listed: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in listed.split(","))


@dataclass(frozen=True, slots=True)
class Community:
    """`languages` are pairs of census code and language tag; `at_home` is the share that speak them there.

    `ethnicities` are census codes. A child's surname may be the father's or the mother's, so both ends of a
    household draw on `surnames`.
    """

    key: str
    share: float
    ethnicities: tuple[str, ...]
    languages: tuple[tuple[str, str], ...]
    at_home: float
    surnames: tuple[str, ...]
    girls: tuple[str, ...]
    boys: tuple[str, ...]
    women: tuple[str, ...]
    men: tuple[str, ...]
