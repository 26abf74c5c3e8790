"""Every page of the release in Chromium: axe finds nothing, and nothing is wider than the window."""

import pytest
from playwright.sync_api import Browser

from tests.journeys.conftest import Served
from tests.journeys.crawl import every_route
from tests.journeys.lively import signed_in
from tests.journeys.lively_once import TEACHER, Lively
from tests.journeys.looking import wrongs

pytestmark = pytest.mark.browser
PARTS = 2
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
OF_FAMILIES = {"portal:letter", "portal:opened"}


def test_every_page_is_looked_at(lively: Lively) -> None:
    """Whoever adds a page that no link leads to, or that nobody looks at, hears of it here."""
    found = {*lively.of_staff, *lively.of_teachers, *lively.of_everybody}
    named = PRESSED | FILES | OF_SIGNING_IN | OF_FAMILIES
    assert every_route() - found - named == set()
    assert named <= every_route()


@pytest.mark.parametrize("part", range(PARTS))
def test_pages_of_staff(lively: Lively, served_lively: Served, browser: Browser, part: int) -> None:
    mine = dict(list(lively.of_staff.items())[part::PARTS])
    assert len(mine) > 15
    senco = signed_in("senco")
    assert wrongs(browser, served_lively.address, mine, reader=senco, axe_in_turn=True) == []


def test_pages_of_teachers(lively: Lively, served_lively: Served, browser: Browser) -> None:
    pages = lively.of_teachers
    assert {"classroom:reviews", "classroom:feedback", "classroom:my_pupils"} <= set(pages)
    teacher = signed_in(TEACHER)
    assert wrongs(browser, served_lively.address, pages, reader=teacher, axe_in_turn=True) == []


def test_pages_of_everybody(lively: Lively, served_lively: Served, browser: Browser) -> None:
    assert {"demo:start", "account_login", "design:help", "demo:one_mail"} <= set(lively.of_everybody)
    pages = {**lively.of_everybody, "not found": "/s/oakfield/nothing-here"}
    assert wrongs(browser, served_lively.address, pages, axe_in_turn=True) == []


def test_pages_of_families(lively: Lively, served_lively: Served, browser: Browser) -> None:
    letter = lively.letter
    assert wrongs(browser, served_lively.address, {"portal:letter": letter}) == []
    page = browser.new_page()
    page.goto(f"{served_lively.address}{letter}")
    page.get_by_role("button", name="Open").click()
    page.wait_for_url("**/opened")
    page.close()
    assert wrongs(browser, served_lively.address, {"portal:opened": f"{letter}/opened"}) == []
