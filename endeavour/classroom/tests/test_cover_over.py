"""Cover of a session whose time is over: no page offers it, and whoever presses on an old page is told."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time

import pytest

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.classroom.tests.test_today import TODAY, SignIn, address_of, make_group, operation, text_of
from endeavour.provision.actions.ask_for_cover import ask_for_cover
from endeavour.provision.actions.take_cover import take_cover
from endeavour.provision.models import Cover, CoverAsked, Provision, Session
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School

MONDAY = date(2026, 11, 23)
OFFERED, ON_ONE = "Ask for cover", "went, or ask for cover"


@pytest.fixture
def group(at_oakfield: School, priya: StaffActor, reid: StaffActor, maya: Pupil) -> Provision:
    """From 9:15 to 9:35."""
    return make_group("Reading", time(9, 15), [maya], reid, priya)


@contextmanager
def at_nine(minute: int) -> Iterator[None]:
    with clock.at(datetime(2026, 11, 23, 9, minute, tzinfo=clock.LONDON)):
        yield


def test_it_is_offered_until_its_end(
    group: Provision, reid: StaffActor, priya: StaffActor, sign_in: SignIn
) -> None:
    for minute, offered in ((34, True), (35, False)):
        with at_nine(minute):
            own = sign_in(reid).get(address_of(group)).content.decode()
            one = sign_in(priya).get(f"/s/oakfield/provision/{group.code}").content.decode()
            assert (OFFERED in own) is offered
            assert (ON_ONE in one) is offered
            assert "Say how today’s session at 9:15 went" in one


def test_who_asks_then_is_told_what_to_do_instead(
    group: Provision, reid: StaffActor, sign_in: SignIn
) -> None:
    with at_nine(35):
        answer = sign_in(reid).post(address_of(group, "/ask-for-cover"), operation(), follow=True)
        said = "Reading was over at 9:35, so nobody can cover it any more. Say how the session went instead."
        assert said in answer.content.decode()
        assert answer.redirect_chain[-1][0] == address_of(group)
    assert not CoverAsked.objects.exists()


def test_what_nobody_took_is_not_to_be_taken_any_more(
    group: Provision, reid: StaffActor, shah: StaffActor, sign_in: SignIn
) -> None:
    client, colleague = sign_in(reid), sign_in(shah)
    client.post(address_of(group, "/ask-for-cover"), operation())
    take = f"{TODAY}/cover/{group.slots.get().code}/2026-11-23/take"
    with at_nine(34):
        assert "1 session needs cover today" in text_of(colleague)
        assert "I’ll take it" in colleague.get(f"{TODAY}/cover").content.decode()
        assert "Nobody has taken it yet. I can take it after all" in text_of(client)
    with at_nine(35):
        assert "cover today" not in text_of(colleague)
        assert "Every session</b> has somebody" in colleague.get(f"{TODAY}/cover").content.decode()
        assert "You asked for cover. Nobody took it." in text_of(client)
        assert "I can take it after all" not in text_of(client)
        told = colleague.post(take, operation(), follow=True).content.decode()
        assert (
            "Reading was over at 9:35, so nobody can cover it any more. Mr Reid or the SENCO can still"
            in told
        )
    assert not Cover.objects.exists()


def test_whoever_stepped_in_is_told_by_name_who_can_still_write_it_down(
    group: Provision, reid: StaffActor, shah: StaffActor, mrs_doyle: StaffActor
) -> None:
    slot = group.slots.get()
    ask_for_cover(slot, on=MONDAY, by=reid)
    for leader, who in (
        (reid.person, "Mr Reid or the SENCO, Mrs Doyle, can"),
        (mrs_doyle.person, "Mrs Doyle can"),
        (None, "The SENCO, Mrs Doyle, can"),
    ):
        Provision.objects.update(leader=leader)
        told = f" {who} still write down how it went: tell them who was there."
        with at_nine(35), pytest.raises(Refused, match=re.escape(told)):
            take_cover(slot, on=MONDAY, by=shah)


def test_and_they_can(group: Provision, reid: StaffActor, priya: StaffActor, sign_in: SignIn) -> None:
    for person in (reid, priya):
        with at_nine(35):
            client = sign_in(person)
            client.post(address_of(group, "/all-here"), operation())
            assert Session.objects.get(undone_at__isnull=True).recorded_by == person.label
            client.post(address_of(group, "/undo"), operation())
