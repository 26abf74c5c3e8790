"""`endeavour school`: a school joins with its SENCO; a new link for somebody who can't sign in."""

from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from endeavour.access.actor import StaffActor, staff_at
from endeavour.access.models import Post
from endeavour.access.scope import school_scope
from endeavour.access.tests.witness import AuditBrokenError, broken_audit, last_event
from endeavour.accounts.models import Person
from endeavour.accounts.people import person_at
from endeavour.schools.facts import rules_of
from endeavour.schools.models import School

ADD = {"dfe": "823/5678", "name": "St Anne’s C of E Primary", "senco_email": "senco@st-annes.sch.example"}


def _run(*words: str, **options: Any) -> str:
    said = StringIO()
    flags = [f"--{name.replace('_', '-')}={value}" for name, value in options.items()]
    call_command("school", *words, *flags, stdout=said)
    return said.getvalue()


@pytest.mark.usefixtures("monday", "db")
def test_a_school_joins_and_the_link_is_printed_once() -> None:
    said = _run("add", **ADD, type="academy")
    school = School.objects.get(dfe_number="823/5678")
    assert (school.slug, school.type) == ("st-annes-c-of-e-primary", "academy")
    with school_scope(school.pk):
        assert rules_of(school.pk).family_told.school_days == 2
    link = said.strip().splitlines()[-1]
    path = link[link.index("/invitation/") :]
    assert ADD["senco_email"] in Client().post(path).content.decode()
    with school_scope(school.pk):
        assert last_event("SchoolAdded") == {}
        person = person_at(ADD["senco_email"])
        assert person is not None
        actor = staff_at(school, person)
    assert actor is not None
    assert [role.key for role in actor.roles] == ["senco"]


@pytest.mark.usefixtures("monday", "db")
def test_a_second_school_of_the_same_name_gets_an_address_of_its_own() -> None:
    _run("add", **ADD)
    _run("add", **{**ADD, "dfe": "8231234", "senco_email": "other@example.org"})
    assert School.objects.get(dfe_number="823/1234").slug == "st-annes-c-of-e-primary-2"


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"dfe": "82345678"}, "has seven digits"),
        ({"type": "castle"}, "is not a type of school"),
        ({"senco_email": "nobody"}, "is not an email address"),
        ({"slug": "two words"}, "Slug"),
        ({"name": " "}, "Name"),
    ],
)
@pytest.mark.usefixtures("monday", "db")
def test_what_is_wrong_is_said_and_nothing_is_kept(wrong: dict[str, str], said: str) -> None:
    with pytest.raises(CommandError, match=said):
        _run("add", **{**ADD, **wrong})
    assert not School.objects.exists()
    assert not Person.objects.exists()


@pytest.mark.usefixtures("oakfield")
def test_a_school_that_is_here_is_not_added_again() -> None:
    with pytest.raises(CommandError, match="823/5678 is here already"):
        _run("add", **ADD)


@pytest.mark.usefixtures("monday", "db")
def test_no_school_without_its_audit(monkeypatch: pytest.MonkeyPatch) -> None:
    with broken_audit(monkeypatch), pytest.raises(AuditBrokenError):
        _run("add", **ADD)
    assert not School.objects.exists()


def test_a_senco_who_signs_in_already_becomes_senco_there_too(priya: StaffActor) -> None:
    priya.person.set_password("seven grey boats asleep")
    priya.person.save()
    given = {"dfe": "8231234", "name": "Ash Infants", "senco_email": priya.person.email}
    assert "signs in already" in _run("add", **given)
    school = School.objects.get(slug="ash-infants")
    with school_scope(school.pk):
        assert Post.objects.get().person == priya.person


def test_a_new_link_for_somebody_with_a_role(priya: StaffActor) -> None:
    assert "/invitation/" in _run("link", email=priya.person.email)
    with pytest.raises(CommandError, match="has a role at a school today"):
        _run("link", email="nobody@example.org")
