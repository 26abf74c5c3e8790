"""Every page for every role, in every theme, on a phone, a tablet and a laptop: axe finds nothing."""

import pytest
from django.test import Client
from playwright.sync_api import Browser

from tests.journeys.conftest import Served
from tests.journeys.crawl import crawl
from tests.journeys.lively import liven, new_link, signed_in, starting_addresses
from tests.journeys.lively_once import HERE, PUBLIC
from tests.journeys.looking import wrongs

pytestmark = [pytest.mark.night, pytest.mark.browser]
WIDTHS = (1280, 768, 320)
THEMES = ("light", "paper", "dark")
every_theme = pytest.mark.parametrize("theme", THEMES)
# How many kinds of page each role finds at least: fewer, and the crawl has lost its way.
ROLES = {
    "senco": 55,
    "head": 25,
    "safeguarding": 12,
    "office": 10,
    "teacher-rowan": 8,
    "assistant-reid": 6,
}


@every_theme
@pytest.mark.parametrize("colleague", ROLES)
def test_pages_of_each_role(served_demo: Served, browser: Browser, colleague: str, theme: str) -> None:
    liven()
    reader = signed_in(colleague)
    starts = [*starting_addresses(), new_link(reader, "teacher-rowan")] if colleague == "senco" else ["/"]
    pages = crawl(reader, starts)
    assert len(pages) >= ROLES[colleague]
    found = wrongs(browser, served_demo.address, pages, reader=reader, themes=[theme], widths=WIDTHS)
    assert found == []


@every_theme
def test_pages_of_everybody_and_of_families(served_demo: Served, browser: Browser, theme: str) -> None:
    path = liven().removeprefix(served_demo.address)
    pages = {
        **crawl(Client(**HERE), PUBLIC),
        "a family's link": path,
        "not found": "/s/oakfield/nothing-here",
    }
    assert wrongs(browser, served_demo.address, pages, themes=[theme], widths=WIDTHS) == []
