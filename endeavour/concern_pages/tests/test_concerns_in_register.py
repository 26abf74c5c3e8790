"""S5: a concern that is open is a status of its own in the register."""

from datetime import date

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.pupil_pages.tests.pages import SignIn, words
from endeavour.pupils.models import Pupil
from endeavour.register.actions.decide_concern import decide_concern
from endeavour.register.models import Concern, ConcernStep
from endeavour.schools.models import School
from tests.cast.concerns import a_step, make_concern
from tests.cast.pupils import make_pupil, make_status

PAGE = "/s/oakfield/pupils"


@pytest.fixture
def three(maya: Pupil, zara: Pupil, oakfield: School) -> None:
    """Two with support, one with a plan, and one of neither."""
    ben = make_pupil(oakfield, "Ben", "Tait", year_group="2")
    make_status(ben, "E", date(2026, 1, 5))
    make_pupil(oakfield, "Ivy", "Stone", year_group="R")


def test_a_concern_that_is_open_is_a_status_of_its_own(
    three: None,
    sami: Pupil,
    maya: Pupil,
    priya: StaffActor,
    shah: StaffActor,
    grant: StaffActor,
    office: StaffActor,
    sign_in: SignIn,
) -> None:
    """Of those without support, and only as far as the reader follows concerns: each teacher their own."""
    make_concern(sami, by=shah)
    make_concern(maya, by=shah)
    page = words(sign_in(priya).get(f"{PAGE}?status=concern"))
    assert "Concern raised 1 Nobody" in page
    assert "Concern raised (1)" in page
    assert "Sami Çelik 3 3S Concern raised 23 Nov 2026" in page
    assert "1 of 1 shown" in page
    assert "Sami Çelik 3 3S Concern raised" in words(sign_in(shah).get(f"{PAGE}?status=all"))
    assert "Concern raised (0)" in words(sign_in(grant).get(PAGE))
    assert "Concern raised" not in words(sign_in(office).get(f"{PAGE}?status=all"))
    assert "No pupils fit these filters" in words(sign_in(office).get(f"{PAGE}?status=concern"))


def test_what_is_assessed_is_no_longer_an_open_concern(
    three: None, sami: Pupil, priya: StaffActor, shah: StaffActor, sign_in: SignIn
) -> None:
    concern = make_concern(sami, by=shah)
    with school_scope(sami.school_id):
        decide_concern(concern, step=a_step("assess"), by=priya)
    assert "Concern raised 0 Nobody" in words(sign_in(priya).get(PAGE))


@pytest.mark.parametrize("end", ["2026-11-16", "2026-11-23"])
def test_a_concern_counts_from_its_day_until_it_is_decided(
    three: None, sami: Pupil, priya: StaffActor, shah: StaffActor, sign_in: SignIn, end: str
) -> None:
    concern = make_concern(sami, by=shah)
    with school_scope(sami.school_id):
        decide_concern(concern, step=a_step("not_sen", helped_by="The nurse"), by=priya)
        Concern.objects.filter(pk=concern.pk).update(raised_on=date(2026, 11, 10), closed_on=end)
        ConcernStep.objects.update(decided_on=end)
    at = {"2026-11-09": 0, "2026-11-10": 1, end: 0}
    for day, number in at.items():
        assert f"Concern raised {number} Nobody" in words(sign_in(priya).get(f"{PAGE}?on={day}")), day
