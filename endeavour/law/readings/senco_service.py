"""Service as SENCO and the clock that runs from it: regulation 49(4)."""

from collections.abc import Iterable
from datetime import date

from endeavour.law.dates import earliest_after, in_words, months_after
from endeavour.law.facts.school import Period
from endeavour.law.facts.senco import SencoService
from endeavour.law.readings.scope import SECTION_67

CLOCK_BEGAN = date(2009, 9, 1)
YEARS_ALLOWED = 3
EXEMPT_AFTER = (12, 0)  # months and days of earlier service, in total
DAYS_IN_A_MONTH = 31  # when stray days are added up; the longest month, so that nobody is excused too soon


def third_anniversary(service: SencoService) -> date:
    """Of first becoming a SENCO at a relevant school; short earlier service leaves that day where it was."""
    first = min([service.appointed_on, *(each.started_on for each in service.earlier_service)])
    return months_after(first, 12 * YEARS_ALLOWED)


def why_clock_does_not_run(service: SencoService) -> str:
    """A sentence, or nothing if the three-year clock runs for this person in this post."""
    if service.school.type not in SECTION_67:
        return f"Section 67 does not name this kind of school: {service.school.type}."
    if has_left(service):
        return "This person is no longer the SENCO here."
    if service.appointed_on <= CLOCK_BEGAN:
        return f"Became SENCO here on {in_words(service.appointed_on)}, not after {in_words(CLOCK_BEGAN)}."
    if months_and_days(service.earlier_service, service.appointed_on) > EXEMPT_AFTER:
        return "Had been a SENCO for more than twelve months in total before this post."
    return ""


def has_left(service: SencoService) -> bool:
    return service.leaves_on is not None and service.leaves_on < service.school.today


def service_may_change_on(service: SencoService) -> date | None:
    """The day after the person leaves, or the day an award comes."""
    left = _day_after(service.leaves_on) if service.leaves_on else None
    return earliest_after(service.school.today, [left, *(course.completed_on for course in service.courses)])


def months_and_days(periods: Iterable[Period], before: date) -> tuple[int, int]:
    """Service in total, up to the day before `before`; overlapping posts are counted once."""
    months = days = 0
    counted_to = date.min
    for each in sorted(periods, key=lambda each: each.started_on):
        start = max(each.started_on, counted_to)
        end = min(_day_after(each.ended_on) if each.ended_on else before, before)
        whole = 0
        while months_after(start, whole + 1) <= end:
            whole += 1
        months += whole
        days += max((end - months_after(start, whole)).days, 0)
        counted_to = max(counted_to, end)
    return months + days // DAYS_IN_A_MONTH, days % DAYS_IN_A_MONTH


def _day_after(day: date) -> date:
    return date.fromordinal(day.toordinal() + 1)
