"""Every address of the program, walked from the resolver, never from a list."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver


@dataclass(frozen=True)
class Route:
    """`name` is the full one, with its room; `parameters` leaves out the school."""

    name: str
    address: str
    parameters: tuple[str, ...]
    view: Callable[..., Any]

    @property
    def of_school(self) -> bool:
        return self.address.startswith("/s/")


@cache
def routes() -> tuple[Route, ...]:
    return tuple(_below(get_resolver(), "/", ""))


def route_named(name: str) -> Route:
    return next(route for route in routes() if route.name == name)


def _below(resolver: URLResolver, address: str, room: str) -> Iterator[Route]:
    for entry in resolver.url_patterns:
        here = address + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from _below(entry, here, f"{entry.namespace}:" if entry.namespace else room)
        elif isinstance(entry, URLPattern):
            given = tuple(name for name in _parameters(here) if name != "school")
            yield Route(f"{room}{entry.name}", here, given, entry.callback)


def _parameters(address: str) -> list[str]:
    """The names in <kind:name>, in the order of the address."""
    return [part.split(">")[0].split(":")[-1] for part in address.split("<")[1:]]
