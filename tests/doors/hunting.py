"""Going after a mutant with the part of the sweep that is aimed at it; stops at the first fault."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from functools import cached_property
from itertools import islice
from types import CodeType, FunctionType
from typing import Any

from tests.doors import acts, doors
from tests.doors.actors import COLUMNS, Visitor, visitor_named
from tests.doors.calls import Call, undone
from tests.doors.judging import Tally, expected
from tests.doors.mutations import Mutant, code_put
from tests.doors.routes import Route, route_named, routes
from tests.doors.statement import verbs_of
from tests.doors.sweep import Sweep
from tests.doors.world import World

# What sees each wall that stands by itself: who tries, and where.
AT_THE_WALL = {
    "stranger": ("another school's SENCO", ("desk:register", "desk:pupil")),
    "nobody": ("nobody", ("desk:register", "accounts:own")),
    "password": ("password only", ("desk:register", "accounts:own")),
    "restriction": ("nobody", ("portal:letter", "portal:opened")),
    "links": ("nobody", ("portal:letter",)),
    "told": ("senco", ("desk:told_send",)),
    "held": ("senco", ("desk:contact_restrict",)),
}
ENOUGH, A_FEW = 10_000, 6


class Hunt:
    """One world, one sweep; the program is whole again after each mutant."""

    def __init__(self, world: World) -> None:
        self.world, self.sweep = world, Sweep(world)
        self.visitors = {name: visitor_named(name, world) for name in (*COLUMNS, "another school's SENCO")}
        for name, _where in AT_THE_WALL.values():
            self.visitors.setdefault(name, visitor_named(name, world))
        self.sweep.start()

    def caught(self, mutant: Mutant) -> str:
        """By what it was noticed; empty where nothing noticed."""
        calls = list(self._calls_after(mutant))
        for call, visitor in calls:
            self.sweep.sender.prepare(call, visitor)
        with mutant.broken():
            fault = self._first_fault(calls)
            if fault:
                return fault
            if mutant.kind == "act":
                act = next(a for a in acts.acts() if f"{a.__module__}.{a.__name__}" == mutant.about)
                return "; ".join(acts.lets_through(act, self.world))
            return next(filter(None, map(self._let_through, self._doors_after(mutant))), "")

    def _doors_after(self, mutant: Mutant) -> Iterable[str]:
        """The one that is broken. A right that no page asks for is asked for by some door."""
        if mutant.kind == "door":
            return [mutant.about]
        return doors.doors() if mutant.kind == "right" else []

    def _let_through(self, door: str) -> str:
        """Also how a door broke, which somebody would meet as a page that fails."""
        try:
            return "; ".join(doors.lets_through(door, self.world))
        except (AttributeError, TypeError, LookupError, ValueError) as broke:
            return f"{door} breaks: {broke}"

    def _first_fault(self, calls: Iterable[tuple[Call, Visitor]]) -> str:
        self.sweep.tally = Tally()
        with self.sweep.watching():
            for call, visitor in calls:
                with undone():
                    self.sweep.attempt(call, visitor)
                if self.sweep.tally.faults:
                    return self.sweep.tally.faults[0]
        return ""

    def _calls_after(self, mutant: Mutant) -> Iterator[tuple[Call, Visitor]]:
        if mutant.kind == "wall":
            name, where = AT_THE_WALL[mutant.about]
            tries = self._tries([self.visitors[name]], [route_named(route) for route in where], ENOUGH)
            yield from [pair for pair in tries if name != "senco" or expected(*pair) == "ok"]
        elif mutant.kind == "page":
            yield from self._refused([route_named(mutant.about)])
        elif mutant.kind == "right":
            asking = [r for r in routes() if getattr(r.view, "needs", None) == mutant.about]
            yield from self._refused(asking)
        elif mutant.kind == "door":
            behind = [route for route in routes() if mutant.about in self.behind.get(route.name, ())]
            yield from self._tries(list(self.visitors.values()), behind[:12], A_FEW)

    def _refused(self, where: Iterable[Route]) -> Iterator[tuple[Call, Visitor]]:
        """Colleagues without the right."""
        for call, visitor in self._tries(list(self.visitors.values()), where, A_FEW):
            if expected(call, visitor) == "403":
                yield call, visitor

    def _tries(self, who: list[Visitor], where: Iterable[Route], each: int) -> Iterator[tuple[Call, Visitor]]:
        for route in where:
            verbs = tuple(verb for verb in verbs_of(route.name) if verb in ("GET", "POST"))
            for verb in verbs:
                calls = [
                    c for c in self.sweep.calls(only=[route], verbs=(verb,)) if c.aim.at in ("oakfield", "")
                ]
                for visitor in who:
                    yield from [(call, visitor) for call in _spread(calls, each)]

    @cached_property
    def behind(self) -> dict[str, set[str]]:
        """Which doors each address goes through, seen while the SENCO opens it once, or sends its form."""
        senco, through = self.visitors["senco"], dict[str, set[str]]()
        with _noting() as passed:
            for route in (route for route in routes() if route.of_school):
                for call in islice(self._allowed(route, senco), 2):
                    self.sweep.sender.prepare(call, senco)
                    passed.clear()
                    with undone():
                        self.sweep.sender.send(call, senco)
                    through.setdefault(route.name, set()).update(passed)
        return through

    def _allowed(self, route: Route, visitor: Visitor) -> Iterator[Call]:
        for call in self.sweep.calls(only=[route], verbs=("GET", "POST")):
            if call.variant in ("plain", "filled") and call.aim.school and expected(call, visitor) == "ok":
                yield call


def _spread(calls: list[Call], number: int) -> list[Call]:
    """A few of many, from the whole length of the list."""
    step = max(1, len(calls) // number)
    return calls[::step]


_passed: set[str] = set()
_themselves: dict[str, Callable[..., Any]] = {}


@contextmanager
def _noting() -> Iterator[set[str]]:
    """Each door notes that somebody came through, wherever it was imported to; to watch all calls takes far longer."""
    with ExitStack() as noting:
        for name, door in doors.doors().items():
            itself = FunctionType(door.__code__, door.__globals__, door.__name__, door.__defaults__)
            itself.__kwdefaults__ = door.__kwdefaults__
            _themselves[name] = itself
            noting.enter_context(code_put(door, _noted(name)))
        yield _passed


def _noted(name: str) -> CodeType:
    """Code that needs nothing of the door's own room."""
    made: dict[str, Any] = {}
    lines = f"""def noted(*given, **named):
        from tests.doors import hunting
        return hunting.come_through({name!r}, *given, **named)"""
    exec(lines, made)
    code: CodeType = made["noted"].__code__
    return code


def come_through(door: str, *given: Any, **named: Any) -> Any:
    _passed.add(door)
    return _themselves[door](*given, **named)
