"""Families told before Endeavour was here, said once for many (story 12)."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.letter_pages.forms.told_before import HOW
from endeavour.pupil_pages.tests.pages import SignIn, day, words
from endeavour.pupil_pages.tests.statements import own_statements
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.models import ToldBefore
from endeavour.schools.models import School
from tests.cast.pupils import make_adult, make_pupil, make_status

PAGE = "/s/oakfield/pupils/told-before"
ANSWERS = {**day("on", "18 9 2026"), "how": "paper"}
Say = Callable[..., Any]


@pytest.fixture
def client(
    maya: Pupil, ada: Relation, zara: Pupil, mrs_patel: Relation, priya: StaffActor, sign_in: SignIn
) -> Client:
    return sign_in(priya)


@pytest.fixture
def say(client: Client) -> Say:
    def send(*pupils: Pupil, **answers: str) -> Any:
        given = {"operation": str(uuid4()), **ANSWERS, **answers}
        return client.post(PAGE, {**given, "pupils": [pupil.pid for pupil in pupils]})

    return send


def on_record(school: School) -> set[tuple[str, date, str]]:
    with school_scope(school.pk):
        return {(row.recipient, row.told_on, row.how) for row in ToldBefore.objects.all()}


def test_the_choices_are_those_of_the_record() -> None:
    assert dict(ToldBefore.How.choices) == HOW


def test_an_honest_sentence_and_a_box_for_each_pupil(client: Client) -> None:
    page = words(client.get(PAGE))
    assert "2 families have no letter on record here. If you told them before, say so once." in page
    assert "Maya Okafor Year 3, 3S. Support since 14 September 2026. Ms Okafor" in page
    assert client.get(PAGE).content.decode().count(" checked") == 0
    assert client.get(f"{PAGE}?all=yes").content.decode().count(" checked") == 2


def test_it_is_checked_before_it_is_recorded(client: Client, say: Say, maya: Pupil, oakfield: School) -> None:
    page = words(say(maya))
    assert "1 family was told on 18 September 2026." in page
    assert "A letter on paper" in page
    assert "Maya Okafor" in page
    assert on_record(oakfield) == set()


def test_recorded_it_counts_for_each_person(
    client: Client, say: Say, maya: Pupil, zara: Pupil, ada: Relation, mrs_patel: Relation, oakfield: School
) -> None:
    answer = say(maya, zara, confirmed="yes", **day("on", "20 11 2026"))
    assert answer.headers["Location"] == PAGE
    page = words(client.get(PAGE))
    assert "2 families are on record as told before." in page
    assert "Every family has a letter or an earlier word on record." in page
    assert on_record(oakfield) == {
        (code, date(2026, 11, 20), "paper") for code in (ada.contact.code, mrs_patel.contact.code)
    }


def test_who_cannot_have_been_told_then_is_named_and_left_out(
    client: Client, say: Say, maya: Pupil, zara: Pupil, ada: Relation, oakfield: School
) -> None:
    left_out = (
        "Support of Zara Patel began more than 30 days after 18 September 2026: this family is left out."
    )
    page = words(say(maya, zara))
    assert "1 family was told on 18 September 2026." in page
    assert left_out in page
    say(maya, zara, confirmed="yes")
    page = words(client.get(PAGE))
    assert f"1 family is on record as told before. {left_out}" in page
    assert "Zara Patel Year 4" in page
    assert on_record(oakfield) == {(ada.contact.code, date(2026, 9, 18), "paper")}


def test_where_nobody_can_have_been_told_the_day_is_asked_again(
    say: Say, zara: Pupil, oakfield: School
) -> None:
    assert "Support of Zara Patel began more than 30 days after" in words(say(zara))
    assert on_record(oakfield) == set()


def test_change_leads_back_with_everything_kept(
    client: Client, say: Say, maya: Pupil, oakfield: School
) -> None:
    raw = say(maya, change="yes").content.decode()
    assert raw.count(" checked") == 2
    assert 'value="18"' in raw
    assert on_record(oakfield) == set()


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (day("on", "24 11 2026"), "Enter today or an earlier day: they were told before."),
        ({"how": ""}, "Answer “How were they told?”"),
        ({"how": "by owl"}, "is not on the list. Choose one from the list."),
        ({"on_day": "", "on_month": "", "on_year": ""}, "Enter the day on which they were told"),
    ],
)
def test_each_mistake_gets_a_sentence_and_the_boxes_stay(
    say: Say, maya: Pupil, oakfield: School, wrong: dict[str, str], sentence: str
) -> None:
    answer = say(maya, confirmed="yes", **wrong)
    assert sentence in words(answer)
    assert "checked" in answer.content.decode()
    assert on_record(oakfield) == set()


def test_nobody_ticked_and_another_schools_pupil(say: Say, leo: Pupil, oakfield: School) -> None:
    assert "Tick the pupils whose families were told" in words(say(confirmed="yes"))
    assert "One of these families has been told meanwhile." in words(say(leo, confirmed="yes"))
    assert on_record(oakfield) == set()


def test_pupils_with_nobody_recorded_are_named_as_such(client: Client, oakfield: School) -> None:
    make_status(make_pupil(oakfield, "Sam", "Hill"), "K", date(2026, 9, 14))
    page = words(client.get(PAGE))
    assert "2 families have no letter on record here." in page
    assert "For 1 pupil more, nobody is recorded who could have been told." in page
    assert "Sam Hill" not in page


def test_the_number_of_statements_is_flat(client: Client, oakfield: School) -> None:
    for number in range(2):
        assert len(own_statements(client, PAGE)) == 3
        pupil = make_pupil(oakfield, "Sam", f"Hill{number}")
        make_status(pupil, "K", date(2026, 9, 14))
        make_adult(pupil, "Mrs", "Jo", "Hill")
