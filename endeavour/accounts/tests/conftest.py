"""What the tests of signing in share: a person with both steps, and the codes their app would show."""

import time
from collections.abc import Callable

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from django.contrib.auth.hashers import Argon2PasswordHasher
from django.core.cache import cache
from pytest_django import Settings

from endeavour.accounts.models import Person

PASSWORD = "four quiet herons wading"


class QuickArgon2(Argon2PasswordHasher):
    """The same, at a cost that tests can pay a hundred times."""

    time_cost, memory_cost, parallelism = 1, 8, 1


@pytest.fixture(autouse=True)
def _quick_and_uncounted(db: None, settings: Settings) -> None:
    settings.PASSWORD_HASHERS = [f"{__name__}.QuickArgon2"]
    cache.clear()


@pytest.fixture
def nora() -> Person:
    """Somebody with a password and no second step."""
    return Person.objects.create_user(
        "nora.ellis@oakfield.sch.example", PASSWORD, title="Ms", forename="Nora", surname="Ellis"
    )


@pytest.fixture
def app_secret() -> str:
    return str(generate_totp_secret())


@pytest.fixture
def omar(app_secret: str) -> Person:
    """Somebody with a password, an authenticator app and recovery codes."""
    person = Person.objects.create_user(
        "omar.said@oakfield.sch.example", PASSWORD, title="Mr", forename="Omar", surname="Said"
    )
    TOTP.activate(person, app_secret)
    RecoveryCodes.activate(person)
    return person


def code_now(secret: str, *, step: int = 0) -> str:
    """What the app shows, this half minute or some later one."""
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // 30 + step)))


@pytest.fixture
def app_shows(app_secret: str) -> Callable[[], str]:
    return lambda: code_now(app_secret)
