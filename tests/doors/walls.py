"""Seeing the wall of a page itself: whether a call got past `needs` to the view behind it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import CellType
from typing import Any

from tests.doors.routes import Route, routes


def cell_of(function: Callable[..., Any], name: str) -> CellType | None:
    """Where the wall around a function keeps `name`; the wall may itself be wrapped."""
    wrapped: Any = function
    while wrapped is not None:
        code = getattr(wrapped, "__code__", None)
        if code is not None and {"permission", name} <= set(code.co_freevars):
            found: CellType = wrapped.__closure__[code.co_freevars.index(name)]
            return found
        wrapped = getattr(wrapped, "__wrapped__", None)
    return None


@contextmanager
def put(cell: CellType, value: object) -> Iterator[None]:
    before = cell.cell_contents
    cell.cell_contents = value
    try:
        yield
    finally:
        cell.cell_contents = before


class Watch:
    """Notes each call that reached a view behind its wall."""

    def __init__(self) -> None:
        self.reached: list[str] = []

    @contextmanager
    def over_all(self) -> Iterator[None]:
        cells = {id(cell): (cell, route) for route in routes() if (cell := cell_of(route.view, "view"))}
        before = [(cell, cell.cell_contents) for cell, _route in cells.values()]
        for cell, route in cells.values():
            cell.cell_contents = self._noting(route, cell.cell_contents)
        try:
            yield
        finally:
            for cell, view in before:
                cell.cell_contents = view

    def _noting(self, route: Route, view: Callable[..., Any]) -> Callable[..., Any]:
        def noted(*args: Any, **kwargs: Any) -> Any:
            self.reached.append(route.name)
            return view(*args, **kwargs)

        return noted
