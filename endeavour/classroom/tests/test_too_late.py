"""Today's buttons, pressed after the session ended: nothing is lost, and nothing counts as said."""

import pytest
from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.classroom.tests.test_due_checks import SignIn, outcome
from endeavour.classroom.tests.test_today import TODAY
from endeavour.cycle.models import Outcome
from endeavour.journeys.tests.browsing import fields_on
from endeavour.journeys.tests.test_button_too_late import after_signing_in
from endeavour.journeys.tests.test_parking import end_by_itself
from endeavour.provision.models import Provision, Session, Slot

__all__ = ["outcome"]


@pytest.mark.parametrize("forgotten", [True, False])
def test_a_score_is_put_back_on_today(
    outcome: Outcome, reid: StaffActor, sign_in: SignIn, forgotten: bool
) -> None:
    browser, name = sign_in(reid), f"check_{outcome.code}"
    form = fields_on(browser.get(TODAY).content.decode(), named=name) | {name: ["53"]}
    end_by_itself()
    slot = Slot.objects.get(provision=Provision.objects.get())
    late = Client(SERVER_NAME="localhost") if forgotten else browser
    answer = late.post(
        f"{TODAY}/{slot.code}/2026-11-23/all-here", form, headers={"Referer": f"http://localhost{TODAY}"}
    )
    back = after_signing_in(answer)
    assert back.partition("?")[0] == TODAY
    again = sign_in(reid)
    page = again.get(back).content.decode()
    assert "You were signed out. What you typed is here; check it and send it." in page
    assert fields_on(page, named=name)[name] == ["53"]
    assert not Session.objects.exists()
