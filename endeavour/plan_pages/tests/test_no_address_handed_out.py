"""No page or paper of a plan hands one adult's address to another: before it is shared, and long after."""

import pytest

from endeavour.access.actor import StaffActor
from endeavour.cycle.models import PlanVersion
from endeavour.cycle.tests.plans import kept, mayas_plan, shared
from endeavour.documents.fonts import make_fonts
from endeavour.plan_pages.tests.making import SignIn, share
from endeavour.pupil_pages.tests.pages import words
from endeavour.pupils.models import Pupil, Relation
from endeavour.schools.models import School
from tests.cast.pupils import make_adult

LEAK = "Dad is at 12 Orchard Row, 07700 900123."
PAPERS = ("family", "print", "pdf", "family/pdf")


def _father(pupil: Pupil) -> Relation:
    return make_adult(pupil, "Mr", "Raj", "Okafor", address="12 Orchard Row", mobile="07700 900123")


def test_the_check_says_where_and_whose_and_nothing_is_shared(
    at_oakfield: School, maya: Pupil, ada: Relation, shah: StaffActor, priya: StaffActor, sign_in: SignIn
) -> None:
    _father(maya)
    kept(maya, mayas_plan(shah, at_home=LEAK), priya)
    client = sign_in(priya)
    page = words(client.get(f"/s/oakfield/pupils/{maya.pid}/plan/check"))
    assert "2 things to put right before Maya’s plan can be shared." in page.replace("Two", "2")
    assert "What could be done at home: this holds the address of Mr Okafor." in page
    assert "What could be done at home: this holds a phone number of Mr Okafor." in page
    assert "Share the plan" not in page
    assert "is ready to share" not in page
    assert share(client, maya).status_code == 200
    assert not PlanVersion.objects.exists()


@pytest.mark.parametrize("paper", PAPERS)
def test_an_address_that_became_known_after_it_was_shared_is_not_handed_out(
    at_oakfield: School,
    maya: Pupil,
    ada: Relation,
    shah: StaffActor,
    priya: StaffActor,
    sign_in: SignIn,
    paper: str,
) -> None:
    make_fonts()
    shared(maya, mayas_plan(shah, at_home=LEAK), priya)
    client, address = sign_in(priya), f"/s/oakfield/pupils/{maya.pid}/plan/{paper}"
    assert client.get(address).status_code == 200
    _father(maya)
    refused = client.get(address, follow=True)
    assert refused.redirect_chain == [(f"/s/oakfield/pupils/{maya.pid}/plan", 302)]
    page = words(refused)
    assert "The plan is not handed out as it stands." in page
    assert "this holds the address of Mr Okafor." in page
