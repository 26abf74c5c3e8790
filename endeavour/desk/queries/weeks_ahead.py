"""The next six school weeks, and what falls due in each."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from django.urls import reverse

from endeavour.design.figures import Holiday, Week
from endeavour.duties.queries import Duty
from endeavour.law.dates import monday_of
from endeavour.law.school_days import SchoolCalendar
from endeavour.law.school_year import Days
from endeavour.pupil_pages.queries.kept_here import week_of

WEEKS = 6
HORIZON = 20  # weeks looked at, so that six are found beyond a long holiday
WEEK = timedelta(days=7)


def due_by_week(duties: Iterable[Duty], today: date) -> Counter[date | None]:
    """How many fall due in the week of each Monday; under nothing those that belong to no week."""
    return Counter(week_of(duty, today) for duty in duties if not duty.met)


def weeks_ahead(
    due: Counter[date | None], calendar: SchoolCalendar, school: str, today: date
) -> list[Week | Holiday]:
    """This week first. A week without a school day is a gap, unless something falls due in it."""
    listed = reverse("desk:duties", args=[school])
    strip: list[Week | Holiday] = []
    monday = monday_of(today)
    for _ in range(HORIZON):
        if sum(isinstance(item, Week) for item in strip) == WEEKS:
            break
        if due[monday] or _has_school(calendar, monday):
            strip.append(Week(starts=monday, due=due[monday], url=f"{listed}?week={monday.isoformat()}"))
        elif not strip or isinstance(strip[-1], Week):
            strip.append(Holiday(name=_holiday(monday)))
        monday += WEEK
    return strip


def _has_school(calendar: SchoolCalendar, monday: date) -> bool:
    """Where terms aren't recorded, every week may have."""
    return (
        not calendar.knows(monday)
        or calendar.school_days_within(Days(monday, monday + timedelta(days=6))) > 0
    )


def _holiday(monday: date) -> str:
    names = {12: "Christmas", 1: "Christmas", 3: "Easter", 4: "Easter", 7: "Summer", 8: "Summer"}
    return names.get(monday.month, "Half-term")
