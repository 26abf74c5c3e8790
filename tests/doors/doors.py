"""Every door of the program, found by walking `*/access.py`; and whether it lets through what doors.csv says.
Doors are tried with all schools in scope, in Python and in the database: what they keep back then, they keep back
themselves.
"""

import csv
import importlib
import inspect
import pkgutil
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from types import FunctionType, ModuleType

from django.db import models
from django.http import Http404

import endeavour
from endeavour.access.actor import StaffActor
from endeavour.access.roles import CLASS_TEACHER
from endeavour.tenancy.scope import scope
from tests.doors.asking import asked_for, given
from tests.doors.door_rows import MODELS
from tests.doors.dues import Asker, is_due
from tests.doors.world import World

COLUMNS = ("senco", "head", "safeguarding lead", "teacher", "assistant", "office", "governor")


def rooms_with_doors() -> list[ModuleType]:
    rooms = [f"endeavour.{room.name}.access" for room in pkgutil.iter_modules(endeavour.__path__)]
    return [importlib.import_module(name) for name in rooms if importlib.util.find_spec(name)]


def doors() -> dict[str, FunctionType]:
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
    told = statement()[name]
    with scope(world.school_ids):
        asked = list(given(told["given"]))
        rows = list(MODELS[name.rpartition(".")[2].partition("_")[0]]._default_manager.all())
        wrong = []
        for asker in _askers(world):
            answers = [
                (values, row) for values in asked for row in _shown(doors()[name], asker.actor, values)
            ]
            shown = {row.pk for _values, row in answers}
            due = {row.pk for row in rows if is_due(told[asker.column], row, asker)}
            if shown != due:
                more, less = len(shown - due), len(due - shown)
                wrong.append(f"{name} shows {asker.name} {more} rows too many and {less} too few")
            if not all(asked_for(row, values) for values, row in answers):
                wrong.append(f"{name} shows {asker.name} what was not asked for")
    return wrong


def _askers(world: World) -> Iterator[Asker]:
    """One of each role; and somebody who teaches here, and is still named where they led support before."""
    place = world.places["oakfield"]
    klass_of = place.planter.klass_of
    for column in COLUMNS:
        yield Asker(column, column, place.staff[column], "one", klass_of)
    both = StaffActor(world.two_schools.person, place.school, (CLASS_TEACHER,))
    yield Asker("somebody of two schools", "teacher", both, "two", klass_of)


def _shown(door: FunctionType, actor: StaffActor, values: tuple[object, ...]) -> Iterable[models.Model]:
    try:
        found = door(actor, *values)
    except Http404:
        return []
    if found is None and "None" not in str(inspect.signature(door).return_annotation):
        raise TypeError(f"{door.__name__} answers with nothing")
    if isinstance(found, models.Model):
        return [found]
    return [row[0] if isinstance(row, tuple) else row for row in found or ()]
