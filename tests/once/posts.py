"""Every address that can be posted to, by whom and with which ids, from the routes; and how many rows there are."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from django.db import connection

from endeavour.tenancy.scope import scope
from tests.doors.actors import COLUMNS, Visitor, visitor_named
from tests.doors.aims import Aim, Things
from tests.doors.calls import Call
from tests.doors.digest import SHARED
from tests.doors.planting import tenant_models
from tests.doors.routes import Route, routes
from tests.doors.statement import LET_IN, lines
from tests.doors.world import World

MOST_AIMS = 10
THEIR_OWN = ("teacher", "assistant")
Counts = dict[str, int]


@dataclass
class Tally:
    """`acted`: sent once, it led on and left other rows than before."""

    tried: int = 0
    acted: set[str] = field(default_factory=set)
    posted: set[str] = field(default_factory=set)
    broken: list[str] = field(default_factory=list)

    def line(self) -> str:
        return " / ".join(f"{name} {number}" for name, number in self.figures().items())

    def figures(self) -> dict[str, int]:
        return {
            "forms sent twice": self.tried,
            "addresses": len(self.posted),
            "of which acted": len(self.acted),
            "doubled": len(self.broken),
        }


def posts(world: World) -> Iterator[tuple[Route, list[Call], tuple[str, ...]]]:
    """Each with ids that fit, in a few ways; and the names of some who may."""
    things = Things(world)
    for route in routes():
        line = lines().get((route.name, "POST"))
        who = _who_may(line.cells) if line else ()
        if not who:
            continue
        who = who if route.of_school else who[:1]
        aims = _of_their_own([a for a in things.aims(route) if a.fits and a.school in ("", "oakfield")])
        assert aims, f"make a row that {route.name} can be about, or teach things.py which ids it takes"
        yield route, [Call(route, "POST", aim, "filled") for aim in aims[:MOST_AIMS]], who


def _of_their_own(aims: list[Aim]) -> list[Aim]:
    """Where an address may name anybody's relation, the pupil's own."""
    return [aim for aim in aims if replace(aim, leniently=frozenset()).fits] or aims


def visitor_for(call: Call, name: str, world: World) -> Visitor:
    """A browser of its own, signed in afresh; for somebody's own passkey or draft, in that of its owner."""
    owner = next((thing.owner for _name, thing in call.aim.things if thing.owner), 0)
    for known, actor in world.places["oakfield"].staff.items():
        if owner == actor.person.pk:
            return visitor_named(known, world)
    return visitor_named(name, world)


def counts(school_ids: list[int]) -> Counts:
    """Rows by table, of all schools."""
    tables = sorted({model._meta.db_table for model in tenant_models()} | SHARED.keys())
    statement = " UNION ALL ".join(f"SELECT '{table}', count(*) FROM \"{table}\"" for table in tables)
    with scope(school_ids), connection.cursor() as cursor:
        cursor.execute(statement)
        return {str(table): int(number) for table, number in cursor.fetchall()}


def addresses_posted_to() -> set[str]:
    """By the table of who may; without a world."""
    named = {route.name for route in routes()}
    return {name for (name, verb), line in lines().items() if verb == "POST" and _who_may(line.cells)} & named


def _who_may(cells: dict[str, str]) -> tuple[str, ...]:
    """The first who may, and then those whose own work it may be; of a family's own pages, a family."""
    may = [name for name in (*COLUMNS, "family") if cells.get(name) in LET_IN]
    return tuple(dict.fromkeys([*may[:1], *(name for name in THEIR_OWN if name in may)]))
