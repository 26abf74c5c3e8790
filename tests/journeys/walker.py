"""Somebody at a browser: uses only what is on the screen or in a message, and every action is counted."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Locator, Page, Request

from tests.journeys.checks import faults, overflow

Role = Literal["button", "link"]
MOST_TABS = 250
# A part of the page is fetched and put in place of the old one, without a new page.
_SWAPS_A_PART = "one => (one.closest('[hx-boost]') || one).getAttribute('hx-boost') === 'true'"
_NOTE_SETTLED = """() => {
    window.settled = false;
    document.addEventListener('htmx:afterSettle', () => { window.settled = true; }, {once: true});
}"""


@dataclass(frozen=True)
class Mode:
    """How the story is walked. `checked`: axe looks at each page."""

    script: bool = True
    keyboard: bool = False
    width: int = 1280
    height: int = 800
    theme: str = "light"

    @property
    def checked(self) -> bool:
        return self.script


@dataclass
class Walker:
    """`actions` counts clicks, submits by key and filled fields. `wrong` holds all that no page may have."""

    page: Page
    address: str
    mode: Mode
    actions: int = 0
    passed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    axe_runs: int = 0

    def open_front_page(self) -> None:
        """The one address that is typed."""
        self.page.goto(self.address)
        self._look()

    def follow(self, link: str, *, seen_in: str) -> None:
        """A link that was sent or shown: a click."""
        assert link in seen_in, f"{link} was never seen"
        self.actions += 1
        self.page.goto(link)
        self._look()

    def press(self, name: str | re.Pattern[str], *, role: Role = "button", within: str = "") -> None:
        """A button or a link that stands on the page, by its whole name."""
        place = self.page.locator(within) if within else self.page.locator("body")
        target = place.get_by_role(role, name=name, exact=isinstance(name, str)).filter(visible=True)
        assert target.count() == 1, f"{target.count()} times “{name}” on {self.page.url}"
        self._activate(target)
        self._look()

    def fill(self, label: str, text: str, *, groups: Sequence[str] = ()) -> None:
        """`groups` are the legends around the field, the outermost first."""
        self.actions += 1
        target = self._field(label, groups)
        if self.mode.keyboard:
            self._tab_to(target)
            self.page.keyboard.press("Control+A")
            self.page.keyboard.type(text)
        else:
            target.fill(text)

    def fill_date(self, day: date, *, groups: Sequence[str]) -> None:
        """Three fields: day, month, year."""
        for label, number in (("Day", day.day), ("Month", day.month), ("Year", day.year)):
            self.fill(label, str(number), groups=groups)

    def choose(self, label: str, *, groups: Sequence[str] = ()) -> None:
        """A radio button, or a tick box that isn't ticked."""
        self._toggle(self._field(label, groups), wanted=True)

    def untick(self, label: str, *, groups: Sequence[str] = ()) -> None:
        self._toggle(self._field(label, groups), wanted=False)

    def _toggle(self, target: Locator, *, wanted: bool) -> None:
        assert target.is_checked() != wanted, f"{target} is so already on {self.page.url}"
        self.actions += 1
        if self.mode.keyboard:
            if target.get_attribute("type") == "radio":
                self._reach(target)
            else:
                self._tab_to(target)
            self.page.keyboard.press("Space")
        else:
            target.set_checked(wanted)

    def pick(self, label: str, option: str) -> None:
        """One of a list that opens."""
        self.actions += 1
        target = self._field(label)
        if self.mode.keyboard:
            self._tab_to(target)
            self._step_to(target, option)
        else:
            target.select_option(label=option)

    def jump(self, name: str, *, within: str) -> None:
        """A link to another place of the same page."""
        target = self.page.locator(within).get_by_role("link", name=name, exact=True)
        self.actions += 1
        if self.mode.keyboard:
            self._tab_to(target)
        self._strike(target)

    def unfold(self, summary: str) -> None:
        """What is folded under these words."""
        target = self.page.locator("summary", has_text=summary).filter(visible=True)
        assert target.count() == 1, f"{target.count()} times “{summary}” on {self.page.url}"
        self.actions += 1
        if self.mode.keyboard:
            self._tab_to(target)
        self._strike(target)

    def hand_in(self, label: str, file: Path) -> None:
        self.actions += 1
        self._field(label).set_input_files(file)

    def reads(self, text: str) -> bool:
        return text in self.text

    @property
    def text(self) -> str:
        return " ".join(self.page.locator("body").inner_text().split())

    def _field(self, label: str, groups: Sequence[str] = ()) -> Locator:
        place = self.page.locator("body")
        for legend in groups:
            place = place.get_by_role("group", name=legend, exact=True)
        target = place.get_by_label(label, exact=True).filter(visible=True)
        assert target.count() == 1, f"{target.count()} fields “{label}” in {groups} on {self.page.url}"
        return target

    def _activate(self, target: Locator) -> None:
        self.actions += 1
        if self.mode.keyboard:
            self._tab_to(target)
        swaps = self.mode.script and target.evaluate(_SWAPS_A_PART)
        if swaps:
            self.page.evaluate(_NOTE_SETTLED)
            self._strike(target)
            self.page.wait_for_function("window.settled")
        else:
            with self.page.expect_navigation():
                self._strike(target)

    def _strike(self, target: Locator) -> None:
        if self.mode.keyboard:
            self.page.keyboard.press("Enter")
        else:
            target.click()

    def _tab_to(self, target: Locator) -> None:
        """With Tab alone, as somebody without a mouse gets there. Travelling isn't counted, pressing is."""
        for _ in range(MOST_TABS):
            if target.evaluate("one => one === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"no key reaches {target} on {self.page.url}")

    def _step_to(self, target: Locator, option: str) -> None:
        """Through a list that stays closed: from its first line with the arrow, as without a mouse."""
        self.page.keyboard.press("Home")
        for _ in range(target.locator("option").count()):
            if target.evaluate("one => one.selectedOptions[0].label.trim()") == option:
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"no key reaches “{option}” on {self.page.url}")

    def _reach(self, target: Locator) -> None:
        """One radio button of a group takes Tab; arrows lead to the others."""
        group = target.get_attribute("name")
        for _ in range(MOST_TABS):
            if self.page.evaluate("name => document.activeElement.name === name", group):
                break
            self.page.keyboard.press("Tab")
        for _ in range(MOST_TABS):
            if target.evaluate("one => one === document.activeElement"):
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"no key reaches {target} on {self.page.url}")

    def _look(self) -> None:
        """Every page passed through is looked at once it has been drawn."""
        path = urlsplit(self.page.url).path
        self.passed.append(path)
        if overflow(self.page):
            self.wrong.append(f"{path} scrolls sideways by {overflow(self.page)} pixels")
        if not self.page.locator("main").inner_text().strip():
            self.wrong.append(f"{path} is blank")
        if self.mode.checked:
            self.axe_runs += 1
            self.wrong += [f"{path} {fault}" for fault in faults(self.page)]


@contextmanager
def walking(browser: Browser, address: str, mode: Mode | None = None) -> Iterator[Walker]:
    """A browser of somebody's own: no cookie but the chosen colours."""
    how = mode or Mode()
    context = browser.new_context(
        viewport={"width": how.width, "height": how.height},
        java_script_enabled=how.script,
        # Lets axe in past our own policy; the policy has tests of its own.
        bypass_csp=how.checked,
    )
    context.add_cookies([{"name": "display", "value": f"colours-{how.theme}", "url": address}])
    walker = Walker(context.new_page(), address, how)
    walker.page.on("request", lambda request: _note_stranger(walker, request))
    walker.page.on("console", lambda message: _note_complaint(walker, message.type, message.text))
    walker.page.on("pageerror", lambda error: walker.wrong.append(f"script: {error}"))
    walker.page.on(
        "response",
        lambda answer: walker.wrong.append(f"{answer.status} {answer.url}") if answer.status >= 500 else None,
    )
    try:
        yield walker
    finally:
        context.close()
    assert not walker.wrong, walker.wrong


def _note_stranger(walker: Walker, request: Request) -> None:
    if not request.url.startswith((walker.address, "data:")):
        walker.wrong.append(f"asked {request.url}")


def _note_complaint(walker: Walker, kind: str, text: str) -> None:
    if kind == "error":
        walker.wrong.append(f"the browser complains: {text}")
