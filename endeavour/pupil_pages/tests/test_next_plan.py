"""The next plan, once a review has begun a new cycle: by when, and the way to it."""

from datetime import date

from endeavour.access.actor import StaffActor
from endeavour.cycle.actions.begin_cycle import begin_cycle
from endeavour.cycle.models import Cycle
from endeavour.cycle.tests.plans import on
from endeavour.pupil_pages.tests.pages import SignIn, words
from endeavour.pupil_pages.tests.test_overview import address, autumn
from endeavour.pupils.models import Pupil

__all__ = ["autumn"]


def test_after_a_review_the_next_plan_is_what_is_next(
    autumn: Pupil, priya: StaffActor, shah: StaffActor, head: StaffActor, sign_in: SignIn
) -> None:
    Cycle.objects.update(closed_on=date(2026, 11, 20), closed_by="staff:1")
    begin_cycle(autumn, on=date(2026, 11, 20), by=priya)
    page = words(sign_in(priya).get(address(autumn)))
    assert "Cycle 2 began on 20 November 2026." in page
    assert "Maya’s plan of cycle 1" in page
    assert "What is next Fri 11 Dec Plan of cycle 2, to be made together. Make it" in page
    assert "Make it" not in words(sign_in(head).get(address(autumn)))


def test_the_next_plan_is_proposed_for_the_school_day_by_then(
    autumn: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    """Three weeks after 4 December is Christmas Day."""
    with on(date(2026, 12, 4)):
        Cycle.objects.update(closed_on=date(2026, 12, 4), closed_by="staff:1")
        begin_cycle(autumn, on=date(2026, 12, 4), by=priya)
        assert "Fri 18 Dec Plan of cycle 2" in words(sign_in(priya).get(address(autumn)))
