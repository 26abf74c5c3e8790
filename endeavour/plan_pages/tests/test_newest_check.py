"""The next plan is assessed by the newest check of a measure, with its day, not by the first one."""

from datetime import date

from endeavour.access.actor import StaffActor
from endeavour.cycle.actions.record_finding import record_finding
from endeavour.cycle.closing import close_cycle
from endeavour.cycle.tests.autumn import mayas_autumn
from endeavour.cycle.tests.plans import SEPTEMBER
from endeavour.plan_pages.tests.making import SignIn, page_of
from endeavour.pupil_pages.tests.pages import words
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School


def test_assess_shows_the_newest_check_of_each_measure(
    at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor, sign_in: SignIn
) -> None:
    for source, found in (("One-minute reading", "41 words"), ("Phonics screening check", "24 of 40")):
        record_finding(maya, kind="test", source=source, words=found, found_on=SEPTEMBER, by=priya)
    mayas_autumn(maya, priya, reid)
    close_cycle(maya, on=date(2026, 11, 23), by=priya)
    page = words(page_of(sign_in(priya), maya))
    assert "One-minute reading 52 words a minute 16 November, the newest check" in page
    assert "41 words" not in page
    assert "Phonics screening check 24 of 40" in page
