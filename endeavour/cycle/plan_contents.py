"""What a plan says: while it is made, and as it was shared. Frozen; kept as JSON.

A line that is a row by now names it (`code`, `provision`): so a later version can tell what stays from what is new.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, time
from decimal import Decimal
from typing import Any

from endeavour.pupils.no_ones_address import Said
from endeavour.tenancy.json_rows import as_day_or_none

MOST_OUTCOMES = 4
FOR_NONE = (0,)  # what a line of support serves while that is still to be said
# Whom a `Part` names, in this order.
PARTIES = (
    ("teacher", "The teacher"),
    ("support", "Support staff"),
    ("senco", "The SENCO"),
    ("parent", "Parent or carer"),
    ("pupil", "The pupil"),
)
# Names of rows, and goals that were asked about, are nobody's to read; whatever else is text is looked at.
NOT_READ = frozenset(
    ("code", "key", "kind", "provision", "from_library", "carried_from", "taken_out", "asked_about")
)
PARTS = {"strengths": "assess", "barrier": "assess", "outcomes": "outcomes", "supports": "support"} | {
    "adjustments": "support",
    "at_home": "support",
}
CALLED = {
    "strengths": "Strengths",
    "barrier": "What gets in the way",
    "outcomes": "Outcome",
    "supports": "Support",
    "adjustments": "Line for every lesson",
    "at_home": "What could be done at home",
    "who_does_what": "Who does what",
    "review_reason": "Why the review is later",
}
Json = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class PlannedOutcome:
    """What the pupil will do, by when, how we will know; the number it starts at and the one it is to reach.

    `carried_from` is the code of the outcome that it goes on from.
    """

    goal: str = ""
    how_known: str = ""
    by_when: date | None = None
    measure: str = ""
    unit: str = ""
    baseline: Decimal | None = None
    target: Decimal | None = None
    check_every_weeks: int = 1
    owner_id: int | None = None
    area: str = ""
    carried_from: str = ""
    code: str = ""


@dataclass(frozen=True, kw_only=True)
class PlannedSupport:
    """Support that a plan puts in place, or one that runs already (`provision`) and goes on or is joined.

    `serves` holds positions of outcomes, from 1; none is for all of them. `key` tells lines apart while nothing is a
    row yet.
    """

    key: str
    provision: str = ""
    serves: tuple[int, ...] = ()
    from_library: str = ""
    name: str = ""
    purpose: str = ""
    minutes: int | None = None
    times: tuple[tuple[int, time], ...] = ()
    leader_id: int | None = None
    group_size: int = 1
    room: str = ""
    starts_on: date | None = None
    ends_on: date | None = None

    @property
    def is_for_none(self) -> bool:
        """Not said for which outcome: the one it was for was taken out, or none was ticked."""
        return self.serves == FOR_NONE

    @property
    def ran_already(self) -> bool:
        """The pupil had it when this line was made; one that is to be joined has a key of its own."""
        return bool(self.provision) and self.key == self.provision


@dataclass(frozen=True, kw_only=True)
class PlannedAdjustment:
    """A line for every lesson: what is owed (Equality Act 2010 s.20), or an idea."""

    kind: str
    words: str
    code: str = ""


@dataclass(frozen=True, kw_only=True)
class Part:
    """What one of those involved does: who, in words, and one line."""

    who: str
    words: str


@dataclass(frozen=True, kw_only=True)
class PlanContents:
    """`taken_out` names running support that the makers of this plan ended, so that none is lost in silence.

    `asked_about` holds the goals whose vague words were asked about: that is done once.
    """

    strengths: str = ""
    barrier: str = ""
    outcomes: tuple[PlannedOutcome, ...] = ()
    supports: tuple[PlannedSupport, ...] = ()
    adjustments: tuple[PlannedAdjustment, ...] = ()
    at_home: str = ""
    who_does_what: tuple[Part, ...] = ()
    review_on: date | None = None
    review_reason: str = ""
    taken_out: tuple[str, ...] = ()
    asked_about: tuple[str, ...] = ()

    def to_json(self) -> Json:
        return {field.name: _plain(getattr(self, field.name)) for field in fields(self)}

    @staticmethod
    def from_json(kept: Mapping[str, Any]) -> "PlanContents":
        """What was kept by `to_json`, of this or an earlier day: what wasn't known then has its starting value."""
        return PlanContents(
            strengths=kept.get("strengths", ""),
            barrier=kept.get("barrier", ""),
            outcomes=tuple(_outcome(row) for row in kept.get("outcomes", ())),
            supports=tuple(_support(row) for row in kept.get("supports", ())),
            adjustments=tuple(PlannedAdjustment(**row) for row in kept.get("adjustments", ())),
            at_home=kept.get("at_home", ""),
            who_does_what=tuple(Part(**row) for row in kept.get("who_does_what", ())),
            review_on=as_day_or_none(kept.get("review_on")),
            review_reason=kept.get("review_reason", ""),
            taken_out=tuple(kept.get("taken_out", ())),
            asked_about=tuple(kept.get("asked_about", ())),
        )


def _plain(value: object) -> object:
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, PlannedOutcome | PlannedSupport | PlannedAdjustment | Part):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    return value


def _outcome(row: Json) -> PlannedOutcome:
    read = {"by_when": as_day_or_none(row.get("by_when"))}
    numbers = {name: _number(row.get(name)) for name in ("baseline", "target")}
    return PlannedOutcome(**{**row, **read, **numbers})


def _support(row: Json) -> PlannedSupport:
    days = {name: as_day_or_none(row.get(name)) for name in ("starts_on", "ends_on")}
    times = tuple((weekday, time.fromisoformat(at)) for weekday, at in row.get("times", ()))
    return PlannedSupport(**{**row, **days, "times": times, "serves": tuple(row.get("serves", ()))})


def _number(text: str | None) -> Decimal | None:
    return Decimal(text) if text else None


def texts_of(contents: PlanContents) -> Iterator[Said]:
    """Every text of a plan, also of a field that comes to be after today."""
    for name, value in _read(contents):
        part, called = PARTS.get(name, "people"), CALLED.get(name, name)
        if isinstance(value, str):
            yield Said(called, value, part)
        elif isinstance(value, tuple):
            for place, line in enumerate(value, start=1):
                for words in _words(line):
                    yield Said(_called(called, line, place), words, part, place)


def _called(called: str, line: object, place: int) -> str:
    who = dict(PARTIES).get(getattr(line, "who", ""))
    return does_what(who) if who else f"{called} {place}"


def does_what(who: str) -> str:
    """Who does what, the SENCO"""
    return f"{CALLED['who_does_what']}, {who[:1].lower()}{who[1:]}"


def _words(line: object) -> Iterator[str]:
    if isinstance(line, str):
        yield line
    elif is_dataclass(line):
        for _, value in _read(line):
            for each in value if isinstance(value, tuple) else (value,):
                yield from _words(each)


def _read(of: object) -> Iterator[tuple[str, object]]:
    assert is_dataclass(of)  # noqa: S101 - a plan and its lines are
    return ((one.name, getattr(of, one.name)) for one in fields(of) if one.name not in NOT_READ)
