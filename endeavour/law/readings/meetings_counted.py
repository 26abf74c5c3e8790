"""Three meetings a year, as Endeavour reads it: how many are asked, which count, when each is due."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from endeavour.law.dates import months_after
from endeavour.law.facts.meetings import Meeting, MeetingKind, MeetingState, MeetingYear
from endeavour.law.school_days import SchoolCalendar
from endeavour.law.school_year import Days

MEETINGS_A_YEAR = 3
TWELVE_MONTHS = 12
LONGEST_YEAR = 367  # days, and one: beyond it there is no need to look at the calendar


@dataclass(frozen=True, slots=True)
class MeetingCount:
    """`asked` is None, and `due` empty, while the year's terms are not all recorded."""

    asked: int | None
    held: tuple[date, ...]
    due: tuple[date, ...]
    declined: int
    no_reply: int
    in_twelve_months: int
    days_on_support: int
    drops_out_on: date | None


def count_meetings(facts: MeetingYear, *, parents_evenings: bool) -> MeetingCount:
    as_of = facts.day
    counting = sorted(
        each.on for each in facts.meetings if each.on <= as_of and _counts(each, facts, parents_evenings)
    )
    rolling = [day for day in counting if _within_a_year(day, as_of)]
    this_year = [each for each in facts.meetings if each.on in facts.year]
    asked, due, served = _asked(facts)
    return MeetingCount(
        asked=asked,
        held=tuple(day for day in counting if day in facts.year),
        due=due,
        declined=sum(each.state is MeetingState.DECLINED for each in this_year),
        no_reply=sum(each.state is MeetingState.NO_REPLY for each in this_year),
        in_twelve_months=len(rolling),
        days_on_support=served,
        drops_out_on=months_after(rolling[0], TWELVE_MONTHS) if rolling else None,
    )


def _within_a_year(day: date, as_of: date) -> bool:
    return (as_of - day).days < LONGEST_YEAR and as_of < months_after(day, TWELVE_MONTHS)


def on_support_in(facts: MeetingYear) -> tuple[Days, ...]:
    """The parts of the year on SEN support. With no end recorded, it is taken to last out the year."""
    year = facts.year.days
    runs = (
        Days(each.started_on, each.ended_on or max(year.last, each.started_on)).shared_with(year)
        for each in facts.support
    )
    return tuple(sorted(run for run in runs if run))


def _counts(meeting: Meeting, facts: MeetingYear, parents_evenings: bool) -> bool:
    """Early talks never count. Who came, parent or young person, makes no difference."""
    if meeting.state is not MeetingState.HELD:
        return False
    if not any(
        each.started_on <= meeting.on and (each.ended_on is None or meeting.on <= each.ended_on)
        for each in facts.support
    ):
        return False
    if meeting.kind is MeetingKind.PARENTS_EVENING:
        return parents_evenings and meeting.full_review
    return meeting.kind is MeetingKind.SEN_REVIEW


def _asked(facts: MeetingYear) -> tuple[int | None, tuple[date, ...], int]:
    calendar, runs = facts.school.calendar, on_support_in(facts)
    if not calendar.covers_year(facts.year):
        return None, (), 0
    terms = three_terms(calendar.terms_of(facts.year))
    lengths = [calendar.school_days_within(term) for term in terms]
    served = [_served(calendar, runs, term) for term in terms]
    whole = sum(lengths) or 1
    asked = (2 * MEETINGS_A_YEAR * sum(served) + whole) // (2 * whole)  # to the nearest; a half goes up
    if any(days and days == length for days, length in zip(served, lengths, strict=True)):
        asked = max(asked, 1)
    due = [_due(calendar, runs, term) for term, days in zip(terms, served, strict=True) if days]
    return asked, tuple((due[:1] * asked + due)[-asked:]) if asked else (), sum(served)


def three_terms(terms: Sequence[Days]) -> tuple[Days, ...]:
    """Some schools divide the year into six; two of those make a term."""
    if len(terms) == 2 * MEETINGS_A_YEAR:
        return tuple(Days(a.first, b.last) for a, b in zip(terms[::2], terms[1::2], strict=True))
    return tuple(terms)


def _served(calendar: SchoolCalendar, runs: Iterable[Days], term: Days) -> int:
    return sum(calendar.school_days_shared(run, term) for run in runs)


def _due(calendar: SchoolCalendar, runs: Sequence[Days], term: Days) -> date:
    """The last day of the term, or of support if that ends sooner. The term has a school day on support."""
    last = min(term.last, max(run.last for run in runs if run.overlaps(term)))
    return calendar.last_school_day_of(Days(term.first, last)) or last
