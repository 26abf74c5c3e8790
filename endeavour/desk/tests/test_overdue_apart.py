"""S1 and S2: one number for one week, on Work and on Duties; what is overdue is counted apart on both."""

from datetime import date

import pytest
from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.cycle.models import PlanVersion
from endeavour.pupil_pages.tests.pages import SignIn, words
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School
from tests.cast.pupils import make_adult, make_pupil, make_status
from tests.cast.reviews import make_cycle

WORK = "/s/oakfield/desk"
DUTIES = f"{WORK}/duties"


@pytest.fixture
def late(oakfield: School) -> Pupil:
    """Support since September, and a family that nobody told."""
    pupil = make_pupil(oakfield, "Old", "Hand")
    make_status(pupil, "K", date(2026, 9, 14))
    make_adult(pupil, "Mrs", "A", "Hand", email="a@example.org")
    return pupil


@pytest.fixture
def due(zara: Pupil) -> Pupil:
    """Support since Thursday: her family is to be told today."""
    make_adult(zara, "Mrs", "Nisha", "Patel", email="nisha@example.org")
    return zara


def test_the_headline_the_bar_and_the_list_say_one_number(
    sign_in: SignIn, mrs_doyle: StaffActor, late: Pupil, due: Pupil
) -> None:
    browser = sign_in(mrs_doyle)
    work = browser.get(WORK).context["work"]
    week = work.weeks[0]
    listed = browser.get(week.url)
    assert work.this_week == week.due == listed.context["duties"].shown > 0
    assert work.overdue > 0
    assert listed.context["duties"].overdue == 0


def _headline(browser: Client) -> str:
    return words(browser.get(WORK)).split("Priya. ")[1].split(" families have been told")[0]


def test_the_headline_counts_each_thing_once(
    sign_in: SignIn, mrs_doyle: StaffActor, late: Pupil, due: Pupil
) -> None:
    """One family is overdue, one is to be told today."""
    browser = sign_in(mrs_doyle)
    work, duties = browser.get(WORK).context["work"], browser.get(DUTIES).context["duties"]
    assert (work.must_today + work.more_this_week, work.overdue) == (work.this_week, duties.overdue)
    assert _headline(browser) == "2 things must be done today, 2 are overdue. 0 of 2"


def test_two_things_of_one_pupil_are_two_each_counted_once(
    sign_in: SignIn, mrs_doyle: StaffActor, late: Pupil
) -> None:
    """The telling is overdue, the review is due on Thursday."""
    with school_scope(late.school_id):
        PlanVersion.objects.filter(cycle=make_cycle(late)).update(review_on=date(2026, 11, 26))
    counted = "1 thing must be done today, 1 more is due this week, 3 are overdue. 0 of 1"
    assert _headline(sign_in(mrs_doyle)) == counted


def test_the_week_and_work_lead_to_what_is_overdue(
    sign_in: SignIn, mrs_doyle: StaffActor, late: Pupil, due: Pupil
) -> None:
    browser = sign_in(mrs_doyle)
    work = browser.get(WORK)
    number = work.context["work"].overdue
    link = f'<a href="{DUTIES}?stands=overdue">{number} overdue</a>'
    for page in (work, browser.get(work.context["work"].weeks[0].url)):
        assert link in page.content.decode()
    assert browser.get(DUTIES, {"stands": "overdue"}).context["duties"].shown == number


def test_todays_duties_are_counted_without_those_overdue(
    sign_in: SignIn, mrs_doyle: StaffActor, late: Pupil, due: Pupil
) -> None:
    page = sign_in(mrs_doyle).get(DUTIES, {"promise": "told"})
    assert (page.context["duties"].now, page.context["duties"].overdue) == (1, 1)


@pytest.mark.parametrize(
    ("agreed", "label"), [(date(2026, 11, 17), "Reviews overdue"), (date(2026, 11, 26), "Reviews this week")]
)
def test_the_number_of_reviews_leads_to_each_of_them(
    sign_in: SignIn, mrs_doyle: StaffActor, late: Pupil, agreed: date, label: str
) -> None:
    cycle = make_cycle(late)
    with school_scope(late.school_id):
        PlanVersion.objects.filter(cycle=cycle).update(review_on=agreed)
    browser = sign_in(mrs_doyle)
    [count] = [one for one in browser.get(WORK).context["work"].counts if one.label == label]
    listed = browser.get(count.url)
    assert count.value == listed.context["duties"].shown == 1
    assert f'href="/s/oakfield/pupils/{late.pid}/review"' in listed.content.decode()


def test_whoever_does_not_review_gets_no_link_to_it(sign_in: SignIn, head: StaffActor, late: Pupil) -> None:
    page = sign_in(head).get(DUTIES, {"promise": "plan"})
    assert "Old H" in words(page)
    assert "Make the plan" not in words(page)
