"""L2: what is typed of a session that went otherwise is kept, and says no more than was."""

from datetime import date

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.classroom.tests.test_due_checks import outcome
from endeavour.classroom.tests.test_today import TODAY, SignIn, address_of, groups, operation, text_of
from endeavour.cycle.models import Check, Outcome
from endeavour.journeys.tests.browsing import fields_on, typed
from endeavour.journeys.tests.test_keeping import drafts
from endeavour.provision.actions.log_session import log_session
from endeavour.provision.models import Presence, Provision, Session, Slot
from endeavour.provision.tests.tallied import tallies
from endeavour.pupils.models import Pupil

__all__ = ["groups", "outcome"]
MONDAY = date(2026, 11, 23)
LINE = "She read the whole page alone."


@pytest.mark.parametrize("score", ["53", "fifty"])
def test_a_note_is_kept_when_somebody_has_said_meanwhile_how_it_went(
    outcome: Outcome, reid: StaffActor, priya: StaffActor, sign_in: SignIn, score: str
) -> None:
    client, page = sign_in(reid), address_of(Provision.objects.get())
    form = typed(fields_on(client.get(page).content.decode(), named="note"), note=LINE)
    log_session(Slot.objects.get(), on=MONDAY, by=priya)
    led = client.post(page, form | {f"check_{outcome.code}": [score]})
    assert led.headers.get("Location") == page
    [kept] = drafts(reid.school_id)
    assert kept.typed["note"] == [LINE]
    assert kept.typed[f"check_{outcome.code}"] == [score]
    assert "read what you typed" in client.get(page).content.decode()


@pytest.mark.parametrize("score", ["53", "fifty"])
def test_numbers_typed_on_today_are_kept_when_somebody_was_first(
    outcome: Outcome, reid: StaffActor, priya: StaffActor, sign_in: SignIn, score: str
) -> None:
    client, name = sign_in(reid), f"check_{outcome.code}"
    form = fields_on(client.get(TODAY).content.decode(), named=name) | {name: [score]}
    log_session(Slot.objects.get(), on=MONDAY, by=priya)
    assert client.post(address_of(Provision.objects.get(), "/all-here"), form).status_code == 302
    [kept] = drafts(reid.school_id)
    assert kept.typed[name] == [score]


def test_a_note_goes_along_with_a_session_that_did_not_happen(
    groups: list[Provision], reid: StaffActor, sign_in: SignIn
) -> None:
    client = sign_in(reid)
    form = fields_on(client.get(address_of(groups[0])).content.decode(), named="note")
    assert "reason" not in form, "nothing is chosen beforehand"
    sent = typed(form, note="The hall was flooded.", reason="other") | {"not": ["1"]}
    client.post(address_of(groups[0]), sent)
    said = Session.objects.get()
    assert (said.outcome, said.reason, said.note) == ("not", "other", "The hall was flooded.")


def test_a_reason_and_save_together_are_asked_about(
    groups: list[Provision], reid: StaffActor, sign_in: SignIn
) -> None:
    client, page = sign_in(reid), address_of(groups[0])
    form = typed(fields_on(client.get(page).content.decode(), named="note"), reason="staff")
    asked = client.post(page, form).content.decode()
    assert "You chose why it did not happen. If it did happen, press Save again" in asked
    assert not Session.objects.exists()
    client.post(page, form | fields_on(asked, named="note"))
    assert Session.objects.get().outcome == "happened"


def test_who_was_not_in_school_is_told_apart_though_it_did_not_happen(
    groups: list[Provision], reid: StaffActor, maya: Pupil, sign_in: SignIn
) -> None:
    sent = {"not": "1", "reason": "staff", f"child_{maya.pid}": "away"} | operation()
    sign_in(reid).post(address_of(groups[0]), sent)
    there = Presence.objects.order_by("there").values_list("there", flat=True)
    assert list(there) == ["away", "no_session", "no_session"]


def test_that_no_child_was_there_is_said_child_by_child(
    groups: list[Provision], reid: StaffActor, shah: StaffActor, maya: Pupil, sign_in: SignIn
) -> None:
    client, page = sign_in(reid), address_of(groups[0])
    assert "No child was there" not in client.get(page).content.decode()
    assert "say so of each child above and save" in client.get(page).content.decode()
    client.post(page, {"not": "1", "reason": "no_pupils"} | operation())
    assert not Session.objects.exists()
    places = groups[0].places.select_related("pupil")
    away = {f"child_{place.pupil.pid}": "did_not_come" for place in places}
    client.post(page, away | {f"child_{maya.pid}": "away"} | operation())
    assert "No child was there (1 away, 2 did not come)" in text_of(client)
    assert "Maya O: not in school" in text_of(sign_in(shah))
    assert dict(tallies([maya.pk], today=MONDAY, since=MONDAY)[maya.pk, groups[0].pk].missed) == {"away": 1}


def test_the_act_takes_no_empty_room_without_a_word_for_each_child(
    groups: list[Provision], reid: StaffActor, maya: Pupil
) -> None:
    empty = {"outcome": "not", "reason": "no_pupils"}
    for there in ({}, {maya.pk: "away"}):
        with pytest.raises(Refused, match="Say for each child"):
            log_session(groups[0].slots.get(), on=MONDAY, presences=there, by=reid, **empty)
    assert not Session.objects.exists()


@pytest.mark.parametrize("otherwise", [{"there": "away"}, {"not": "1", "reason": "staff"}])
def test_nothing_is_measured_of_whoever_was_not_in_it(
    outcome: Outcome, reid: StaffActor, maya: Pupil, sign_in: SignIn, otherwise: dict[str, str]
) -> None:
    client, page = sign_in(reid), address_of(Provision.objects.get())
    sent = {f"child_{maya.pid}": otherwise.get("there", "here"), f"check_{outcome.code}": "53", **otherwise}
    told = client.post(page, sent | operation()).content.decode()
    assert f'href="#id_check_{outcome.code}">By what is said here this child was not in the session.' in told
    assert (Session.objects.count(), Check.objects.count()) == (0, 0)
    assert client.post(page, sent | {f"check_{outcome.code}": ""} | operation()).status_code == 302
    assert Session.objects.get().outcome == "not"


@pytest.mark.parametrize(
    ("there", "in_words"),
    [("here", "Here"), ("away", "Not in school"), ("did_not_come", "Did not come"), ("part", "Part of it")],
)
def test_each_way_in_which_a_child_was_there(
    groups: list[Provision], reid: StaffActor, maya: Pupil, sign_in: SignIn, there: str, in_words: str
) -> None:
    client, page = sign_in(reid), address_of(groups[0])
    asked = client.get(page).content.decode()
    assert asked.count(in_words) >= len(groups[0].places.all())
    client.post(page, typed(fields_on(asked, named="note"), **{f"child_{maya.pid}": there}))
    assert Presence.objects.get(pupil=maya).there == there
