"""The room around tabs, measured as Chromium lays them out."""

import pytest

from endeavour.design.tests.test_in_the_browser import Visit, browser, visit

__all__ = ["browser", "visit"]
pytestmark = pytest.mark.browser


@pytest.mark.parametrize("visit", [{}, {"width": 320}], indirect=True)
@pytest.mark.parametrize(
    ("tabs", "below"),
    [
        ("views", '<section class="lesson"><div class="lesson__head"><h2>3S</h2></div></section>'),
        ("sections", "<h2>What Maya said</h2>"),
    ],
)
def test_tabs_stand_apart_from_the_heading_below(visit: Visit, tabs: str, below: str) -> None:
    """A class's tabs, and those of a pupil's pages: at 44 pixels they would touch the words underneath."""
    visit.open("/sink")
    gap = visit.page.locator("main").evaluate(
        """(main, [tabs, below]) => {
            main.insertAdjacentHTML("beforeend", `<nav class="${tabs}"><a href="#">3S</a></nav>${below}`);
            const heading = main.lastElementChild.querySelector("h2") ?? main.lastElementChild;
            const nav = main.querySelector(`nav.${tabs}:last-of-type`);
            return heading.getBoundingClientRect().top - nav.getBoundingClientRect().bottom;
        }""",
        [tabs, below],
    )
    assert gap >= 20
