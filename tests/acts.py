"""What every act must stand: an audit that fails in the middle."""

import sys
from collections.abc import Callable
from typing import Any, NoReturn

import pytest


class AuditFailedError(RuntimeError):
    """Raised in place of writing the event."""


def audit_fails(monkeypatch: pytest.MonkeyPatch, act: Callable[..., Any]) -> None:
    """From here on, the act's event can't be written."""

    def broken(*args: object, **kwargs: object) -> NoReturn:
        raise AuditFailedError

    monkeypatch.setattr(sys.modules[act.__module__], "record", broken)
