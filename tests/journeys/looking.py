"""Opening many pages, one after another, in every width and theme that is asked for."""

from collections.abc import Iterable, Mapping, Sequence

from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page

from tests.journeys.checks import faults, overflow

WIDE, NARROW = 1280, 320
HEIGHT = 800


def wrongs(
    browser: Browser,
    address: str,
    pages: Mapping[str, str],
    *,
    reader: Client | None = None,
    themes: Sequence[str] = ("light",),
    widths: Sequence[int] = (WIDE, NARROW),
    axe_in_turn: bool = False,
) -> list[str]:
    """What axe finds, what scrolls sideways, what asks another host or makes the browser complain. `axe_in_turn`: axe
    looks at every other page in the one width, at the rest in the other; all of it by night.
    """
    found: list[str] = []
    for theme in themes:
        context = _context(browser, address, reader, theme)
        page = context.new_page()
        _listen(page, address, found)
        for number, (route, path) in enumerate(pages.items()):
            page.goto(address + path)
            by_axe = [widths[number % len(widths)]] if axe_in_turn else widths
            found += [f"{route}, {theme}: {wrong}" for wrong in _at(page, widths, by_axe)]
        context.close()
    return found


def _context(browser: Browser, address: str, reader: Client | None, theme: str) -> BrowserContext:
    # Lets axe in past our own policy; the policy has tests of its own.
    context = browser.new_context(viewport={"width": WIDE, "height": HEIGHT}, bypass_csp=True)
    cookies = {"display": f"colours-{theme}"}
    if reader is not None:
        cookies["sessionid"] = reader.cookies["sessionid"].value
    context.add_cookies([{"name": name, "value": value, "url": address} for name, value in cookies.items()])
    return context


def _listen(page: Page, address: str, found: list[str]) -> None:
    def asked(url: str) -> None:
        if not url.startswith((address, "data:")):
            found.append(f"{page.url} asked {url}")

    page.on("request", lambda request: asked(request.url))
    page.on("pageerror", lambda error: found.append(f"{page.url} script: {error}"))


def _at(page: Page, widths: Iterable[int], by_axe: Sequence[int]) -> list[str]:
    wrong = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        wrong += [f"{width} px: {fault}" for fault in (faults(page) if width in by_axe else ())]
        if overflow(page):
            wrong.append(f"{width} px: {overflow(page)} pixels too wide")
    return wrong
