"""Every act of a room, done with an audit that fails at its very last event: then no row may be another."""

import importlib
import pkgutil
from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction

from endeavour.audit import record
from endeavour.schools.models import School
from tests.acts import AuditFailedError
from tests.doors.calls import undone
from tests.doors.digest import changes, digest


def acts_of(package: str) -> set[str]:
    """The names of the acts in a room's `actions`."""
    folder = importlib.import_module(package)
    names = {module.name for module in pkgutil.iter_modules(folder.__path__)}
    return {n for n in names if hasattr(getattr(importlib.import_module(f"{package}.{n}"), n), "permission")}


def nothing_is_kept_without_its_last_event(
    act: Callable[[], object], school: School, monkeypatch: pytest.MonkeyPatch
) -> None:
    events = _Events(record._next)
    monkeypatch.setattr(record, "_next", events)
    with undone():
        act()
    assert events.written, "it writes no event, so nobody could tell that it was done"
    before = digest([school.pk])
    events.written, events.fails_at = 0, events.written
    with transaction.atomic(), pytest.raises(AuditFailedError):
        act()
    assert not changes(before, digest([school.pk]))


class _Events:
    def __init__(self, written_by: Callable[..., Any]) -> None:
        self._write, self.written, self.fails_at = written_by, 0, 0

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        self.written += 1
        if self.written == self.fails_at:
            raise AuditFailedError
        return self._write(*args, **kwargs)
