"""Who does what, as the rows have it: whoever leads two supports of a plan leads both of them."""

from datetime import time

import pytest

from endeavour.access.actor import StaffActor
from endeavour.cycle.tests.plans import SEPTEMBER, mayas_plan, on, reading_support, shared
from endeavour.pupil_pages.tests.pages import SignIn, words
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School


@pytest.fixture
def three_supports(
    at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor, shah: StaffActor
) -> None:
    lines = (
        reading_support(reid, name="Reading"),
        reading_support(shah, key="spelling", name="Spelling", minutes=10),
        reading_support(reid, key="precise", name="Precision teaching", minutes=5),
    )
    with on(SEPTEMBER):
        shared(maya, mayas_plan(reid, supports=lines), priya)


@pytest.mark.usefixtures("three_supports")
@pytest.mark.parametrize("page", ["plan", "plan/print"])
def test_whoever_leads_two_supports_leads_both(
    maya: Pupil, priya: StaffActor, sign_in: SignIn, page: str
) -> None:
    shown = words(sign_in(priya).get(f"/s/oakfield/pupils/{maya.pid}/{page}"))
    assert "Mr Reid leads Precision teaching and Reading. Miss Shah leads Spelling." in shown


@pytest.mark.usefixtures("three_supports")
def test_the_sentence_has_no_second_colon(maya: Pupil, priya: StaffActor, sign_in: SignIn) -> None:
    shown = words(sign_in(priya).get(f"/s/oakfield/pupils/{maya.pid}/plan/print"))
    assert "Support staff: Mr Reid leads Precision" in shown


def test_every_day_is_small_within_a_sentence(
    at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor, sign_in: SignIn
) -> None:
    daily = tuple((weekday, time(13, 45)) for weekday in range(5))
    with on(SEPTEMBER):
        shared(maya, mayas_plan(reid, supports=(reading_support(reid, times=daily),)), priya)
    client = sign_in(priya)
    for page in ("plan", "plan/print", "plan/versions/1", "plan/new"):
        shown = words(client.get(f"/s/oakfield/pupils/{maya.pid}/{page}"))
        assert "20 minutes, every day at 1:45" in shown, page
