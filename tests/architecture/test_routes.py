"""Derived from the routes, never from a list: every address says who may open it."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.urls import URLPattern, URLResolver, get_resolver


def routes() -> Iterator[tuple[str, Callable[..., Any]]]:
    """Every address with its view, ours and those of the libraries we mount."""
    yield from _below(get_resolver(), "/")


def _below(resolver: URLResolver, prefix: str) -> Iterator[tuple[str, Callable[..., Any]]]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            yield from _below(entry, prefix + str(entry.pattern))
        elif isinstance(entry, URLPattern):
            yield prefix + str(entry.pattern), entry.callback


def _declares(view: Callable[..., Any]) -> bool:
    asks = hasattr(view, "needs") or hasattr(view, "signed_in")
    public = hasattr(view, "open_to_all") or not getattr(view, "login_required", True)
    return asks or public


@pytest.mark.parametrize(
    ("address", "view"), list(routes()), ids=lambda value: value if isinstance(value, str) else ""
)
def test_it_says_who_may_open_it(address: str, view: Callable[..., Any]) -> None:
    assert _declares(view), f"{address} is open to nobody in particular: @needs, @signed_in or @open_to_all"


@pytest.mark.parametrize(
    ("address", "view"), list(routes()), ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_schools_page_asks_for_a_right_or_a_post_there(address: str, view: Callable[..., Any]) -> None:
    if address.startswith("/s/"):
        assert hasattr(view, "needs"), f"{address} is about a school and must say what it needs"


def test_addresses_have_no_trailing_slash_and_speak_of_nobody() -> None:
    for address, _view in routes():
        assert address == "/" or not address.rstrip("$").endswith("/"), address
        assert not any(word in address for word in ("upn", "surname", "forename", "dob")), address
