"""SEN statuses as periods of time: each ends the day before the next, and old codes end with their law."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from endeavour.design.dates import full_date
from endeavour.pupils.models import Pupil
from endeavour.register.models import StatusPeriod
from endeavour.register.words import STATUS_WORDS
from endeavour.school_files import ReadStatus
from endeavour.transfers.comparing.finding import EditStatuses

DAY = timedelta(days=1)
NONE = StatusPeriod.Code.NONE
# Codes of one vendor: "no longer needed", and School Action Plus while an assessment was under way.
SAME_AS = {"O": "N", "Q": "P"}
KEPT = frozenset(StatusPeriod.Code.values)
# School Action and School Action Plus ended with the year of change, statements on 31 March 2018.
LAST_DAY = {"A": date(2015, 8, 31), "P": date(2015, 8, 31), "S": date(2018, 3, 31)}


@dataclass(frozen=True, slots=True)
class Span:
    start: date
    code: str
    end: date | None


@dataclass(frozen=True, slots=True)
class SaidStatuses:
    """`undated`: the file didn't say since when, and `since` was taken."""

    spans: tuple[Span, ...]
    undated: bool = False


def settle_spans(
    said: Sequence[ReadStatus], *, latest: StatusPeriod | None, since: date
) -> SaidStatuses | None:
    """The file's statuses as periods; nothing where it says no more than what holds here already."""
    undated = any(status.start is None for status in said)
    dated = [(status.start or since, SAME_AS.get(status.code, status.code)) for status in said]
    if not said or undated:
        code = dated[-1][1] if dated else str(NONE)
        held = latest.code if latest is not None and latest.ends_on is None else str(NONE)
        if code == held:
            return None
        dated = dated or [(since, str(NONE))]
    ordered = sorted(set(dated))
    merged = [one for place, one in enumerate(ordered) if place == 0 or ordered[place - 1][1] != one[1]]
    spans = [
        Span(start, code, _end(start, code, merged[place + 1][0] if place + 1 < len(merged) else None))
        for place, (start, code) in enumerate(merged)
    ]
    return SaidStatuses(tuple(span for span in spans if span.code in KEPT), undated)


def new_periods(pupil: Pupil, spans: Sequence[Span], *, by: str) -> tuple[StatusPeriod, ...]:
    return tuple(
        StatusPeriod(
            school_id=pupil.school_id,
            pupil=pupil,
            code=span.code,
            starts_on=span.start,
            ends_on=span.end,
            source=StatusPeriod.Source.IMPORT,
            started_by=by,
            ended_by=by if span.end else "",
        )
        for span in spans
    )


def after(here: Sequence[StatusPeriod], edit: EditStatuses) -> list[Span]:
    """The periods as they will stand once the edit is written."""
    moved = {id(period): values for period, values in edit.move}
    stay = [period for period in here if period not in edit.drop]
    spans = [
        Span(
            _day(moved.get(id(p), {}).get("starts_on", p.starts_on)) or p.starts_on,
            p.code,
            _day(moved.get(id(p), {}).get("ends_on", p.ends_on)),
        )
        for p in stay
    ]
    return [*spans, *(Span(p.starts_on, p.code, p.ends_on) for p in edit.add)]


def _day(value: object) -> date | None:
    return value if isinstance(value, date) else None


def plain_spans(spans: Sequence[Span]) -> str:
    ordered = sorted(spans, key=lambda span: span.start)
    return "|".join(f"{span.start}{span.code}{span.end or ''}" for span in ordered)


def plain_periods(periods: Sequence[StatusPeriod]) -> str:
    return plain_spans([Span(period.starts_on, period.code, period.ends_on) for period in periods])


def periods_in_words(periods: Sequence[StatusPeriod]) -> str:
    return spans_in_words([Span(period.starts_on, period.code, period.ends_on) for period in periods])


def spans_in_words(spans: Sequence[Span]) -> str:
    return "; ".join(_in_words(span) for span in spans) or "nothing"


def _in_words(span: Span) -> str:
    until = f" to {full_date(span.end)}" if span.end else ""
    return f"{STATUS_WORDS.get(span.code, span.code)} from {full_date(span.start)}{until}"


def _end(start: date, code: str, following: date | None) -> date | None:
    """The day before the next; an old code ends with its law at the latest, on its own first day if it must."""
    ends = following - DAY if following else None
    last = LAST_DAY.get(code)
    if last is None or (ends is not None and ends <= last):
        return ends
    return max(start, last) if ends is None else max(start, min(ends, last))
