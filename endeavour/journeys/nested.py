"""Two people at one long text of many parts, kept as JSON: their changes are put together, and neither is lost.

A part is named by its path: `strengths`, `outcomes/2/goal`, `supports/k7/minutes`. Items of a list are known by their
`key` or `code`; those without one by their place among such.
"""

from collections.abc import Mapping
from typing import Any

from endeavour.journeys.clash import Clash, Difference

Json = dict[str, Any]
NAMES = ("key", "code")
GONE = object()


class NestedClash(Clash):
    """`mine` is all put together, with this person's words wherever both changed the same; `now` is what stands."""

    def __init__(
        self, differences: tuple[Difference, ...], *, now: Json, mine: Json, last_by: str = ""
    ) -> None:
        super().__init__(differences, last_by=last_by)
        self.now, self.mine = now, mine


def put_together(*, now: Json, seen: Json, wanted: Json, last_by: str = "") -> Json:
    """What to write: what stands, with what this person changed from what they saw. Raises `NestedClash`.

    `last_by` is the label of whoever wrote what stands.
    """
    differences: list[Difference] = []
    mine = _each(now, seen, wanted, (), differences)
    if differences:
        raise NestedClash(tuple(differences), now=now, mine=mine, last_by=last_by)
    return mine


def with_theirs(mine: Json, now: Json, path: str) -> Json:
    """The same, with what stands at one path instead of what this person wrote there."""
    return _theirs_in(mine, now, path.split("/"))


def named(items: list[Any]) -> dict[str, Any]:
    """Items by what they are known by, in their order; places count from 1 among those without a name."""
    found: dict[str, Any] = {}
    for item in items:
        name = _name_of(item)
        found[name if name and name not in found else _next_place(found)] = item
    return found


def _together(now: Any, seen: Any, wanted: Any, path: tuple[str, ...], differences: list[Difference]) -> Any:
    if wanted in (seen, now):
        return now
    if now == seen:
        return wanted
    if isinstance(now, dict) and isinstance(seen, dict) and isinstance(wanted, dict):
        return _each(now, seen, wanted, path, differences)
    lists = _as_named(now, seen, wanted)
    if lists:
        return list(_each(*lists, path, differences).values())
    theirs, yours = (None if each is GONE else each for each in (now, wanted))
    differences.append(Difference("/".join(path), theirs, yours))
    return wanted


def _each(now: Json, seen: Json, wanted: Json, path: tuple[str, ...], differences: list[Difference]) -> Json:
    """In the order of whoever changed which parts there are; what the other has besides comes last."""
    first, then = (now, wanted) if list(wanted) == list(seen) else (wanted, now)
    together = {
        name: _together(
            now.get(name, GONE), seen.get(name, GONE), wanted.get(name, GONE), (*path, name), differences
        )
        for name in {**first, **then}
    }
    return {name: value for name, value in together.items() if value is not GONE}


def _as_named(now: Any, seen: Any, wanted: Any) -> tuple[Json, Json, Json] | None:
    """Lists of parts, if at most one of the two changed which parts there are and their order."""
    if not all(isinstance(each, list) and _are_parts(each) for each in (now, seen, wanted)):
        return None
    lists = named(now), named(seen), named(wanted)
    orders = [list(each) for each in lists]
    return lists if orders[1] in (orders[0], orders[2]) else None


def _are_parts(items: list[Any]) -> bool:
    return all(isinstance(item, dict) for item in items)


def _theirs_in(mine: Json, now: Json, path: list[str]) -> Json:
    name, *rest = path
    changed = {**mine, name: _theirs_at(mine.get(name, GONE), now.get(name, GONE), rest)}
    return {name: value for name, value in changed.items() if value is not GONE}


def _theirs_at(mine: Any, now: Any, path: list[str]) -> Any:
    if path and isinstance(mine, list) and isinstance(now, list):
        return list(_theirs_in(named(mine), named(now), path).values())
    if path and isinstance(mine, dict) and isinstance(now, dict):
        return _theirs_in(mine, now, path)
    return now


def _name_of(item: Any) -> str:
    return next((str(item[name]) for name in NAMES if item.get(name)), "")


def _next_place(found: Mapping[str, Any]) -> str:
    return str(sum(name.isdecimal() for name in found) + 1)
