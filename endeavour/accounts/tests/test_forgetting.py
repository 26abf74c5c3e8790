from datetime import timedelta

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from endeavour.accounts.invitations import invite
from endeavour.accounts.jobs import forget_what_ran_out
from endeavour.accounts.models import Invitation, Person


@pytest.mark.parametrize(("days", "kept"), [(0, 1), (8, 0)])
def test_what_has_run_out_is_forgotten_and_nothing_else(nora: Person, days: int, kept: int) -> None:
    Client().force_login(nora, backend="allauth.account.auth_backends.AuthenticationBackend")
    invite(nora)
    with time_machine.travel(timezone.now() + timedelta(days=days), tick=False):
        forget_what_ran_out(timestamp=0)
    assert (Session.objects.count(), Invitation.objects.count()) == (kept, kept)
