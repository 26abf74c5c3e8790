"""Two people changed the same part of a long text: both are shown, and one is chosen, part by part."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from django.http import HttpResponse

from endeavour.access.needs import SchoolRequest
from endeavour.access.refusal import Refused
from endeavour.journeys.choosing import CARRIED, KEEP, Choosing, choosing_in, page_of, words_around
from endeavour.journeys.clash import Difference
from endeavour.journeys.nested import Json, NestedClash, named, with_theirs

ELSEWHERE = "These two texts belong to another page, or to one that has changed since. Nothing was saved."


class Settled(NamedTuple):
    """What the person wants now that they have chosen, against what stood when they chose."""

    wanted: Json
    seen: Json


def settled(request: SchoolRequest, *, record: str) -> Settled:
    """What a page of choices (one that sends `CARRIED`) was answered with. Asks again what was left open.

    `record` is what the choice is about. A page made for another one, another address or person is refused.
    """
    sent = request.POST
    choosing = choosing_in(
        sent.get(CARRIED, ""), school_id=request.school.pk, owner=request.actor.label, address=request.path
    )
    if choosing is None or choosing.data.get("record") != record:
        raise Refused(ELSEWHERE)
    differences = [Difference(*each) for each in choosing.data["differences"]]
    mine, now = choosing.data["mine"], choosing.data["now"]
    for number, difference in enumerate(differences):
        if (choice := sent.get(f"{KEEP}{number}")) not in ("theirs", "yours"):
            raise NestedClash(
                tuple(differences), now=now, mine=choosing.data["mine"], last_by=choosing.last_by
            )
        if choice == "theirs":
            mine = with_theirs(mine, now, difference.field)
    return Settled(mine, now)


def choose_between(
    request: SchoolRequest,
    clash: NestedClash,
    *,
    record: str,
    labels: Mapping[str, str],
    back: str,
    shown: Mapping[str, Any] | None = None,
) -> HttpResponse:
    """`labels` names parts by their path, with `*` for an item of a list: `outcomes/*/goal` → `Outcome {0}: goal`."""
    clashing = {d.field for d in clash.differences}
    besides = [path for path in _changed(clash.mine, clash.now) if path not in clashing]
    choosing = Choosing(
        asked={
            str(number): (label_of(d.field, labels, clash.mine), in_words(d.theirs), in_words(d.yours))
            for number, d in enumerate(clash.differences)
        },
        besides=[
            (label_of(path, labels, clash.mine), words)
            for path in besides
            if (words := in_words(_at(clash.mine, path)))
        ],
        data={
            "record": record,
            "differences": [(d.field, d.theirs, d.yours) for d in clash.differences],
            "mine": clash.mine,
            "now": clash.now,
        },
        last_by=clash.last_by,
        **words_around(back, shown or {}),
    )
    return page_of(request, choosing, {})


def _changed(mine: Any, now: Any, path: tuple[str, ...] = ()) -> Iterator[str]:
    """The parts in which what this person typed differs from what stands."""
    if mine == now:
        return
    if isinstance(mine, list) and isinstance(now, list) and all(isinstance(i, dict) for i in (*mine, *now)):
        mine, now = named(mine), named(now)
    if isinstance(mine, dict) and isinstance(now, dict):
        for name in mine:
            yield from _changed(mine[name], now.get(name), (*path, name))
    else:
        yield "/".join(path)


def _at(mine: Any, path: str) -> Any:
    for part in path.split("/"):
        mine = named(mine)[part] if isinstance(mine, list) else mine[part]
    return mine


def label_of(path: str, labels: Mapping[str, str], mine: Json) -> str:
    """The words for a part; of an item of a list, with its number as the person sees it."""
    pattern, numbers = [], []
    at: Any = mine
    for part in path.split("/"):
        if isinstance(at, list):
            names = list(named(at))
            numbers.append(names.index(part) + 1 if part in names else part)
            pattern.append("*")
            at = named(at).get(part)
        else:
            pattern.append(part)
            at = at.get(part) if isinstance(at, dict) else None
    plain = pattern[-1] if pattern[-1] != "*" else pattern[0]
    return labels.get("/".join(pattern), plain.replace("_", " ").capitalize()).format(*numbers)


def in_words(value: object) -> str:
    """What a part holds, as one line; empty where it holds nothing or isn't there."""
    if isinstance(value, Mapping):
        return ", ".join(words for each in value.values() if (words := in_words(each)))
    if isinstance(value, list):
        return "; ".join(words for each in value if (words := in_words(each)))
    return "" if value is None or value is False else "yes" if value is True else str(value)
