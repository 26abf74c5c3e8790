"""What is shared is what the room looked at: nobody agrees to words they were not shown."""

from collections.abc import Callable
from uuid import uuid4

from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.cycle.models import PlanVersion
from endeavour.journeys.tests.browsing import fields_on
from endeavour.plan_pages.tests.making import made, send
from endeavour.pupils.models import Pupil

__all__ = ["made"]


def test_what_was_not_looked_at_is_not_shared(
    made: Client,
    maya: Pupil,
    shah: StaffActor,
    sign_in: Callable[[StaffActor], Client],
) -> None:
    address = f"/s/oakfield/pupils/{maya.pid}/plan"
    looked_at = fields_on(made.get(f"{address}/check").content.decode(), named="seen")
    send(sign_in(shah), maya, press="keep", strengths="Kind, and quick with numbers")
    refused = made.post(f"{address}/share", looked_at).content.decode()
    assert "The plan was changed after you opened this page" in refused
    assert not PlanVersion.objects.exists()
    again = fields_on(refused, named="seen") | {"operation": [str(uuid4())]}
    assert made.post(f"{address}/share", again).status_code == 302
    assert PlanVersion.objects.get().contents["strengths"] == "Kind, and quick with numbers"
