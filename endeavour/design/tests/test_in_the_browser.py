"""The whole kit in Chromium: axe finds nothing, nothing scrolls sideways, nothing leaves this machine."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, sync_playwright

from endeavour.design.tests.serving import CHROMIUM, axe_source, served

pytestmark = pytest.mark.browser
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
THEMES = ["light", "paper", "dark"]
WIDTHS = [320, 1280]
MATRIX = [{"theme": theme, "width": width, "past_policy": True} for theme in THEMES for width in WIDTHS]
SPACED = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }"
)


@dataclass
class Visit:
    page: Page
    address: str
    complaints: list[str] = field(default_factory=list)

    def open(self, path: str) -> None:
        self.page.goto(self.address + path)
        self.page.wait_for_function("document.fonts.status === 'loaded'")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def visit(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Visit]:
    """A page of a theme, a width and more choices; it keeps whatever the browser complained about."""
    asked: dict[str, Any] = {"theme": "light", "width": 1280, "more": "", "script": True}
    asked |= getattr(request, "param", {})
    with served() as address:
        context = browser.new_context(
            viewport={"width": asked["width"], "height": 800},
            java_script_enabled=asked["script"],
            # Lets axe in past our own policy; the policy has a test of its own.
            bypass_csp=asked.get("past_policy", False),
        )
        cookie = f"colours-{asked['theme']}{asked['more']}"
        context.add_cookies([{"name": "display", "value": cookie, "url": address}])
        page = context.new_page()
        found = Visit(page, address)
        page.on("console", lambda message: found.complaints.append(message.text))
        page.on("request", lambda asked_for: _note_stranger(found, asked_for.url))
        yield found
        context.close()


def _note_stranger(visit: Visit, url: str) -> None:
    if not url.startswith((visit.address, "data:")):
        visit.complaints.append(f"asked {url}")


def faults(page: Page) -> list[str]:
    page.evaluate(axe_source())
    run = "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}})"
    return [
        f"{fault['id']}: {node['html'][:160]}"
        for fault in page.evaluate(run, TAGS)["violations"]
        for node in fault["nodes"]
    ]


def overflow(page: Page) -> int:
    width: int = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return width


@pytest.mark.parametrize("visit", MATRIX, indirect=True)
def test_axe_finds_nothing_in_the_kit_and_nothing_scrolls_sideways(visit: Visit) -> None:
    visit.open("/sink?wrong")
    assert faults(visit.page) == []
    assert overflow(visit.page) == 0


@pytest.mark.parametrize("visit", MATRIX[2:4], indirect=True)
def test_the_same_holds_for_the_calm_kit_of_families(visit: Visit) -> None:
    visit.open("/sink?layout=family")
    assert faults(visit.page) == []
    assert overflow(visit.page) == 0


@pytest.mark.parametrize("visit", [*MATRIX[:1], *MATRIX[3:5]], indirect=True)
def test_axe_finds_nothing_in_the_pages_of_this_room(visit: Visit) -> None:
    for path in ("/display", "/help/words", "/privacy", "/nowhere"):
        visit.open(path)
        assert faults(visit.page) == []
        assert overflow(visit.page) == 0


@pytest.mark.parametrize(
    "visit", [{"width": 320, "more": ".size-150.spacing-more.letters-lexend"}], indirect=True
)
def test_large_wide_letters_still_fit_a_small_screen(visit: Visit) -> None:
    visit.open("/sink?wrong")
    assert overflow(visit.page) == 0


@pytest.mark.parametrize("visit", [{"width": 320, "past_policy": True}], indirect=True)
def test_spacing_of_the_readers_own_still_fits(visit: Visit) -> None:
    """WCAG 1.4.12, as a reader's own style sheet would set it."""
    visit.open("/sink?wrong")
    visit.page.add_style_tag(content=SPACED)
    assert overflow(visit.page) == 0


@pytest.mark.parametrize("visit", [{"more": ".size-150"}], indirect=True)
def test_at_half_as_large_again_columns_fold(visit: Visit) -> None:
    visit.open("/sink")
    columns = visit.page.eval_on_selector(".desk", "desk => getComputedStyle(desk).gridTemplateColumns")
    assert len(columns.split()) == 1


def test_the_strict_policy_blocks_nothing_of_ours_and_no_other_host_is_asked(visit: Visit) -> None:
    visit.open("/sink?wrong")
    visit.page.wait_for_function("document.activeElement.className === 'govuk-error-summary'")
    assert visit.complaints == []


@pytest.mark.parametrize(("page", "comes"), [("/sink", False), ("/sink?wrong", True)])
def test_the_script_of_mistakes_comes_only_with_mistakes(visit: Visit, page: str, comes: bool) -> None:
    fetched: list[str] = []
    visit.page.on("request", lambda asked: fetched.append(asked.url))
    visit.open(page)
    visit.page.wait_for_load_state("networkidle")
    assert any("button" in url for url in fetched)
    assert any("error-summary" in url for url in fetched) is comes


def test_the_strict_policy_blocks_styles_and_scripts_that_are_not(visit: Visit) -> None:
    visit.open("/sink")
    visit.page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color:red\">x</p>')")
    assert any("Content Security Policy" in complaint for complaint in visit.complaints)


def test_only_the_letters_that_are_used_are_fetched(visit: Visit) -> None:
    fetched: list[str] = []
    visit.page.on("request", lambda asked: fetched.append(asked.url.rsplit("/", 1)[-1]))
    visit.open("/help")
    assert [name for name in fetched if name.endswith("woff2")] == ["atkinson-next-latin.woff2"]


@pytest.mark.parametrize(
    "visit", [{"script": False}, {"script": True}], indirect=True, ids=["plain", "script"]
)
def test_display_is_chosen_and_used_with_and_without_scripts(visit: Visit) -> None:
    visit.open("/display")
    visit.page.get_by_label("Dark").check()
    visit.page.get_by_label("Larger (125%)").check()
    visit.page.get_by_role("button", name="Save and use").click()
    visit.page.wait_for_url("**/display?saved=yes")
    assert visit.page.locator("html").get_attribute("data-theme") == "dark"
    assert visit.page.get_by_role("status").inner_text() == "Saved. This is how pages look now."
    visit.page.locator("footer").get_by_role("link", name="Help").click()
    assert visit.page.locator("html").get_attribute("data-size") == "125"


@pytest.mark.parametrize("visit", [{"width": 360}], indirect=True)
def test_family_pages_have_targets_for_thumbs(visit: Visit) -> None:
    visit.open("/sink?layout=family")
    heights = visit.page.eval_on_selector_all(
        "main .govuk-button, .school a, .govuk-back-link, .foot a, .govuk-input, .govuk-radios__label",
        "all => all.map(one => one.getBoundingClientRect().height)",
    )
    assert len(heights) > 15
    assert min(heights) >= 48


@pytest.mark.parametrize("visit", [{"theme": "dark"}], indirect=True)
def test_paper_is_white_whatever_the_screen_and_carries_no_buttons(visit: Visit) -> None:
    visit.open("/sink")
    visit.page.emulate_media(media="print")
    ground = visit.page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground == "rgb(255, 255, 255)"
    for hidden in (".band", ".foot", ".govuk-button", ".govuk-pagination", ".demo"):
        assert not visit.page.locator(hidden).first.is_visible()
    visit.page.set_viewport_size({"width": 620, "height": 900})
    assert visit.page.locator(".pupils thead").evaluate("head => getComputedStyle(head).display") == (
        "table-header-group"
    )


def test_keys_reach_the_skip_link_first_and_focus_is_yellow(visit: Visit) -> None:
    visit.open("/sink")
    visit.page.keyboard.press("Tab")
    assert visit.page.evaluate("document.activeElement.textContent") == "Skip to main content"
    visit.page.keyboard.press("Enter")
    visit.page.keyboard.press("Tab")
    colour = visit.page.evaluate("getComputedStyle(document.activeElement).backgroundColor")
    assert colour == "rgb(255, 221, 0)"


@pytest.mark.parametrize("visit", [{"width": 390}, {"width": 360}, {"width": 320}], indirect=True)
def test_on_a_phone_the_head_leaves_the_page_its_room(visit: Visit) -> None:
    """The links stand in one line, which moves sideways; the keyboard reaches the last. Search is always in sight."""
    visit.open("/sink")
    assert visit.page.locator("main").bounding_box()["y"] <= 120  # type: ignore[index]  # it is drawn
    assert _is_within(visit.page.get_by_role("link", name="Search pupils"), visit.page)
    last = visit.page.get_by_role("link", name="Priya Doyle")
    assert not _is_within(last, visit.page)
    last.focus()
    assert _is_within(last, visit.page)
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= visit.page.viewport_size["width"]  # type: ignore[index]  # a window has a size


def _is_within(link: Locator, page: Page) -> bool:
    wide = page.evaluate("innerWidth")
    return bool(link.evaluate("(one, wide) => one.getBoundingClientRect().right <= wide", wide))


def test_a_sheet_is_printed_by_its_button(visit: Visit) -> None:
    visit.open("/sink?layout=print")
    visit.page.evaluate("window.print = () => { document.title = 'printed' }")
    visit.page.get_by_role("button", name="Print this sheet").click()
    assert visit.page.title() == "printed"
    visit.page.emulate_media(media="print")
    assert not visit.page.locator(".tools--print").is_visible()


@pytest.mark.parametrize("visit", [{"script": False}], indirect=True)
def test_without_script_a_sheet_says_how_it_is_printed(visit: Visit) -> None:
    visit.page.goto(f"{visit.address}/sink?layout=print")
    assert visit.page.get_by_text("Or with Ctrl and P").is_visible()
    assert not visit.page.locator("[data-print]").is_visible()
