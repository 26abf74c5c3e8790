"""What is filled in with a decision is kept with it or asked about: nothing typed is dropped without a word."""

import re
from typing import Any

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.cycle.actions.open_review import open_review
from endeavour.cycle.actions.say_outcome_word import say_outcome_word
from endeavour.pupil_pages.tests.forms_of import filled_in
from endeavour.pupil_pages.tests.pages import SignIn, words
from endeavour.pupils.models import Pupil
from tests.cast.reviews import goals_of, make_cycle, make_voice

BY_THEN = {"specialist_by_day": "4", "specialist_by_month": "12", "specialist_by_year": "2026"}
LOOK_BACK = {"look_back_on_day": "1", "look_back_on_month": "2", "look_back_on_year": "2027"}


@pytest.fixture
def address(maya: Pupil, priya: StaffActor) -> str:
    """Of a decision about which all is known but the decision."""
    cycle = make_cycle(maya)
    make_voice(cycle, "Reading is better now.")
    make_voice(cycle, "", whose="adult")
    with school_scope(priya.school_id):
        say_outcome_word(open_review(cycle, by=priya), goals_of(cycle)[0], word="slower", by=priya)
    return f"/s/oakfield/pupils/{maya.pid}/review/decide"


@pytest.mark.parametrize(
    ("decision", "typed", "asked"),
    [
        ("change", {"specialist": "Ms Lund"}, "You named Ms Lund, but did not choose to ask a specialist"),
        ("end", {"watch_for": "Guessing.", **LOOK_BACK, **BY_THEN}, "This day is for asking a specialist."),
        ("change", {"parents_said_how": "phone"}, "What parents say is for asking a specialist."),
        ("change", {"watch_for": "Guessing."}, "What to watch for is said where support ends."),
        ("carry_on", LOOK_BACK, "A day to look back is set where support ends."),
    ],
)
def test_what_belongs_to_another_choice_is_asked_about(
    decision: str, typed: dict[str, str], asked: str, address: str, priya: StaffActor, sign_in: SignIn
) -> None:
    client = sign_in(priya)
    form = filled_in(client.get(address)) | {"decision": decision, "reason": "It helps little."}
    page = words(client.post(address, form | typed))
    assert asked in page
    assert "Is this right" not in page
    assert "Is this right" in words(
        client.post(address, form | (typed if decision == "end" else {}) | dict.fromkeys(BY_THEN, ""))
    )


def shown_only_where_chosen(page: Any) -> list[str]:
    return re.findall("only-where--([a-z]+)", page.content.decode())


def test_fields_of_one_decision_stand_open_once_it_is_chosen_or_they_are_asked_about(
    address: str, priya: StaffActor, sign_in: SignIn
) -> None:
    client = sign_in(priya)
    form = client.get(address)
    assert shown_only_where_chosen(form) == ["specialist", "end"]
    typed = filled_in(form) | {"decision": "carry_on", "reason": "It helps.", "specialist": "Ms Lund"}
    assert shown_only_where_chosen(client.post(address, typed)) == ["end"]
    typed |= {"specialist": "", **LOOK_BACK}
    assert shown_only_where_chosen(client.post(address, typed)) == ["specialist"]


def test_mistakes_stand_in_the_order_of_the_fields(address: str, priya: StaffActor, sign_in: SignIn) -> None:
    client = sign_in(priya)
    page = words(client.post(address, filled_in(client.get(address)) | {"decision": "specialist"}))
    assert (
        page.index("Enter who is asked")
        < page.index("Choose whether the parents agree")
        < page.index("Enter why")
    )


def test_a_specialist_is_named_on_the_page_that_is_checked_and_once_it_is_decided(
    address: str, priya: StaffActor, sign_in: SignIn
) -> None:
    client = sign_in(priya)
    typed = {
        "decision": "specialist",
        "reason": "It helps little.",
        "specialist": "Ms Lund",
        "parents_agree": "not_asked",
        **BY_THEN,
    }
    check = client.post(address, filled_in(client.get(address)) | typed)
    assert "Who is asked Ms Lund Asked by 4 December 2026" in words(check)
    assert client.post(address, filled_in(check) | {"confirmed": "yes"}).status_code == 302
    page = words(client.get(address.replace("review/decide", "reviews/1")))
    assert "To be asked, once the parents agree: Ms Lund" in page
