"""Support of which there is more than one session a day."""

from datetime import time

from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.plan_pages.tests.making import draft_kept, fields_of, made, page_of, send
from endeavour.pupils.models import Pupil

__all__ = ["made"]


def test_support_may_be_given_twice_a_day(made: Client, maya: Pupil, reid: StaffActor) -> None:
    send(made, maya, press="add", add="library:movement-breaks")
    first, breaks = draft_kept().supports
    assert len(breaks.times) == 10
    key = f"s-{breaks.key}"
    assert fields_of(page_of(made, maya))[f"{key}-at"] == "9:15 and 1:30"
    send(made, maya, press="check", **{f"{key}-leader": str(reid.person.pk), f"{key}-at": "10:00 and 2:15"})
    assert draft_kept().supports[1].times == tuple(
        (day, at) for day in range(5) for at in (time(10), time(14, 15))
    )
    assert draft_kept().supports[0].times == first.times
