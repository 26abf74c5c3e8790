"""The plan printed: two sides of A4, nothing clipped, whoever's it is."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys.conftest import Served
from tests.journeys.walker import Mode, walking

pytestmark = pytest.mark.browser
SIDES = 2
CLIPPED = """() => [...document.querySelectorAll('main *')].filter(one =>
    one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX === 'hidden'
    && !one.closest('.unseen')).length"""


@pytest.mark.parametrize("pupil", ["Maya Okafor", "Sofia Kaminski"])
def test_a_plan_is_two_sides_of_a4(
    served_demo: Served, browser: Browser, picture_folder: str, pupil: str
) -> None:
    with walking(browser, served_demo.address, Mode()) as senco:
        senco.open_front_page()
        senco.press(re.compile("^Priya Doyle"), within="section:has(#school-oakfield)")
        senco.press("Pupils", role="link", within="header")
        senco.press(pupil, role="link", within="main")
        senco.press("Plan", role="link", within="main")
        senco.press("Print, two sides", role="link")
        page: Page = senco.page
        page.emulate_media(media="print")
        assert page.evaluate(CLIPPED) == 0
        printed = page.pdf(prefer_css_page_size=True)
        if picture_folder:
            Path(picture_folder, f"plan-{pupil.split()[0].lower()}.pdf").write_bytes(printed)
        assert printed.count(b"/Type /Page\n") == SIDES
