"""S13: one provision, read once however many have a place in it."""

from collections.abc import Callable
from datetime import date, timedelta

from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.provision.actions.give_place import give_place
from endeavour.provision.actions.log_session import log_session
from endeavour.provision.models import Provision, Session
from endeavour.provision.tests.reading_group import reading
from endeavour.pupil_pages.tests.statements import MOST, all_statements
from endeavour.schools.models import School
from tests.cast.pupils import make_pupil

__all__ = ["reading"]
BEGAN, MONDAY = date(2026, 9, 14), date(2026, 11, 9)


def test_it_takes_twelve_statements_however_many_pupils_and_sessions(
    reading: Provision,
    at_oakfield: School,
    priya: StaffActor,
    reid: StaffActor,
    sign_in: Callable[[StaffActor], Client],
) -> None:
    client, page = sign_in(priya), f"/s/oakfield/provision/{reading.code}"
    first, *others = reading.slots.order_by("weekday")
    log_session(first, on=MONDAY, by=reid)
    client.get(page)
    asked = all_statements(client, page)
    assert len(asked) == MOST, "\n".join(sql[-200:] for sql in asked)
    for number in range(20):
        joins = make_pupil(at_oakfield, "Ada", f"N{number}")
        give_place(reading, pupil=joins, on=BEGAN, by=priya)
    for slot in others:
        log_session(slot, on=MONDAY + timedelta(days=slot.weekday), by=reid)
    assert len(all_statements(client, page)) == MOST
    shown = client.get(page).content.decode()
    assert Session.objects.count() == 3
    assert shown.count("End the place<") == 21
