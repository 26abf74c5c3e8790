"""What addresses are filled with: real ids of every school, mixed rightly and wrongly, and one that nobody has."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from tests.doors.routes import Route
from tests.doors.statement import ids_of
from tests.doors.thing import Thing
from tests.doors.things import ALIKE, KINDS, UNKNOWN_CODE, UNKNOWN_DAY, UNKNOWN_NUMBER, in_scope
from tests.doors.world import World


@dataclass(frozen=True)
class Aim:
    """One way of filling in an address: `things` by parameter."""

    school: str
    things: tuple[tuple[str, Thing], ...]
    leniently: frozenset[str] = frozenset()

    @property
    def at(self) -> str:
        """The school that the call is about: the one in the address, or the one whose link it is."""
        return self.school or next((thing.school for _name, thing in self.things if thing.adult), "")

    @property
    def link(self) -> Thing | None:
        return next((thing for _name, thing in self.things if thing.adult), None)

    @property
    def invited(self) -> int:
        return next((thing.person for _name, thing in self.things if thing.person), 0)

    @property
    def values(self) -> dict[str, str]:
        given = {name: thing.value for name, thing in self.things}
        return {"school": self.school, **given} if self.school else given

    @property
    def fits(self) -> bool:
        """All of the school in the address, each belonging to the one before it."""
        above = ""
        for name, thing in self.things:
            if name in self.leniently:
                continue
            if not thing.fits or (self.school and thing.school != self.school):
                return False
            if thing.of and thing.of != above:
                return False
            above = thing.value
        return True

    def of_somebody_else(self, person: int) -> bool:
        return any(thing.owner not in (0, person) for _name, thing in self.things)

    @property
    def raiser(self) -> int:
        return next((thing.raiser for _name, thing in self.things if thing.raiser), 0)

    @property
    def run_by(self) -> tuple[int, ...]:
        return next((thing.run_by for _name, thing in self.things if thing.run_by), ())

    @property
    def klass(self) -> str:
        return next((thing.klass for _name, thing in self.things if thing.klass), "")


class Things:
    """The ids of the world by what they name."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._made: dict[str, list[Thing]] = {}
        self._aims: dict[str, list[Aim]] = world.aims

    def named(self, kind: str) -> list[Thing]:
        if kind not in self._made:
            make = KINDS.get(kind)
            assert make, f"teach the sweep which ids a “{kind}” has: KINDS in things.py"
            self._made[kind] = [
                thing for place in self.world.places.values() for thing in in_scope(make, place)
            ]
            unknown = UNKNOWN_NUMBER if self._made[kind][0].value.isdigit() else UNKNOWN_CODE
            unknown = UNKNOWN_DAY if kind == "day" else unknown
            self._made[kind].append(unknown)
        return self._made[kind]

    def aims(self, route: Route) -> list[Aim]:
        """Every mixture of ids, at every school if the address names one. Worked out once for a world."""
        if route.name not in self._aims:
            mixed = list(self._mixed(route))
            # Numbers may be the same in two schools: what is wrong for the one is right for the other.
            right = {tuple(aim.values.values()) for aim in mixed if aim.fits}
            mixed = [aim for aim in mixed if aim.fits or tuple(aim.values.values()) not in right]
            self._aims[route.name] = mixed
        return self._aims[route.name]

    def _mixed(self, route: Route) -> Iterator[Aim]:
        taught = ids_of(route.name)
        for name in route.parameters:
            assert name in taught, (
                f"teach the sweep what `{name}` is in {route.name} ({route.address}): matrix.csv"
            )
        lenient = frozenset(name for name in route.parameters if taught[name] in ALIKE)
        schools = [*self.world.places, "nowhere"] if route.of_school else [""]
        kinds = [[(name, thing) for thing in self.named(taught[name])] for name in route.parameters]
        for school in schools:
            for things in product(*kinds):
                if _worth_trying(things):
                    yield Aim(school, things, lenient)


def _worth_trying(things: tuple[tuple[str, Thing], ...]) -> bool:
    """Of two things that don't belong together, only those whose first is a real one's: the rest adds nothing."""
    return len(things) < 2 or things[0][1].fits or not things[1][1].fits
