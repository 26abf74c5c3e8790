"""Is this the demo? Sign-ins by a press, the moved clock and the mail folder hang on it."""

from functools import cache

from endeavour import clock
from endeavour.accounts.models import Installation


class AlreadyMarkedError(Exception):
    """The database already says what it is."""


def is_demo() -> bool:
    """Asked of the database until it has an answer, which can't change."""
    return _kind_once_marked() == Installation.Kind.DEMO if _is_marked() else False


def mark(kind: Installation.Kind) -> None:
    """Say once and for all what this database is."""
    if Installation.objects.exists():
        raise AlreadyMarkedError("This database already says whether it is a demo; that can't be changed.")
    Installation.objects.create(pk=1, kind=kind, made_at=clock.now())
    forget()


def forget() -> None:
    """For tests and for a process that has just marked its database."""
    _kind_once_marked.cache_clear()


def _is_marked() -> bool:
    return _kind_once_marked.cache_info().currsize > 0 or Installation.objects.exists()


@cache
def _kind_once_marked() -> str:
    return Installation.objects.values_list("kind", flat=True).get(pk=1)
