"""The page on which a form or a button stands: where its sender is led, whatever the address of the form takes."""

import inspect
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlencode, urlsplit

from django.http import HttpRequest, QueryDict
from django.urls import Resolver404, resolve

from endeavour.journeys.carrying import DRAFT

# In the address of a page to which somebody comes back whose press of a button was not taken.
UNSENT = "unsent"


def page_of_form(request: HttpRequest) -> str:
    """The page that it was sent from, if that is one of the same school's; else the nearest above its address."""
    came_from = urlsplit(request.headers.get("Referer", ""))
    place = "/".join(request.path.split("/", 3)[:3]) + "/"
    if came_from.netloc == request.get_host() and came_from.path.startswith(place):
        return _as_a_page(came_from.path, came_from.query)
    return _as_a_page(request.path, request.META.get("QUERY_STRING", ""))


def nearest_page(path: str) -> str:
    """The address itself, or the first above it, that can be opened."""
    while path.strip("/") and not _opens(path):
        path = path.rpartition("/")[0]
    return path or "/"


def takes_only_post(view: Callable[..., Any]) -> bool:
    return any("GET" not in methods for methods in _methods_of(view))


def plain_address(address: str) -> str:
    """Without what only says why somebody comes."""
    path, _, query = address.partition("?")
    asked = QueryDict(query, mutable=True)
    for name in (DRAFT, UNSENT):
        asked.pop(name, None)
    return f"{path}?{asked.urlencode()}" if asked else path


def asked_to_press_again(address: str) -> str:
    return f"{address}{'&' if '?' in address else '?'}{urlencode({UNSENT: 'yes'})}"


def _as_a_page(path: str, query: str) -> str:
    page = nearest_page(path)
    return plain_address(f"{path}?{query}") if page == path else page


def _opens(path: str) -> bool:
    try:
        return not takes_only_post(resolve(path).func)
    except Resolver404:
        return False


def _methods_of(view: Callable[..., Any] | None) -> Iterator[list[str]]:
    """What Django's decorators keep of the methods that a view takes, one inside the other."""
    while inspect.isfunction(view):
        kept = inspect.getclosurevars(view).nonlocals
        if "request_method_list" in kept:
            yield kept["request_method_list"]
        view = getattr(view, "__wrapped__", None)
