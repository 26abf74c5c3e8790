"""Without a status a plan can be made and checked, not shared: the page says so, with the way there."""

from django.test import Client

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.cycle.models import PlanVersion
from endeavour.plan_pages.tests.making import SignIn, page_of, share, with_reading
from endeavour.provision.models import Place
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School
from tests.cast.pupils import make_status

WAY = 'href="/s/oakfield/pupils/{}/support/start"'


def _check(client: Client, pupil: Pupil) -> str:
    checked: str = page_of(client, pupil, "check").content.decode()
    return checked


def test_the_check_says_so_before_the_button(
    at_oakfield: School, sami: Pupil, priya: StaffActor, shah: StaffActor, reid: StaffActor, sign_in: SignIn
) -> None:
    client = sign_in(priya)
    with_reading(client, sami, reid)
    page = _check(client, sami)
    assert "1 thing to put right before" in page
    assert "Record SEN support for Sami first" in page
    assert WAY.format(sami.pid) in page
    assert "Share the plan" not in page
    assert "Record SEN support for Sami first" in share(client, sami).content.decode()
    assert not PlanVersion.objects.exists()
    assert not Place.objects.exists()
    teachers = _check(sign_in(shah), sami)
    assert "Record SEN support for Sami first" in teachers
    assert WAY.format(sami.pid) not in teachers, "it is not theirs to record"
    make_status(sami, "K", clock.today())
    assert "is ready to share" in _check(client, sami)
    assert share(client, sami).status_code == 302
