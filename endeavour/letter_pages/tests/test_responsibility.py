"""Parental responsibility of many adults at once, before the first letters."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.audit.models import AuditEvent
from endeavour.pupil_pages.tests.pages import SignIn, send, words
from endeavour.pupil_pages.tests.statements import own_statements
from endeavour.pupils.actions.restrict_contact import restrict_contact
from endeavour.pupils.models import Pupil, Relation
from endeavour.schools.models import School
from tests.cast.pupils import make_adult, make_pupil, make_status

PAGE = "/s/oakfield/pupils/responsibility"


@pytest.fixture
def raj(zara: Pupil) -> Relation:
    return make_adult(zara, "Mr", "Raj", "Patel", responsibility="not_known", relationship="PAF")


@pytest.fixture
def obi(maya: Pupil) -> Relation:
    return make_adult(maya, "Mr", "Obi", "Okafor", responsibility="not_known")


@pytest.fixture
def client(raj: Relation, obi: Relation, priya: StaffActor, sign_in: SignIn) -> Client:
    return sign_in(priya)


def key(tie: Relation) -> str:
    return f"{tie.pupil.pid}-{tie.contact.code}"


def now(tie: Relation) -> str:
    with school_scope(tie.school_id):
        row: Relation = Relation.objects.get(pk=tie.pk)
        return row.responsibility


def test_each_adult_is_asked_about_by_the_pupils_name(client: Client) -> None:
    page = words(client.get(PAGE))
    assert "For 2 adults it isn’t known whether they have parental responsibility." in page
    assert page.index("Mr Obi Okafor") < page.index("Mr Raj Patel Father of Zara Patel Yes No")
    assert " checked" not in client.get(PAGE).content.decode()


def test_all_answers_are_saved_in_one_sending_and_open_ones_stay(
    client: Client, raj: Relation, obi: Relation
) -> None:
    assert send(client, PAGE, **{key(raj): "yes"}).headers["Location"] == PAGE
    assert "1 adult is recorded. 1 still to confirm." in words(client.get(PAGE))
    assert (now(raj), now(obi)) == ("yes", "not_known")
    send(client, PAGE, **{key(obi): "no"})
    page = words(client.get(PAGE))
    assert "For every adult it is known whether they have parental responsibility." in page
    with school_scope(raj.school_id):
        changed = AuditEvent.objects.filter(kind="RelationChanged").values_list("detail", flat=True)
        assert [detail["fields"] for detail in changed] == [["responsibility"], ["responsibility"]]


def test_without_an_answer_nothing_changes(client: Client, raj: Relation) -> None:
    send(client, PAGE)
    assert "Nothing was answered, so nothing has changed." in words(client.get(PAGE))
    assert now(raj) == "not_known"


def test_a_wrong_answer_gets_a_sentence_and_nothing_is_saved(
    client: Client, raj: Relation, obi: Relation
) -> None:
    answer = send(client, PAGE, **{key(raj): "yes", key(obi): "perhaps"})
    assert "Choose yes or no for Mr Obi Okafor, or leave it open." in words(answer)
    assert (now(raj), now(obi)) == ("not_known", "not_known")


def test_two_who_answer_differently_lose_neither(client: Client, raj: Relation, obi: Relation) -> None:
    with school_scope(raj.school_id):
        Relation.objects.filter(pk=raj.pk).update(responsibility="no")
    answer = send(client, PAGE, **{key(raj): "yes", key(obi): "yes"})
    assert "Somebody else has just recorded that they don’t have it." in words(answer)
    assert " checked" in answer.content.decode()
    assert (now(raj), now(obi)) == ("no", "not_known")
    with school_scope(raj.school_id):
        Relation.objects.filter(pk=raj.pk).update(responsibility="yes")
    assert send(client, PAGE, **{key(raj): "yes", key(obi): "yes"}).status_code == 302
    assert (now(raj), now(obi)) == ("yes", "yes")


def test_only_whoever_could_get_a_letter_is_asked_about(
    client: Client, raj: Relation, oakfield: School, priya: StaffActor
) -> None:
    make_adult(make_pupil(oakfield, "No", "Support"), "Mr", "A", "Nother", responsibility="not_known")
    grown = make_pupil(oakfield, "Sam", "Hill", date_of_birth=date(2009, 1, 5))
    make_status(grown, "K", date(2026, 9, 14))
    make_adult(grown, "Mrs", "Jo", "Hill", responsibility="not_known")
    with school_scope(oakfield.pk):
        restrict_contact(raj, reason="Order", starts_on=date(2026, 11, 23), by=priya)
    page = words(client.get(PAGE))
    assert "For 1 adult it isn’t known" in page
    for name in ("Nother", "Mrs Jo Hill", "Mr Raj Patel"):
        assert name not in page


def test_another_schools_adult_cannot_be_answered_for(client: Client, leo: Pupil, raj: Relation) -> None:
    make_status(leo, "K", date(2026, 9, 14))
    theirs = make_adult(leo, "Mrs", "Jo", "Marsh", responsibility="not_known")
    answers: dict[str, Any] = {key(theirs): "yes"}
    assert "Jo Marsh" not in words(client.get(PAGE))
    send(client, PAGE, **answers)
    assert now(theirs) == "not_known"


def test_the_number_of_statements_is_flat(client: Client, zara: Pupil) -> None:
    for number in range(2):
        assert len(own_statements(client, PAGE)) == 3
        make_adult(zara, "Mr", "Any", f"Uncle{number}", responsibility="not_known")
