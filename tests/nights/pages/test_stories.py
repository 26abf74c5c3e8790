"""The stories once more: with keys alone, on a narrow screen, in the dark, on paper."""

import pytest

from tests.journeys.test_story_3 import (
    test_one_press_sends_and_one_stops,
    test_ring_mrs_rahimi,
    test_the_letter_reaches_the_family_and_the_duty_is_met,
)
from tests.journeys.test_story_12 import (
    test_every_empty_page_says_what_to_press,
    test_from_the_first_sign_in_to_a_useful_work,
)
from tests.journeys.walker import Mode

pytestmark = [pytest.mark.night, pytest.mark.browser]
MODES = {
    "keys": Mode(keyboard=True),
    "narrow": Mode(width=320, height=640),
    "dark": Mode(theme="dark"),
    "paper": Mode(theme="paper"),
    "narrow and plain": Mode(width=320, height=640, script=False),
}


@pytest.fixture(params=list(MODES.values()), ids=list(MODES))
def mode(request: pytest.FixtureRequest) -> Mode:
    chosen: Mode = request.param
    return chosen


__all__ = [
    "test_every_empty_page_says_what_to_press",
    "test_from_the_first_sign_in_to_a_useful_work",
    "test_one_press_sends_and_one_stops",
    "test_ring_mrs_rahimi",
    "test_the_letter_reaches_the_family_and_the_duty_is_met",
]
