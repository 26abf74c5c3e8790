"""Today on the narrowest phone: what is written down, with its two ways back, stays within the page."""

import re

import pytest
from playwright.sync_api import Browser

from tests.journeys.checks import overflow, save_picture
from tests.journeys.conftest import Served
from tests.journeys.test_cover import sign_in_as
from tests.journeys.walker import Mode, walking

pytestmark = [pytest.mark.browser, pytest.mark.night]
# A box may stay within the page, and its words not.
WITHIN = """links => links.every(one => one.scrollWidth <= one.clientWidth
    && one.getBoundingClientRect().right <= one.closest('.sessions').getBoundingClientRect().right)"""


@pytest.mark.parametrize("width", [320, 360, 480])
def test_the_ways_back_stay_within_the_page(
    served_demo: Served, browser: Browser, width: int, picture_folder: str
) -> None:
    with walking(browser, served_demo.address, Mode(width=width, height=740)) as reid:
        sign_in_as(reid, "Daniel Reid")
        reid.page.get_by_role("button", name=re.compile("^It happened, all here")).first.click()
        links = reid.page.locator(".session--done a, .session--done .as-link")
        links.nth(1).wait_for()
        if picture_folder:
            save_picture(reid.page, picture_folder, f"today-{width}")
        assert links.evaluate_all(WITHIN)
        assert overflow(reid.page) <= 0
