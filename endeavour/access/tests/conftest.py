"""Throw-away roles of one permission, so that a change of the real ones breaks nothing here."""

from collections.abc import Callable

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.permissions import Permission
from endeavour.access.roles import ROLES, Role, Sight
from endeavour.schools.models import School
from tests.cast.people import make_staff

With = Callable[..., StaffActor]


@pytest.fixture
def with_only(oakfield: School, monkeypatch: pytest.MonkeyPatch) -> With:
    """Somebody at Oakfield who may do this and nothing else."""

    def made(*permissions: Permission) -> StaffActor:
        name = "_".join(permissions)[:25] or "nothing"
        role = Role(name, name, "For a test.", Sight.ALL_PUPILS, frozenset(permissions))
        monkeypatch.setitem(ROLES, name, role)
        return make_staff(oakfield, name, "Ms", "Only", name.title())

    return made
