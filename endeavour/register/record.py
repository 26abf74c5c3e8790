"""One pupil's statuses and needs over time, as pages show them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef

from endeavour.law.vocabulary.need import NeedType
from endeavour.pupils.models import Pupil
from endeavour.register.models import Need, Notice, StatusPeriod
from endeavour.register.words import need_in_words, status_in_words
from endeavour.tenancy.json_rows import JSONRow, days_in


@dataclass(frozen=True, kw_only=True)
class StatusLine:
    """One period. `holds` says that it is the one of the day asked about."""

    code: str
    starts_on: date
    ends_on: date | None
    holds: bool
    difficulty: str
    provision: str
    end_reason: str
    watch_for: str
    look_back_on: date | None
    from_file: bool

    @property
    def in_words(self) -> str:
        return status_in_words(self.code)


@dataclass(frozen=True, kw_only=True)
class NeedLine:
    code: str
    starts_on: date | None
    ends_on: date | None

    @property
    def in_words(self) -> str:
        return need_in_words(self.code)


def statuses_of(pupil: Pupil, *, on: date) -> tuple[StatusLine, ...]:
    """All periods, the latest first. One statement."""
    return tuple(
        _status(period, on) for period in StatusPeriod.objects.filter(pupil=pupil).order_by("-starts_on")
    )


def statuses_along() -> ArraySubquery:
    """The same, as a column beside the pupil's row."""
    rows = StatusPeriod.objects.filter(pupil=OuterRef("pk")).order_by("-starts_on")
    return ArraySubquery(rows.values(shown=JSONRow(*_STATUS)))


def letters_along() -> ArraySubquery:
    """The first days of support of which a letter is prepared, that tells the family."""
    prepared = Notice.objects.filter(period__pupil=OuterRef("pk"), of_end=False)
    return ArraySubquery(prepared.values("period__starts_on"))


def statuses_in(rows: Iterable[dict[str, Any]], *, on: date) -> tuple[StatusLine, ...]:
    """From what `statuses_along` brought."""
    return tuple(_status(StatusPeriod(**{**row, **days_in(row, *_DAYS)}), on) for row in rows)


_DAYS = ("starts_on", "ends_on", "look_back_on")
_STATUS = (
    *("code", "starts_on", "ends_on", "difficulty", "provision"),
    *("end_reason", "watch_for", "look_back_on", "source"),
)


def _status(period: StatusPeriod, on: date) -> StatusLine:
    return StatusLine(
        code=period.code,
        starts_on=period.starts_on,
        ends_on=period.ends_on,
        holds=period.covers(on),
        difficulty=period.difficulty,
        provision=period.provision,
        end_reason=period.end_reason,
        watch_for=period.watch_for,
        look_back_on=period.look_back_on,
        from_file=period.source == StatusPeriod.Source.IMPORT,
    )


def needs_of(pupil: Pupil) -> tuple[NeedLine, ...]:
    """Those that stand in their order, then those that have ended. One statement."""
    rows = Need.objects.filter(pupil=pupil)
    return _needs([NeedLine(code=need.type, starts_on=need.starts_on, ends_on=need.ends_on) for need in rows])


def area_of_main(needs: Iterable[NeedLine]) -> str:
    """The broad area of the need that stands first; empty where none is assigned to it."""
    first = next((need.code for need in needs if need.ends_on is None), "")
    area = NeedType(first).area if first in NeedType.__members__ else None
    return area.value if area else ""


def needs_along() -> ArraySubquery:
    """The same, as a column beside the pupil's row."""
    rows = Need.objects.filter(pupil=OuterRef("pk"))
    return ArraySubquery(rows.values(shown=JSONRow("starts_on", "ends_on", code="type")))


def needs_in(rows: Iterable[dict[str, Any]]) -> tuple[NeedLine, ...]:
    """From what `needs_along` brought."""
    return _needs([NeedLine(code=row["code"], **days_in(row, "starts_on", "ends_on")) for row in rows])


def _needs(lines: list[NeedLine]) -> tuple[NeedLine, ...]:
    return tuple(sorted(lines, key=lambda line: line.ends_on is not None))
