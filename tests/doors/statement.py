"""The rules as the design states them, in two tables written by hand: what answers, and who may see what.

matrix.csv: a line for each address and verb. `ids` says what its parameters name. A cell is `ok`; `own`, which is ok
for pupils of one's own classes and 404 for others; `raised`, the same for whoever raised the concern; `link`, which
is ok for a family's link that opens and 410 for any other; 403; 404; 405; `nothing`, for those whom the page lets in
and no row does; `sign-in`; or `second step`.
sight.csv: a line for each kind of canary and whose it is. What isn't `may` must never be shown.
"""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
CELLS = {"ok", "own", "raised", "link", "nothing", "403", "404", "405", "sign-in", "second step"}
LET_IN = ("ok", "own", "raised", "link", "nothing")
SAFE = ("GET", "HEAD", "OPTIONS")
VERBS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")


@dataclass(frozen=True)
class Line:
    route: str
    verb: str
    ids: dict[str, str]
    cells: dict[str, str]


@cache
def lines() -> dict[tuple[str, str], Line]:
    found = {}
    with (HERE / "matrix.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            route, verb, ids = row.pop("route"), row.pop("verb"), row.pop("ids")
            assert set(row.values()) <= CELLS, f"{route} {verb}: {set(row.values()) - CELLS}"
            assert (route, verb) not in found, f"{route} {verb} stands twice in matrix.csv"
            found[route, verb] = Line(route, verb, _named(ids), row)
    return found


@cache
def sight() -> dict[tuple[str, str], dict[str, str]]:
    with (HERE / "sight.csv").open(encoding="utf-8", newline="") as file:
        return {(row.pop("kind"), row.pop("whose")): row for row in csv.DictReader(file)}


def ids_of(route: str) -> dict[str, str]:
    """What the parameters of an address name, by parameter."""
    return next((line.ids for (name, _verb), line in lines().items() if name == route), {})


def verbs_of(route: str) -> tuple[str, ...]:
    return tuple(verb for name, verb in lines() if name == route)


def cell(route: str, verb: str, column: str) -> str:
    """What must happen. HEAD goes with GET; a verb that has no line is refused once the visitor has been let in."""
    line = lines().get((route, verb)) or (lines().get((route, "GET")) if verb == "HEAD" else None)
    if line is not None:
        return line.cells[column]
    any_line = next(line for (name, _verb), line in lines().items() if name == route)
    refused = any_line.cells[column]
    return "405" if refused in LET_IN else refused


def _named(ids: str) -> dict[str, str]:
    return dict(pair.split("=", 1) for pair in ids.split()) if ids else {}
