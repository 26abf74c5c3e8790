"""Who has left, or gets no support any more, stands on no list of what is to be done."""

from datetime import date

import pytest

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.cycle.actions.start_round import start_round
from endeavour.cycle.models import Cycle
from endeavour.cycle.tests.plans import SEPTEMBER, mayas_plan, on, shared
from endeavour.desk.queries.work_page import work_page
from endeavour.duties.queries import duties_of_pupil, duties_of_school
from endeavour.provision.models import Place
from endeavour.pupil_pages.tests.pages import SignIn, day, send, words
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.concerns import concerns_of
from endeavour.register.models import Concern
from endeavour.schools.models import School
from tests.cast.concerns import make_concern

FRIDAY = date(2026, 11, 27)


@pytest.fixture
def maya_at_work(
    at_oakfield: School, maya: Pupil, ada: Relation, shah: StaffActor, reid: StaffActor, priya: StaffActor
) -> Pupil:
    """On every list: her family not told, her teacher asked, a concern waiting."""
    with on(SEPTEMBER):
        version = shared(maya, mayas_plan(reid), priya)
    start_round([version.cycle], due_on=FRIDAY, by=priya)
    make_concern(maya, by=shah)
    return maya


def listed(actor: StaffActor) -> tuple[int, ...]:
    page = work_page(actor)
    return (
        sum(row.pid != "" for row in page.needs),
        page.families,
        len(page.teachers),
        page.concerns,
        len([duty for duty in duties_of_school(actor) if duty.pid]),
        len(concerns_of(actor).open),
    )


def test_who_has_left_is_no_work(
    maya_at_work: Pupil, office: StaffActor, priya: StaffActor, sign_in: SignIn
) -> None:
    assert all(listed(priya))
    url = f"/s/oakfield/pupils/{maya_at_work.pid}/leave"
    assert send(sign_in(office), url, **day("left_on", "20 11 2026")).status_code == 302
    assert listed(priya) == (0, 0, 0, 0, 0, 0)
    told = [duty for duty in duties_of_pupil(priya, maya_at_work.pid) if duty.promise == "told"]
    assert [duty.met for duty in told] == [False]  # on her own page it stays what it was


def test_a_last_day_ahead_changes_no_list_before_it(
    maya_at_work: Pupil, office: StaffActor, priya: StaffActor, sign_in: SignIn
) -> None:
    url = f"/s/oakfield/pupils/{maya_at_work.pid}/leave"
    send(sign_in(office), url, **day("left_on", "24 11 2026"))
    assert all(listed(priya))
    with clock.at(clock.now().replace(day=25)):
        assert listed(priya)[:2] == (0, 0)
        assert listed(priya)[3:] == (0, 0, 0)


def test_the_page_that_ends_support_ends_what_runs(
    maya_at_work: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    client, url = sign_in(priya), f"/s/oakfield/pupils/{maya_at_work.pid}/support/end"
    answers = {"reason": "She reads with her class.", "watch_for": "Guessing.", "confirmed": "yes"}
    dates = day("on", "23 11 2026") | day("look_back_on", "5 2 2027")
    assert "the plan’s cycle end with the support" in words(client.get(url))
    assert send(client, url, **answers, **dates).status_code == 302
    assert Cycle.objects.get().closed_on == date(2026, 11, 23)
    assert Place.objects.get().ends_on == date(2026, 11, 23)
    assert work_page(priya).teachers == ()
    assert Concern.objects.get().closed_on is None  # what somebody noticed still waits for an answer
