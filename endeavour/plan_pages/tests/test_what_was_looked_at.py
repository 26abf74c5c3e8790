"""What is shared is what the room looked at: nobody agrees to words they were not shown."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.cycle.models import PlanVersion
from endeavour.journeys.tests.browsing import fields_on
from endeavour.plan_pages.tests.making import made, page_of, send, share
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


@pytest.mark.parametrize("seen", ["", "two", "³", "-1", "9" * 5000, None])
def test_a_form_that_does_not_say_what_was_looked_at_shares_nothing(
    made: Client, maya: Pupil, seen: str | None
) -> None:
    sent = {"operation": str(uuid4())} | ({} if seen is None else {"seen": seen})
    refused = made.post(f"/s/oakfield/pupils/{maya.pid}/plan/share", sent)
    assert "does not say which state of the plan you looked at" in refused.content.decode()
    assert not PlanVersion.objects.exists()


def test_an_old_number_shares_nothing(made: Client, maya: Pupil) -> None:
    refused = share(made, maya, seen="0").content.decode()
    assert "The plan was changed after you opened this page" in refused
    assert not PlanVersion.objects.exists()
    assert share(made, maya).status_code == 302


def test_a_place_without_end_takes_no_outcome_out(made: Client, maya: Pupil) -> None:
    assert send(made, maya, press=f"remove-outcome:{'9' * 5000}").status_code == 302
    assert page_of(made, maya).context["form"]["o1-what"].value()
