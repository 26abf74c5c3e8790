"""Every door of the program, found by walking `*/access.py`; and whether it lets through what doors.csv says.
Doors are tried with all schools in scope, in Python and in the database: what they keep back then, they keep back
themselves.
"""

import csv
import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from functools import cache
from itertools import product
from pathlib import Path
from types import ModuleType
from typing import Any

from django.db import models
from django.http import Http404

import endeavour
from endeavour.access.actor import StaffActor
from endeavour.access.models import ClassStaff
from endeavour.cycle.models import Asked, Cycle, Outcome, PlanGiven, PlanVersion, Reading, Review
from endeavour.duties.models import Obligation
from endeavour.journeys.models import Draft
from endeavour.provision.models import CoverAsked, Provision, Slot
from endeavour.pupils.models import Contact, Pupil, Relation, Restriction
from endeavour.register.models import Concern, EarlyTalk
from endeavour.tenancy.scope import scope
from endeavour.transfers.models import Import, ImportRow
from tests.cast.people import MONDAY
from tests.doors.door_rows import MODELS, OF_A_PUPIL
from tests.doors.planting import about
from tests.doors.world import World

Door = Callable[..., Any]
A_TERM = timedelta(weeks=13)
ROLES = ("senco", "head", "safeguarding lead", "teacher", "assistant", "office", "governor")


def rooms_with_doors() -> list[ModuleType]:
    rooms = [f"endeavour.{room.name}.access" for room in pkgutil.iter_modules(endeavour.__path__)]
    return [importlib.import_module(name) for name in rooms if importlib.util.find_spec(name)]


def doors() -> dict[str, Door]:
    """By room, file and name: those that start from the person asking."""
    return {
        f"{module.__name__.removeprefix('endeavour.')}.{name}": value
        for module in rooms_with_doors()
        for name, value in vars(module).items()
        if inspect.isfunction(value)
        and value.__module__ == module.__name__
        and next(iter(inspect.signature(value).parameters), "") == "actor"
    }


@cache
def statement() -> dict[str, dict[str, str]]:
    with (Path(__file__).parent / "doors.csv").open(encoding="utf-8", newline="") as file:
        return {row.pop("door"): row for row in csv.DictReader(file)}


def lets_through(name: str, world: World) -> list[str]:
    """What a door shows too much or too little of, role by role."""
    told, place = statement()[name], world.places["oakfield"]
    with scope(world.school_ids):
        given = list(_given(told["given"], world))
        rows = list(MODELS[name.rpartition(".")[2].partition("_")[0]]._default_manager.all())
        wrong = []
        for role in ROLES:
            actor = place.staff[role]
            answers = [(values, row) for values in given for row in _shown(doors()[name], actor, values)]
            shown = {row.pk for _values, row in answers}
            due = {row.pk for row in rows if _may(told[role], row, actor, world)}
            if shown != due:
                more, less = len(shown - due), len(due - shown)
                wrong.append(f"{name} shows a {role} {more} rows too many and {less} too few")
            if not all(_asked_for(row, values) for values, row in answers):
                wrong.append(f"{name} shows a {role} what was not asked for")
    return wrong


def _shown(door: Door, actor: StaffActor, values: tuple[object, ...]) -> Iterable[models.Model]:
    try:
        found = door(actor, *values)
    except Http404:
        return []
    if isinstance(found, models.Model):
        return [found]
    return [row[0] if isinstance(row, tuple) else row for row in found or ()]


def _may(cell: str, row: models.Model, actor: StaffActor, world: World) -> bool:
    pid, _adult = about(row)
    if isinstance(row, Restriction) and row.ends_on is not None:
        return False
    here = getattr(row, "school_id", 0) == actor.school_id
    if cell == "typist":
        return here and isinstance(row, Draft) and row.owner == actor.label and row.until > MONDAY
    if cell == "asked":
        return isinstance(row, Asked) and row.teacher_id == actor.person.pk and _may("own", row, actor, world)
    if cell.startswith(("open ", "planned ")):
        kept, _, rest = cell.partition(" ")
        is_so = isinstance(row, Cycle) and (
            row.closed_on is None if kept == "open" else row.versions.exists()
        )
        return is_so and _may(rest, row, actor, world)
    if cell == "raised":
        concern = row.concern if isinstance(row, EarlyTalk) else row
        of_theirs = isinstance(concern, Concern) and concern.raised_by == actor.label
        return here and of_theirs and _may("own", row, actor, world)
    if cell == "given":
        return here and _was_given(actor, row)
    if cell == "own" and isinstance(row, Obligation) and row.promise in ("concern", "may-told"):
        return False
    if cell in ("run", "wanted"):
        return here and (_runs(actor, row) if cell == "run" else CoverAsked.objects.filter(slot=row).exists())
    klass = world.places["oakfield"].planter.klass_of.get(pid)
    return here and (cell == "all" or (cell == "pupils" and bool(pid)) or (cell == "own" and klass == "one"))


def _was_given(actor: StaffActor, row: models.Model) -> bool:
    """The lines of a running plan, to read: the person's own, or the version they are of."""
    mine = Reading.objects.filter(person=actor.person, version__cycle__closed_on=None)
    return bool(mine.filter(pk=row.pk) if isinstance(row, Reading) else mine.filter(version=row.pk))


def _runs(actor: StaffActor, row: models.Model) -> bool:
    """Leads it; of a provision as a whole also: answers for it, and works with a child in it. None ended long ago."""
    if isinstance(row, Provision):
        if row.ends_on is not None and row.ends_on < MONDAY.date() - A_TERM:
            return False
        classes = ClassStaff.objects.filter(person=actor.person).values("school_class")
        works_with = row.places.filter(pupil__school_class__in=classes).exists()
        return row.leader_id == actor.person.pk or (row.responsible_id == actor.person.pk and works_with)
    return isinstance(row, Slot) and row.provision.leader_id == actor.person.pk


class Pid(str):
    """A pupil's code, where a door is asked about one pupil."""

    __slots__ = ()


def _asked_for(row: models.Model, values: tuple[object, ...]) -> bool:
    """A row of the pupil, or of the file and the outcome, that the door was asked about."""
    pid, _adult = about(row)
    for value in values:
        if isinstance(value, Pupil) and pid != value.pid:
            return isinstance(row, Contact) and row.relations.filter(pupil=value).exists()
        if (isinstance(value, list) and pid not in value) or (isinstance(value, Pid) and pid != value):
            return False
        if isinstance(value, Import) and getattr(row, "of_id", None) != value.pk:
            return False
        numbered = row.cycle if isinstance(row, Review) else row
        if isinstance(value, int) and isinstance(numbered, Cycle) and numbered.number != value:
            return False
        if isinstance(row, ImportRow) and value in ImportRow.Outcome.values and row.outcome != value:
            return False
    return True


def _given(names: str, world: World) -> Iterator[tuple[object, ...]]:
    """What a door is asked for: the rows of every school, and a person of one pupil for another."""
    if names == "":
        yield ()
    elif names in ("pid", "pids"):
        pids = list(Pupil.objects.values_list("pid", flat=True))
        yield from [([pid],) if names == "pids" else (pid,) for pid in pids]
    elif names == "pid cycle-number":
        pids = [Pid(pid) for pid in Pupil.objects.values_list("pid", flat=True)]
        yield from product(pids, set(Cycle.objects.values_list("number", flat=True)))
    elif names == "days":
        yield ((MONDAY.date(),),)
    elif names.startswith("slot"):
        yield from [(slot if "row" in names else slot.code, MONDAY.date()) for slot in Slot.objects.all()]
    elif names.startswith("pupil ") and names.split()[1] in OF_A_PUPIL:
        yield from _rows_for_theirs_and_strangers(*OF_A_PUPIL[names.split()[1]])
    elif names == "outcome day":
        yield from [(outcome, MONDAY.date()) for outcome in Outcome.objects.all()]
    elif names == "version party":
        stranger = PlanGiven.objects.order_by("pk").values_list("party", flat=True)[:1]
        for version in PlanVersion.objects.all():
            own = PlanGiven.objects.filter(version=version).values_list("party", flat=True)
            yield from [(version, party) for party in {*own, *stranger}]
    elif names.startswith("pupil"):
        yield from _pupils_and_contacts(names)
    elif names.startswith("file"):
        for file in Import.objects.all():
            yield from (
                [(file, each) for each in ImportRow.Outcome.values] if "outcome" in names else [(file,)]
            )
    elif names == "concern talk":
        yield from EarlyTalk.objects.values_list("concern__code", "code")
    elif names == "import place":
        yield from ImportRow.objects.values_list("of__code", "place")
    else:
        yield from [(code,) for code in MODELS[names].objects.values_list("code", flat=True)]  # type: ignore[attr-defined]  # all of these have codes


def _rows_for_theirs_and_strangers(model: type[models.Model], name: str) -> Iterator[tuple[object, ...]]:
    """Each row is asked for of its own pupil, and of one pupil of every school."""
    pupils = {pupil.pid: pupil for pupil in Pupil.objects.order_by("-pk")}
    strangers = {pupil.school_id: pupil for pupil in pupils.values()}.values()
    for row in model._default_manager.all():
        yield from [(pupil, getattr(row, name)) for pupil in {pupils[about(row)[0]], *strangers}]


def _pupils_and_contacts(names: str) -> Iterator[tuple[object, ...]]:
    strangers = Relation.objects.order_by("pk").values_list("contact__code", flat=True)[:1]
    for pupil in Pupil.objects.all():
        codes = [*Relation.objects.filter(pupil=pupil).values_list("contact__code", flat=True), *strangers]
        yield from [(pupil, code) for code in codes] if "contact" in names else [(pupil,)]
