"""The pages of one letter to a family: where it is written, checked, sent and read aloud."""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse


@dataclass(frozen=True)
class LetterPages:
    """`ring` is the page of a call to one person, by their code."""

    new: str
    check: str
    send: str
    ring: Callable[[str], str]


def told_pages(school: str, pid: str) -> LetterPages:
    """Of the letter that extra help has started."""
    return _pages("told", [school, pid])


def may_pages(school: str, concern: str) -> LetterPages:
    """Of the letter that the child may have SEN."""
    return _pages("may", [school, concern])


def ended_pages(school: str, pid: str) -> LetterPages:
    """Of the letter that SEN support has ended."""
    return _pages("ended", [school, pid])


def _pages(letter: str, where: list[str]) -> LetterPages:
    return LetterPages(
        new=reverse(f"desk:{letter}_new", args=where),
        check=reverse(f"desk:{letter}_check", args=where),
        send=reverse(f"desk:{letter}_send", args=where),
        ring=lambda code: reverse(f"desk:{letter}_ring", args=[*where, code]),
    )
