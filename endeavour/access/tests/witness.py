"""What the tests of acts look for: the audit line, and that nothing is kept when it can't be written."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from endeavour.audit.models import AuditEvent


class AuditBrokenError(RuntimeError):
    pass


def last_event(kind: str) -> dict[str, Any]:
    """What the latest event of this kind says. The scope of its school must be open."""
    event: AuditEvent = AuditEvent.objects.filter(kind=kind).latest("number")
    return dict(event.detail)


@contextmanager
def broken_audit(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Every line of the audit fails as it is written."""

    def fail(*args: object, **kwargs: object) -> None:
        raise AuditBrokenError

    with monkeypatch.context() as broken:
        broken.setattr(AuditEvent.objects, "bulk_create", fail)
        yield


def nothing_kept(monkeypatch: pytest.MonkeyPatch, do: Callable[[], object], rows: Callable[[], Any]) -> None:
    """Do it with a broken audit: it fails, and what could be read before reads the same after."""
    before = rows()
    with broken_audit(monkeypatch), pytest.raises(AuditBrokenError):
        do()
    assert rows() == before
