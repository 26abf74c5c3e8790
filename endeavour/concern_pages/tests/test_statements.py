"""A concern's pages cost the same whatever was decided, written and said."""

from datetime import date

from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.concern_pages.tests.test_may_pages import _write as write
from endeavour.concern_pages.tests.test_may_pages import at
from endeavour.concern_pages.tests.test_talk_note import talked
from endeavour.pupil_pages.tests.pages import SignIn, send
from endeavour.pupil_pages.tests.statements import MOST, all_statements
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.actions.decide_concern import decide_concern
from endeavour.register.models import Concern, NoticeCopy
from tests.cast.concerns import a_step
from tests.cast.pupils import make_adult

LETTER = {"": 9, "/check": 12, "/ring": 11}
PINS = {"": 11, "/try": 11, "/assess": 10, "/support": 10, "/not-sen": 10}


def _costs(client: Client, concern: Concern) -> dict[str, int]:
    found = {}
    for page in PINS:
        address = f"/s/oakfield/concerns/{concern.code}{page}"
        client.get(address)
        found[page] = len(all_statements(client, address))
    return found


def test_a_letter_a_talk_and_a_decision_cost_no_more(
    sign_in: SignIn, mrs_doyle: StaffActor, samis_concern: Concern, sami: Pupil
) -> None:
    client, mother = sign_in(mrs_doyle), make_adult(sami, "Mrs", "Elif", "Çelik", email="elif@example.org")
    assert _costs(client, samis_concern) == PINS
    talked(samis_concern, mother, by=mrs_doyle)
    write(client, samis_concern)
    send(client, at(samis_concern, "/send"), to=mother.contact.code, back="check", version="1")
    with school_scope(sami.school_id):
        assert NoticeCopy.objects.filter(notice__concern=samis_concern).exists()
        step = a_step("try", ideas=("Reread aloud",), look_again_on=date(2027, 1, 8))
        decide_concern(samis_concern, step=step, by=mrs_doyle)
    assert _costs(client, samis_concern) == PINS


def test_the_letter_costs_no_more_once_it_is_sent_and_twice_as_many_read_it(
    sign_in: SignIn, mrs_doyle: StaffActor, samis_concern: Concern, sami: Pupil
) -> None:
    client, mother = sign_in(mrs_doyle), make_adult(sami, "Mrs", "Elif", "Çelik", email="elif@example.org")
    pages = {page: at(samis_concern, page) for page in LETTER}
    pages["/ring"] += f"/{mother.contact.code}"
    write(client, samis_concern)
    assert {page: len(all_statements(client, url)) for page, url in pages.items()} == LETTER
    send(client, at(samis_concern, "/send"), to=mother.contact.code, back="check", version="1")
    talked(samis_concern, make_adult(sami, "Mr", "Can", "Çelik", channel="paper"), by=mrs_doyle)
    assert {page: len(all_statements(client, url)) for page, url in pages.items()} == LETTER
    assert max(LETTER.values()) <= MOST


def test_who_spoke_and_is_none_of_the_family_any_more_costs_one_more_at_most(
    sign_in: SignIn, mrs_doyle: StaffActor, samis_concern: Concern, sami: Pupil
) -> None:
    mother = make_adult(sami, "Mrs", "Elif", "Çelik")
    talked(samis_concern, mother, by=mrs_doyle)
    with school_scope(sami.school_id):
        Concern.objects.update(voiced_by="parent", voice=mother.contact.code)
        Relation.objects.filter(pk=mother.pk).delete()
    costs = _costs(sign_in(mrs_doyle), samis_concern)
    assert costs == {page: pin + 1 for page, pin in PINS.items()}
    assert max(costs.values()) <= MOST
