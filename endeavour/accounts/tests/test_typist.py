"""The mark that says whose form it is: it names its person for a day, and ends with all of their sessions."""

import pytest
from django.core import signing

from endeavour.accounts.models import Person
from endeavour.accounts.people import end_every_session
from endeavour.accounts.typist import SALT, typist_mark, typist_of


def test_it_names_its_person(nora: Person, omar: Person) -> None:
    assert typist_of(typist_mark(nora)) == nora
    assert typist_of(typist_mark(omar)) == omar


def test_it_ends_with_every_session(nora: Person) -> None:
    mark = typist_mark(nora)
    end_every_session(nora)
    assert typist_of(mark) is None


def test_somebody_who_is_switched_off_has_none(nora: Person) -> None:
    mark = typist_mark(nora)
    Person.objects.filter(pk=nora.pk).update(is_active=False)
    assert typist_of(mark) is None


def test_it_lasts_a_day(nora: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    mark = typist_mark(nora)
    monkeypatch.setattr("endeavour.accounts.typist.A_DAY", -1)
    assert typist_of(mark) is None


@pytest.mark.parametrize("mark", ["", "forged", "WzEsICJhIl0:1a2b3c:forged"])
def test_a_forged_one_names_nobody(nora: Person, mark: str) -> None:
    assert typist_of(mark) is None


@pytest.mark.parametrize("held", [[1], "words", {"pk": 1}, [99999, "x"], 7])
def test_another_signed_thing_is_no_mark(nora: Person, held: object) -> None:
    assert typist_of(signing.dumps(held, salt=SALT)) is None
