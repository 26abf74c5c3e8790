"""Every page of the release in Chromium: axe finds nothing, and nothing is wider than the window."""

from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Browser

from tests.cast.demo import OwnDemo
from tests.journeys.conftest import Served
from tests.journeys.crawl import crawl, every_route
from tests.journeys.lively import kept_work, liven, new_link, signed_in, starting_addresses
from tests.journeys.looking import wrongs

pytestmark = pytest.mark.browser
PARTS = 2
HERE: dict[str, Any] = {"headers": {"Host": "localhost"}, "REMOTE_ADDR": "127.0.0.1"}
PUBLIC = ["/", "/demo/mail"]
# Buttons: they answer to a press alone, and lead on to a page.
PRESSED = {
    "accounts:sign_in_with_passkey",
    "accounts:sign_out",
    "accounts:new_recovery_codes",
    "accounts:remove_app",
    "accounts:remove_passkey",
    "access:new_link",
    "classroom:all_here",
    "classroom:cover_ask",
    "classroom:cover_take",
    "classroom:read",
    "demo:sign_in",
    "desk:concern_seen",
    "desk:lesson_note_read",
    "desk:may_send",
    "desk:plan_read",
    "desk:plan_share",
    "desk:review_start",
    "desk:talk_given",
    "desk:ended_send",
    "desk:status_take_back",
    "desk:message_stop",
    "desk:told_send",
    "journeys:forget",
    "portal:not_mine",
    "transfers:take_over",
    "transfers:undo",
    "transfers:discard",
    "transfers:since",
    "transfers:left",
    "transfers:decide",
}
FILES = {
    "desk:letter_download",
    "desk:paper_round",
    "desk:plan_family_pdf",
    "desk:plan_pdf",
    "desk:talk_note_pdf",
    "transfers:rejected",
}
# Met with axe by whoever signs in for the first time: stories 12 and 3, and `test_signing_in`.
OF_SIGNING_IN = {
    "accounts:second_step",
    "accounts:app",
    "accounts:passkey",
    "accounts:recovery_codes",
    "accounts:invitation",
    "accounts:password",
    "mfa_authenticate",
    "account_reauthenticate",
}
# Miss Shah, who is asked about six pupils.
TEACHER = "teacher-rowan"
OF_FAMILIES = {"portal:letter", "portal:opened"}


def test_every_page_is_looked_at(own_demo: OwnDemo) -> None:
    """Whoever adds a page that no link leads to, or that nobody looks at, hears of it here."""
    liven()
    found = {
        *pages_of_staff(signed_in("senco")),
        *crawl(signed_in(TEACHER), ["/"]),
        *crawl(Client(**HERE), PUBLIC),
    }
    named = PRESSED | FILES | OF_SIGNING_IN | OF_FAMILIES
    assert every_route() - found - named == set()
    assert named <= every_route()


def pages_of_staff(senco: Client) -> dict[str, str]:
    return crawl(senco, [*starting_addresses(), new_link(senco, TEACHER), kept_work(senco)])


@pytest.mark.parametrize("part", range(PARTS))
def test_pages_of_staff(served_demo: Served, browser: Browser, part: int) -> None:
    liven()
    senco = signed_in("senco")
    pages = pages_of_staff(senco)
    mine = dict(list(pages.items())[part::PARTS])
    assert len(mine) > 15
    assert wrongs(browser, served_demo.address, mine, reader=senco, axe_in_turn=True) == []


def test_pages_of_teachers(served_demo: Served, browser: Browser) -> None:
    liven()
    teacher = signed_in(TEACHER)
    pages = crawl(teacher, ["/"])
    assert {"classroom:reviews", "classroom:feedback", "classroom:my_pupils"} <= set(pages)
    assert wrongs(browser, served_demo.address, pages, reader=teacher, axe_in_turn=True) == []


def test_pages_of_everybody(served_demo: Served, browser: Browser) -> None:
    pages = crawl(Client(**HERE), PUBLIC)
    assert {"demo:start", "account_login", "design:help", "demo:one_mail"} <= set(pages)
    pages["not found"] = "/s/oakfield/nothing-here"
    assert wrongs(browser, served_demo.address, pages, axe_in_turn=True) == []


def test_pages_of_families(served_demo: Served, browser: Browser) -> None:
    link = liven()
    path = link.removeprefix(served_demo.address)
    assert wrongs(browser, served_demo.address, {"portal:letter": path}) == []
    page = browser.new_page()
    page.goto(link)
    page.get_by_role("button", name="Open").click()
    page.wait_for_url("**/opened")
    page.close()
    assert wrongs(browser, served_demo.address, {"portal:opened": f"{path}/opened"}) == []
