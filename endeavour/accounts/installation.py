"""Is this the demo? Sign-ins by a press, the moved clock and the mail folder hang on it."""

from endeavour import clock
from endeavour.accounts.models import Installation, Person

_demo: bool | None = None


class AlreadyMarkedError(Exception):
    """The database already says what it is."""


class NotEmptyError(Exception):
    """There are people in this database, so it can't become the demo."""


def is_demo() -> bool:
    """Asked of the database once a process: it is marked before anything is served, and the mark can't change."""
    if _demo is None:
        return take_for_demo(Installation.objects.filter(kind=Installation.Kind.DEMO).exists())
    return _demo


def mark(kind: Installation.Kind) -> None:
    """Say once and for all what this database is. Only an empty one becomes a demo: its sign-ins need no password."""
    if Installation.objects.exists():
        raise AlreadyMarkedError("This database already says whether it is a demo; that can't be changed.")
    if kind == Installation.Kind.DEMO and Person.objects.exists():
        raise NotEmptyError("There are people in this database, so it can't become a demo.")
    Installation.objects.create(pk=1, kind=kind, made_at=clock.now())
    take_for_demo(kind == Installation.Kind.DEMO)


def take_for_demo(answer: bool) -> bool:
    """Remember the answer in this process."""
    global _demo  # noqa: PLW0603 - one answer a process is the point
    _demo = answer
    return answer


def forget() -> None:
    """Ask the database again next time: for tests."""
    global _demo  # noqa: PLW0603 - as above
    _demo = None
