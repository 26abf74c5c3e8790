"""Guessing does not work, and nobody who is real is locked out by somebody who guesses elsewhere."""

from django.test import Client

from endeavour.accounts.models import Person
from endeavour.accounts.tests.conftest import PASSWORD, code_now

TOO_OFTEN = "That was tried too often"


def _guess(client: Client, email: str, number: int) -> str:
    answer = client.post("/sign-in", {"login": email, "password": f"a guess, the {number}th"})
    return answer.content.decode()


def test_the_sixth_guess_at_one_address_is_refused_even_if_right(omar: Person) -> None:
    for number in range(5):
        assert TOO_OFTEN not in _guess(Client(), omar.email, number)
    answer = Client().post("/sign-in", {"login": omar.email, "password": PASSWORD})
    assert answer.status_code == 200
    assert TOO_OFTEN in answer.content.decode()


def test_guessing_at_one_address_says_nothing_of_whether_it_is_known(omar: Person) -> None:
    known = [_guess(Client(), omar.email, n) for n in range(7)]
    unknown = [_guess(Client(), "nobody@oakfield.sch.example", n) for n in range(7)]
    assert [TOO_OFTEN in page for page in known] == [TOO_OFTEN in page for page in unknown]


def _known_browser(person: Person, code: str) -> Client:
    own = Client()
    own.post("/sign-in", {"login": person.email, "password": PASSWORD})
    own.post("/sign-in/check", {"code": code})
    own.post("/sign-out")
    return own


def test_a_browser_that_knows_the_person_is_not_locked_out(omar: Person, app_secret: str) -> None:
    own = _known_browser(omar, code_now(app_secret))
    for number in range(6):
        _guess(Client(), omar.email, number)
    assert own.post("/sign-in", {"login": omar.email, "password": PASSWORD}).status_code == 302


def test_nor_by_guesses_at_another_browser_that_knows_them(omar: Person, app_secret: str) -> None:
    at_home, at_school = (
        _known_browser(omar, code_now(app_secret)),
        _known_browser(omar, code_now(app_secret, step=1)),
    )
    for number in range(6):
        _guess(at_school, omar.email, number)
    assert at_home.post("/sign-in", {"login": omar.email, "password": PASSWORD}).status_code == 302


def test_the_mark_of_a_known_browser_opens_nothing_by_itself(omar: Person, app_secret: str) -> None:
    own = _known_browser(omar, code_now(app_secret))
    thief = Client()
    thief.cookies["known-browser"] = own.cookies["known-browser"].value
    for number in range(5):
        assert TOO_OFTEN not in _guess(thief, omar.email, number)
    assert TOO_OFTEN in _guess(thief, omar.email, 6)


def test_a_forged_mark_counts_as_none(omar: Person) -> None:
    for number in range(5):
        forger = Client()
        forger.cookies["known-browser"] = f"forged-{number}"
        _guess(forger, omar.email, number)
    assert TOO_OFTEN in _guess(Client(), omar.email, 6)


def test_the_sixth_wrong_code_is_refused_even_if_right(omar: Person, app_secret: str) -> None:
    client = Client()
    client.post("/sign-in", {"login": omar.email, "password": PASSWORD})
    for number in range(5):
        client.post("/sign-in/check", {"code": f"{number:06d}"})
    answer = client.post("/sign-in/check", {"code": code_now(app_secret)})
    assert TOO_OFTEN in answer.content.decode()
    assert "_auth_user_id" not in client.session


def test_one_machine_can_not_try_many_addresses(db: None) -> None:
    answers = [_guess(Client(), f"person{n}@oakfield.sch.example", n) for n in range(31)]
    assert TOO_OFTEN not in answers[29]
    assert TOO_OFTEN in answers[30]
