from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")

_held: ContextVar[datetime | None] = ContextVar("held_instant", default=None)
_shift: Callable[[], timedelta] = timedelta


def now() -> datetime:
    """This instant, aware, in UTC."""
    held = _held.get()
    return held if held is not None else datetime.now(UTC) + _shift()


def today() -> date:
    """The date on the school's wall, in England."""
    return day_of(now())


def day_of(instant: datetime) -> date:
    """The date that the school's wall shows at an aware instant."""
    if instant.tzinfo is None:
        raise ValueError(f"The day is asked of {instant!r}, which has no time zone.")
    return instant.astimezone(LONDON).date()


@contextmanager
def at(instant: datetime) -> Iterator[None]:
    """Hold the clock at an aware instant, for making a school's past."""
    if instant.tzinfo is None:
        raise ValueError(f"The clock is given {instant!r}, which has no time zone.")
    token = _held.set(instant.astimezone(UTC))
    try:
        yield
    finally:
        _held.reset(token)


def follow(shift: Callable[[], timedelta]) -> None:
    """From now on, stand this far from real time. Only the demo school does."""
    global _shift  # noqa: PLW0603 - one clock a process is the point
    _shift = shift


def from_real_time(instant: datetime) -> timedelta:
    """How far an aware instant lies from real time."""
    return instant - datetime.now(UTC)
