"""Every address of a school that takes only what a button sends leads to a page, however it is opened."""

import re

import pytest
from django.test import Client
from django.urls import resolve

from endeavour.journeys.standing import nearest_page, takes_only_post
from tests.doors.routes import Route, routes
from tests.doors.statement import LET_IN, lines


def opens(name: str) -> bool:
    line = lines().get((name, "GET"))
    return line is not None and any(cell in LET_IN for cell in line.cells.values())


SAMPLES = {
    "slug": "oakfield",
    "day": "2026-11-23",
    "int": "7",
    "uuid": "6f1c8f0e-0c2b-4f0a-9a51-0f6a5a3b2c1d",
}
SCHOOLS = [route for route in routes() if route.of_school]
BUTTONS = [route for route in SCHOOLS if not opens(route.name)]


def address_of(route: Route) -> str:
    return re.sub(r"<(?:(\w+):)?\w+>", lambda found: SAMPLES.get(found[1] or "", "abcdefgh"), route.address)


def test_it_is_known_by_its_view() -> None:
    """As the table of the sweep says of each, which tries them."""
    assert len(BUTTONS) > 20
    known = {route.name for route in SCHOOLS if takes_only_post(route.view)}
    assert known == {route.name for route in BUTTONS}


@pytest.mark.parametrize("route", BUTTONS, ids=lambda route: route.name)
def test_above_it_stands_a_page(route: Route) -> None:
    page = nearest_page(address_of(route))
    assert not takes_only_post(resolve(page).func)
    assert page.startswith("/s/oakfield/")


def test_a_button_of_no_school_says_so_too(db: None) -> None:
    answer = Client().get("/sign-out")
    assert answer.status_code == 405
    assert 'href="/"' in answer.content.decode()
    assert "Nothing was changed." in answer.content.decode()
