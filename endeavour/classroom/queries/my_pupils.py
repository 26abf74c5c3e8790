"""C1: what to do for each pupil in this lesson."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.permissions import Permission
from endeavour.cycle.queries.given_lines import Given, LessonDue, given_lines, next_in_lessons
from endeavour.provision.queries import MOST_LINES, AdjustmentLine, adjustments_of
from endeavour.pupils.class_lists import InClass, pupils_by_class
from endeavour.register.supported import supported_on
from endeavour.schools.facts import calendar_of

SAYING = {
    "answer": "Say how it is going",
    "review": "Review of the plan",
    "check": "Next check",
}


@dataclass(frozen=True)
class Due:
    on: date
    what: str
    url: str


@dataclass(frozen=True)
class MyPupil:
    """One card. `lines` are the first three, what is owed first; `more` says how many stand behind them."""

    pid: str
    forename: str
    name: str
    lines: tuple[AdjustmentLine, ...]
    more: int
    version: int
    to_read: bool
    due: Due | None


@dataclass(frozen=True)
class MyClass:
    """`pk` is missing for pupils whom the person knows from sessions only."""

    pk: int | None
    name: str
    pupils: tuple[MyPupil, ...]
    others: int


@dataclass(frozen=True)
class MyPupils:
    today: date
    classes: tuple[MyClass, ...]
    chosen: int | None
    names: tuple[tuple[int, str], ...]
    with_lines: int
    to_read: int
    opens_records: bool


def my_pupils(actor: StaffActor, *, class_id: int | None = None) -> MyPupils:
    """Six statements at most, however many pupils and classes."""
    today = clock.today()
    seen = pupils_by_class(actor, on=today)
    given = given_lines(actor)
    names = dict.fromkeys((pupil.class_id, pupil.class_name) for pupil in seen)
    chosen = class_id if class_id in {pk for pk, _ in names} else None
    shown = [pupil for pupil in seen if chosen in (None, pupil.class_id)]
    pids = {pupil.id: pupil.pid for pupil in shown} | {pk: one.pid for pk, one in given.items()}
    ids = set(pids)
    lines, supported = adjustments_of(ids, on=today), supported_on(ids, today)
    due = _due(actor, pids)
    classes = [
        _class(pk, name, [pupil for pupil in shown if pupil.class_id == pk], lines, supported, given, due)
        for pk, name in names
        if chosen in (None, pk)
    ]
    elsewhere = [one for one in given.values() if one.pupil_id not in {pupil.id for pupil in seen}]
    if elsewhere and chosen is None:
        classes.append(_from_sessions(elsewhere, lines, due))
    found = [pupil for one in classes for pupil in one.pupils]
    return MyPupils(
        today=today,
        classes=tuple(classes),
        chosen=chosen,
        names=tuple(names),
        with_lines=sum(bool(pupil.lines) for pupil in found),
        to_read=sum(pupil.to_read for pupil in found),
        opens_records=actor.may(Permission.OPEN_RECORD),
    )


def _class(
    pk: int,
    name: str,
    pupils: Sequence[InClass],
    lines: dict[int, tuple[AdjustmentLine, ...]],
    supported: frozenset[int],
    given: dict[int, Given],
    due: dict[int, Due],
) -> MyClass:
    cards = tuple(
        _card(
            pupil.pid,
            pupil.forename,
            pupil.name,
            lines.get(pupil.id, ()),
            given.get(pupil.id),
            due.get(pupil.id),
        )
        for pupil in pupils
        if pupil.id in lines or pupil.id in supported or pupil.id in given
    )
    return MyClass(pk, name, cards, len(pupils) - len(cards))


def _from_sessions(
    given: Sequence[Given], lines: dict[int, tuple[AdjustmentLine, ...]], due: dict[int, Due]
) -> MyClass:
    cards = tuple(
        _card(
            one.pid,
            one.forename,
            f"{one.name}, {one.class_name}" if one.class_name else one.name,
            lines.get(one.pupil_id, ()),
            one,
            due.get(one.pupil_id),
        )
        for one in given
    )
    return MyClass(None, "From your sessions", cards, 0)


def _card(
    pid: str,
    forename: str,
    name: str,
    lines: tuple[AdjustmentLine, ...],
    given: Given | None,
    due: Due | None,
) -> MyPupil:
    return MyPupil(
        pid=pid,
        forename=forename,
        name=name,
        lines=lines[:MOST_LINES],
        more=max(len(lines) - MOST_LINES, 0),
        version=given.version if given else 0,
        to_read=given is not None and not given.is_read,
        due=due,
    )


def _due(actor: StaffActor, pids: Mapping[int, str]) -> dict[int, Due]:
    """Only for those who may open plans: an assistant's own things stand on Today."""
    if not actor.may(Permission.OPEN_PLANS):
        return {}
    found = next_in_lessons(actor, pids, calendar_of(actor.school_id))
    return {
        pupil: Due(one.on, SAYING[one.what], _address(actor, one, pids[pupil]))
        for pupil, one in found.items()
    }


def _address(actor: StaffActor, due: LessonDue, pid: str) -> str:
    match due.what:
        case "answer":
            return reverse("classroom:feedback", args=[actor.school.slug, due.code])
        case "check":
            return reverse("desk:check_add", args=[actor.school.slug, pid, due.code])
    return reverse("desk:plan", args=[actor.school.slug, pid])
