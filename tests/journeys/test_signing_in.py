"""A new colleague's first sign-in, in a real browser: with scripts and without; then a passkey."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.core.cache import cache
from django.db import connection
from playwright.sync_api import Browser, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

from endeavour import clock
from endeavour.access.actions.invite_staff import NewColleague, invite_staff
from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

AXE = (Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js").read_text()
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PASSWORD = "six brown owls at noon"
FOX = NewColleague(email="lena.fox@oakfield.sch.example", title="Ms", forename="Lena", surname="Fox")


@pytest.fixture
def chromium(monkeypatch: pytest.MonkeyPatch) -> Iterator[Browser]:
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    cache.clear()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()
        # While Playwright runs, rows are read through a connection of its own, which nobody else would close.
        connection.close()


@pytest.fixture
def link(head: StaffActor) -> str:
    with school_scope(head.school_id):
        made = invite_staff(head.school, who=FOX, role="senco", starts_on=clock.today(), by=head)
    return f"/invitation/{made.token}"


def _code(page: Page) -> str:
    """What the app shows, from the key that the page shows for typing."""
    key = page.locator("b", has_text=" ").last.inner_text().replace(" ", "")
    return str(format_hotp_value(hotp_value(key, int(time.time()) // 30)))


def _no_faults(page: Page) -> None:
    """Nothing that axe finds, and nothing wider than the window."""
    page.evaluate(AXE)
    found = page.evaluate("(tags) => axe.run(document, { runOnly: tags })", TAGS)
    assert [fault["id"] for fault in found["violations"]] == [], page.url
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth"), page.url


def _accept(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("button", name="Open").click()
    page.get_by_label("New password").fill(PASSWORD)
    page.get_by_role("button", name="Continue").click()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts on", "scripts off"])
def test_the_first_sign_in_ends_at_work(
    chromium: Browser, live_server: LiveServer, link: str, scripts: bool
) -> None:
    page = chromium.new_context(
        java_script_enabled=scripts, bypass_csp=True, viewport={"width": 320, "height": 640}
    ).new_page()
    _accept(page, live_server.url + link)
    page.get_by_role("link", name="Set up an app").click()
    page.get_by_label("Code that the app shows now").fill(_code(page))
    page.get_by_role("button", name="Continue").click()
    assert page.locator("ol.codes li").count() == 10
    page.get_by_role("button", name="I have kept them").click()
    page.wait_for_url("**/s/oakfield/desk")
    page.get_by_role("button", name="Sign out").click()
    page.get_by_text("You are signed out.").wait_for()


def test_every_page_on_the_way_is_open_to_all(chromium: Browser, live_server: LiveServer, link: str) -> None:
    page = chromium.new_context(bypass_csp=True, viewport={"width": 320, "height": 640}).new_page()
    page.goto(live_server.url + "/sign-in")
    _no_faults(page)
    page.goto(live_server.url + link)
    _no_faults(page)
    page.get_by_role("button", name="Open").click()
    _no_faults(page)
    page.get_by_label("New password").fill("short")
    page.get_by_role("button", name="Continue").click()
    _no_faults(page)
    page.get_by_label("New password").fill(PASSWORD)
    page.get_by_role("button", name="Continue").click()
    _no_faults(page)
    page.get_by_role("link", name="Set up an app").click()
    _no_faults(page)
    page.get_by_label("Code that the app shows now").fill(_code(page))
    page.get_by_role("button", name="Continue").click()
    _no_faults(page)
    page.goto(live_server.url + "/my-sign-in")
    _no_faults(page)


def test_a_passkey_is_made_and_then_signs_in(chromium: Browser, live_server: LiveServer, link: str) -> None:
    """Under the strict policy of the real program: no script but our own file."""
    context = chromium.new_context()
    page = context.new_page()
    refused: list[str] = []
    page.on("console", lambda told: refused.append(told.text) if told.type == "error" else None)
    device = context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    kind = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    options = {**kind, "isUserVerified": True, "automaticPresenceSimulation": True}
    device.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    _accept(page, live_server.url + link)
    page.get_by_role("link", name="Make a passkey").click()
    page.get_by_role("button", name="Make the passkey").click()
    page.get_by_role("button", name="I have kept them").click()
    page.wait_for_url("**/s/oakfield/desk")
    page.get_by_role("button", name="Sign out").click()
    page.goto(live_server.url + "/sign-in?next=/my-sign-in")
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.wait_for_url("**/my-sign-in")
    assert refused == []
