"""Two people changed the same part of a long text: both are shown, and one is chosen, part by part."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from django.core import signing
from django.http import HttpResponse, QueryDict
from django.shortcuts import render

from endeavour.access.needs import SchoolRequest
from endeavour.journeys.clash import Difference
from endeavour.journeys.clash_page import ChooseForm
from endeavour.journeys.nested import Json, NestedClash, named, with_theirs

CARRIED = "carried"
SALT = "endeavour.journeys.nested"


class Settled(NamedTuple):
    """What the person wants now that they have chosen, against what stood when they chose."""

    wanted: Json
    seen: Json


def settled(sent: QueryDict) -> Settled | None:
    """What a page of choices was answered with; nothing where another page was sent. Asks again what was left open."""
    try:
        carried = signing.loads(sent.get(CARRIED, ""), salt=SALT)
    except signing.BadSignature:
        return None
    differences = [Difference(*each) for each in carried["differences"]]
    mine, now = carried["mine"], carried["now"]
    for number, difference in enumerate(differences):
        if (choice := sent.get(f"keep_{number}")) not in ("theirs", "yours"):
            raise NestedClash(tuple(differences), now=now, mine=carried["mine"])
        if choice == "theirs":
            mine = with_theirs(mine, now, difference.field)
    return Settled(mine, now)


def choose_between(
    request: SchoolRequest,
    clash: NestedClash,
    *,
    labels: Mapping[str, str],
    back: str,
    shown: Mapping[str, object] | None = None,
) -> HttpResponse:
    """`labels` names parts by their path, with `*` for an item of a list: `outcomes/*/goal` → `Outcome {0}: goal`."""
    asked = {
        str(number): (label_of(d.field, labels, clash.mine), in_words(d.theirs), in_words(d.yours))
        for number, d in enumerate(clash.differences)
    }
    carried = {
        "differences": [(d.field, d.theirs, d.yours) for d in clash.differences],
        "mine": clash.mine,
        "now": clash.now,
    }
    page = {
        **(shown or {}),
        "back": back,
        "form": ChooseForm(asked, request.POST if CARRIED in request.POST else None),
        "kept": {CARRIED: signing.dumps(carried, salt=SALT, compress=True)},
    }
    return render(request, "journeys/clash.html", page, status=409)


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
