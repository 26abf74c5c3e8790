"""Which days a school is open, and counting by them.

A calendar never guesses. Asked about a day for which no terms are recorded, it raises `NoTermsRecordedError`,
whose words can be shown to whoever has to enter them.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise

from endeavour.law.dates import in_words, monday_of
from endeavour.law.school_year import BadDaysError, Days, SchoolYear, school_year_of

SATURDAY = 5
FRIDAY = timedelta(days=4)  # after its Monday
ONE_DAY = timedelta(days=1)
LONGEST_HOLIDAY = 70  # days; a longer gap means that terms are missing, for no English summer lasts ten weeks
LONGEST_TERM = 200  # days; a longer one is a slip of the pen
JUNE, JULY, AUGUST, SEPTEMBER = 6, 7, 8, 9


class NoTermsRecordedError(LookupError):
    """The answer depends on days for which the school has recorded no terms."""

    def __init__(self, day: date, known: tuple[Days, ...]) -> None:
        earlier = [span.last for span in known if span.last < day]
        later = [span.first for span in known if span.first > day]
        self.last_known = earlier[-1] if earlier else None
        super().__init__(f"No terms are recorded{_where(earlier, later)}.")


@dataclass(frozen=True)
class SchoolCalendar:
    """A school's terms, and the days within them when it is closed: half-terms, INSET days, closures."""

    terms: tuple[Days, ...]
    closed: tuple[Days, ...] = ()
    open_days: tuple[date, ...] = field(init=False, repr=False, compare=False)
    known: tuple[Days, ...] = field(init=False, repr=False, compare=False)
    years: dict[SchoolYear, tuple[Days, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        terms = tuple(sorted(self.terms))
        _refuse_bad(terms)
        shut = {day for term in terms for run in self.closed for day in _each_day(run.shared_with(term))}
        weekdays = [day for term in terms for day in _each_day(term) if day.weekday() < SATURDAY]
        object.__setattr__(self, "terms", terms)
        object.__setattr__(self, "open_days", tuple(day for day in weekdays if day not in shut))
        object.__setattr__(self, "known", tuple(_known_spans(terms)))
        years = {school_year_of(term.last) for term in terms}
        object.__setattr__(self, "years", {year: tuple(t for t in terms if t.last in year) for year in years})

    def knows(self, day: date) -> bool:
        return any(day in span for span in self.known)

    def is_school_day(self, day: date) -> bool:
        if day.weekday() >= SATURDAY:
            return False
        self._span_of(day)
        return self.school_days_within(Days(day, day)) == 1

    def add_school_days(self, day: date, number: int) -> date:
        """The school day `number` school days after `day`, or before it if negative; 0 is `day` itself."""
        if number == 0:
            return day
        span = self._span_of(day)
        found = self.recorded_school_day(day, number)
        if found is None or found not in span:
            raise self._unrecorded_beyond(span, forwards=number > 0)
        return found

    def recorded_school_day(self, day: date, number: int) -> date | None:
        """Counts only recorded days. Where terms are missing on the way, the true day can only be nearer."""
        before = bisect_right(self.open_days, day) - 1 if number > 0 else bisect_left(self.open_days, day)
        at = before + number
        return self.open_days[at] if 0 <= at < len(self.open_days) else None

    def next_school_day(self, day: date) -> date:
        return self.add_school_days(day, 1)

    def school_day_on_or_after(self, day: date) -> date:
        return day if self.is_school_day(day) else self.next_school_day(day)

    def likely_school_day(self, day: date) -> date:
        """For a day to look again that is only proposed: the school day on it or after; where no terms are recorded,
        the weekday."""
        try:
            return self.school_day_on_or_after(day)
        except NoTermsRecordedError:
            return monday_of(day) + timedelta(weeks=1) if day.weekday() >= SATURDAY else day

    def likely_school_day_by(self, day: date, *, since: date) -> date:
        """For a day by which something is to be done, from `since` on: the school day on it or before. Where the school
        is closed throughout, or no terms are recorded, the weekday."""
        open_on = self.last_school_day_of(Days(since, day)) if self.knows(day) else None
        weekday = min(day, monday_of(day) + FRIDAY)
        return open_on or max(since, weekday)

    def school_days_between(self, start: date, end: date) -> int:
        """How many school days after `start` the day `end` is: `start` not counted, `end` counted.

        Negative if `end` comes first. It is the number that `add_school_days` needs to get there.
        """
        span = self._span_of(start)
        if end not in span:
            raise self._unrecorded_beyond(span, forwards=end > start)
        count = bisect_right if end >= start else bisect_left
        return count(self.open_days, end) - count(self.open_days, start)

    def school_days_within(self, days: Days) -> int:
        return bisect_right(self.open_days, days.last) - bisect_left(self.open_days, days.first)

    def school_days_shared(self, one: Days, other: Days) -> int:
        first, last = max(one.first, other.first), min(one.last, other.last)
        return max(bisect_right(self.open_days, last) - bisect_left(self.open_days, first), 0)

    def last_school_day_of(self, days: Days) -> date | None:
        """The last day of these on which the school is open; none if it is closed throughout."""
        at = bisect_right(self.open_days, days.last) - 1
        return self.open_days[at] if at >= 0 and self.open_days[at] >= days.first else None

    def terms_of(self, year: SchoolYear) -> tuple[Days, ...]:
        """A term belongs to the year in which it ends, so an autumn term may begin in late August."""
        return self.years.get(year, ())

    def covers_year(self, year: SchoolYear) -> bool:
        """Whether the year's terms are recorded from autumn to summer with none missing between."""
        terms = self.terms_of(year)
        if not terms or terms[-1].last < date(year.begins_in + 1, JUNE, 1):
            return False
        return terms[0].first.month in (AUGUST, SEPTEMBER) and any(
            terms[0].first in span and terms[-1].last in span for span in self.known
        )

    def _span_of(self, day: date) -> Days:
        for span in self.known:
            if day in span:
                return span
        raise NoTermsRecordedError(day, self.known)

    def _unrecorded_beyond(self, span: Days, *, forwards: bool) -> NoTermsRecordedError:
        if forwards:
            return NoTermsRecordedError(span.last + ONE_DAY, self.known)
        return NoTermsRecordedError(span.first - ONE_DAY, (span,))


def _where(earlier: list[date], later: list[date]) -> str:
    if earlier:
        return f" after {in_words(earlier[-1])}"
    return f" before {in_words(later[0])}" if later else ""


def _refuse_bad(terms: tuple[Days, ...]) -> None:
    for term in terms:
        if (term.last - term.first).days > LONGEST_TERM:
            raise BadDaysError(f"A term from {term} is longer than any school year's. Check its two dates.")
    for term, following in pairwise(terms):
        if term.overlaps(following):
            raise BadDaysError(f"The terms from {term} and from {following} overlap. Terms cannot.")


def _known_spans(terms: tuple[Days, ...]) -> Iterator[Days]:
    """Terms with only holidays between them, out to the ends of the school years they open and close."""
    run: Days | None = None
    for term in map(_with_its_summer, terms):
        if run and (term.first - run.last).days <= LONGEST_HOLIDAY:
            run = Days(run.first, term.last)
            continue
        if run:
            yield run
        run = term
    if run:
        yield run


def _with_its_summer(term: Days) -> Days:
    """The days of a school year before its first term and after its last are holidays, and known as such."""
    opens = term.first.month == SEPTEMBER
    closes = term.last.month in (JULY, AUGUST)
    return Days(
        school_year_of(term.first).first if opens else term.first,
        school_year_of(term.last).last if closes else term.last,
    )


def _each_day(days: Days | None) -> Iterator[date]:
    if days:
        for ordinal in range(days.first.toordinal(), days.last.toordinal() + 1):
            yield date.fromordinal(ordinal)
