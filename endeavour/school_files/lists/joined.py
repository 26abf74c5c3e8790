"""Lists with one row for each need, status or contact: the rows of a pupil become one pupil."""

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any

from endeavour.school_files.problems import Place, Severity
from endeavour.school_files.repeated import Roll, say_contradiction
from endeavour.school_files.said import ReadAddress, ReadFlags, ReadNeed, ReadPupil

_GATHERED = ("former_upns", "statuses", "needs", "contacts")
_ALONE = tuple(
    field.name for field in fields(ReadPupil) if field.name not in (*_GATHERED, "row", "line", "flags")
)


def add_or_join(roll: Roll, pupil: ReadPupil, place: Place, *, goes_on: bool) -> None:
    """`goes_on`: the row names nobody, so it belongs to the row above."""
    number = len(roll) - 1 if goes_on else roll.find(pupil)
    if number is None:
        roll.add(pupil, place)
        return
    before = roll.entry(number)
    clashes = _clashes(before, pupil)
    if place.is_rejected:
        roll.reject(number)
    elif clashes:
        roll.reject(number)
        say_contradiction(place, before, clashes)
    else:
        together = _together(before, pupil)
        if together == before:
            repeats = f"says nothing that row {before.row} does not say, and was read once."
            place.say(Severity.WARNING, repeats)
        roll.replace(number, together)


def rank_the_unranked(needs: Iterable[ReadNeed]) -> list[ReadNeed]:
    """Where a list does not rank, the order in which it names the needs is their rank."""
    ranked = list(needs)
    free = iter(range(1, 100))
    used = {need.rank for need in ranked}
    return [
        need if need.rank else replace(need, rank=next((n for n in free if n not in used), None))
        for need in ranked
    ]


def _clashes(before: ReadPupil, after: ReadPupil) -> list[str]:
    alone = [name for name in _ALONE if not _agree(getattr(before, name), getattr(after, name))]
    flags = [
        field.name
        for field in fields(ReadFlags)
        if not _agree(getattr(before.flags, field.name), getattr(after.flags, field.name))
    ]
    return alone + flags


def _agree(one: Any, other: Any) -> bool:
    return one == other or _is_silent(one) or _is_silent(other)


def _is_silent(value: Any) -> bool:
    return value is None or value == "" or value == ReadAddress()


def _together(before: ReadPupil, after: ReadPupil) -> ReadPupil:
    alone: dict[str, Any] = {name: _spoken(getattr(before, name), getattr(after, name)) for name in _ALONE}
    gathered: dict[str, Any] = {
        name: _gathered(getattr(before, name), getattr(after, name)) for name in _GATHERED
    }
    flags = ReadFlags(
        **{
            f.name: _spoken(getattr(before.flags, f.name), getattr(after.flags, f.name))
            for f in fields(ReadFlags)
        }
    )
    return replace(before, **alone, **gathered, flags=flags)


def _spoken(one: Any, other: Any) -> Any:
    """The one that says something; of two silences the first."""
    return other if _is_silent(one) and not _is_silent(other) else one


def _gathered(one: tuple[Any, ...] | None, other: tuple[Any, ...] | None) -> tuple[Any, ...] | None:
    if one is None or other is None:
        return other if one is None else one
    return tuple(dict.fromkeys((*one, *other)))
