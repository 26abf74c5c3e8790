"""The mark of the demo, and requests from this very machine."""

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import RequestFactory

from endeavour.accounts import installation
from endeavour.accounts.loopback import came_over_loopback
from endeavour.accounts.models import Installation, Person


@pytest.fixture(autouse=True)
def _ask_again(db: None) -> None:
    installation.forget()


def test_an_unmarked_database_is_no_demo() -> None:
    assert not installation.is_demo()


def test_a_mark_stays() -> None:
    installation.mark(Installation.Kind.DEMO)
    assert installation.is_demo()
    with pytest.raises(installation.AlreadyMarkedError):
        installation.mark(Installation.Kind.REAL)


def test_a_database_with_people_does_not_become_a_demo(nora: Person) -> None:
    with pytest.raises(installation.NotEmptyError):
        installation.mark(Installation.Kind.DEMO)
    assert not installation.is_demo()


@pytest.mark.parametrize(
    "change", ["UPDATE accounts_installation SET kind = 'demo'", "DELETE FROM accounts_installation"]
)
def test_the_program_can_not_turn_a_real_installation_into_a_demo(change: str) -> None:
    installation.mark(Installation.Kind.REAL)
    with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
        connection.cursor().execute(change)


@pytest.mark.parametrize("address", ["127.0.0.1", "::1", "127.8.8.8"])
@pytest.mark.parametrize("host", ["localhost", "localhost:8000", "127.0.0.1:8000", "[::1]:8000"])
def test_this_machine_is_this_machine(address: str, host: str) -> None:
    assert came_over_loopback(RequestFactory().get("/", REMOTE_ADDR=address, headers={"Host": host}))


@pytest.mark.parametrize("address", ["10.0.0.7", "192.168.1.2", "::2", "", "not-an-address"])
def test_another_machine_is_not(address: str) -> None:
    assert not came_over_loopback(
        RequestFactory().get("/", REMOTE_ADDR=address, headers={"Host": "localhost"})
    )


@pytest.mark.parametrize("header", ["X-Forwarded-For", "X-Real-IP", "Forwarded", "Via", "X-Forwarded-Host"])
@pytest.mark.parametrize("remote", ["127.0.0.1", "203.0.113.9"])
def test_whatever_a_proxy_says_it_is_not_this_machine(header: str, remote: str) -> None:
    """Neither a stranger who claims to be here, nor one who comes through a proxy that is here."""
    request = RequestFactory().get(
        "/", REMOTE_ADDR=remote, headers={"Host": "localhost", header: "127.0.0.1"}
    )
    assert not came_over_loopback(request)


def test_a_page_elsewhere_can_not_ask_under_another_name() -> None:
    request = RequestFactory().get("/", REMOTE_ADDR="127.0.0.1", headers={"Host": "testserver"})
    assert not came_over_loopback(request)
