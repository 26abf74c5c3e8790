"""One pupil's statuses and needs over time, as pages show them."""

from dataclasses import dataclass
from datetime import date

from endeavour.pupils.models import Pupil
from endeavour.register.models import Need, StatusPeriod
from endeavour.register.words import need_in_words, status_in_words


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
        StatusLine(
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
        for period in StatusPeriod.objects.filter(pupil=pupil).order_by("-starts_on")
    )


def needs_of(pupil: Pupil) -> tuple[NeedLine, ...]:
    """Those that stand in their order, then those that have ended. One statement."""
    lines = [
        NeedLine(code=need.type, starts_on=need.starts_on, ends_on=need.ends_on)
        for need in Need.objects.filter(pupil=pupil)
    ]
    return tuple(sorted(lines, key=lambda line: line.ends_on is not None))
