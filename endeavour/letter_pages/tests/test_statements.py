"""A letter's pages cost the same however far it has come, and whoever reads it."""

from datetime import date

from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.pupil_pages.tests.pages import SignIn, send
from endeavour.pupil_pages.tests.statements import MOST, all_statements
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.actions.end_sen_support import end_sen_support
from endeavour.register.models import Notice
from endeavour.schools.models import School
from tests.cast.pupils import make_adult

STARTED = {"new": 9, "check": 11, "ring": 10}
STARTED_AND_SENT = {"new": 9, "check": 12, "ring": 10}
ENDED = {"new": 11, "check": 11, "ring": 11}
ENDED_AND_SENT = {"new": 12, "check": 12, "ring": 11}


def _costs(client: Client, letter: str, reader: Relation) -> dict[str, int]:
    code = reader.contact.code
    pages = {"new": "new", "check": "check", "ring": f"ring/{code}"}
    return {page: len(all_statements(client, f"{letter}/{end}")) for page, end in pages.items()}


def test_that_help_has_started(
    zaras_notice: Notice, zara: Pupil, mrs_patel: Relation, mrs_doyle: StaffActor, sign_in: SignIn
) -> None:
    client, letter = sign_in(mrs_doyle), f"/s/oakfield/pupils/{zara.pid}/letters/told"
    _costs(client, letter, mrs_patel)
    assert _costs(client, letter, mrs_patel) == STARTED
    send(client, f"{letter}/send", to=mrs_patel.contact.code, back="check", version="1")
    make_adult(zara, "Mr", "Raj", "Patel", channel="paper")
    assert _costs(client, letter, mrs_patel) == STARTED_AND_SENT
    assert max(STARTED_AND_SENT.values()) <= MOST


def test_that_it_has_ended(
    at_oakfield: School, maya: Pupil, ada: Relation, mrs_doyle: StaffActor, sign_in: SignIn
) -> None:
    on, later = date(2026, 11, 20), date(2027, 2, 5)
    end_sen_support(maya, on=on, reason="She reads.", watch_for="Guessing.", look_back_on=later, by=mrs_doyle)
    client, letter = sign_in(mrs_doyle), f"/s/oakfield/pupils/{maya.pid}/letters/ended"
    send(client, f"{letter}/new", why="She reads as her class does.", watch_for="She may guess.")
    _costs(client, letter, ada)
    assert _costs(client, letter, ada) == ENDED
    send(client, f"{letter}/send", to=ada.contact.code, back="check", version="1")
    make_adult(maya, "Mr", "Raj", "Okafor", channel="paper")
    assert _costs(client, letter, ada) == ENDED_AND_SENT
    assert max(ENDED_AND_SENT.values()) <= MOST
