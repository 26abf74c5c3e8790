"""All duties: filtered, paged, and each with its source, its reason and its day."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.desk.forms.duty_filters import Wanted
from endeavour.desk.queries.kept_here import can_be_done, days_overdue, shown_day, week_of
from endeavour.desk.words import PROMISES
from endeavour.duties.queries import Duty, duties_of_school
from endeavour.law.rule import Promise

A_PAGE = 50


@dataclass(frozen=True)
class DutyLine:
    """`can_be_done`: whether this release keeps what the duty asks for."""

    duty: Duty
    promise: str
    due: date | None
    overdue_days: int
    can_be_done: bool


@dataclass(frozen=True)
class NotKept:
    """A promise of which nothing is recorded here, and for how many pupils."""

    promise: str
    label: str
    pupils: int


@dataclass(frozen=True)
class DutiesPage:
    today: date
    open: int
    overdue: int
    met: int
    page: Page[DutyLine]
    shown: int
    week: date | None
    query: str
    not_kept: list[NotKept]


def duties_page(actor: StaffActor, wanted: Wanted, *, number: str) -> DutiesPage:
    """Two statements beside those of every page, however many pupils."""
    today = clock.today()
    duties = duties_of_school(actor)
    lines = [_line(duty, today) for duty in duties if _is_wanted(duty, wanted, today)]
    asked = {name: value for name, value in vars(wanted).items() if value and name != "week"}
    week = {"week": wanted.week.isoformat()} if wanted.week else {}
    return DutiesPage(
        today=today,
        open=sum(not duty.met for duty in duties),
        overdue=sum(days_overdue(duty, today) > 0 for duty in duties),
        met=sum(duty.met for duty in duties),
        page=Paginator(lines, A_PAGE).get_page(number),
        shown=len(lines),
        week=wanted.week,
        query=urlencode(asked | week),
        not_kept=_not_kept(duties),
    )


def _line(duty: Duty, today: date) -> DutyLine:
    return DutyLine(
        duty,
        PROMISES[Promise(duty.promise)],
        shown_day(duty, today),
        days_overdue(duty, today),
        can_be_done(duty),
    )


def _is_wanted(duty: Duty, wanted: Wanted, today: date) -> bool:
    if wanted.promise and duty.promise != wanted.promise:
        return False
    if wanted.strength and not duty.strength.startswith(wanted.strength):
        return False
    if wanted.week and (duty.met or week_of(duty, today) != wanted.week):
        return False
    return {
        "open": not duty.met,
        "overdue": days_overdue(duty, today) > 0,
        "met": duty.met,
        "all": True,
    }[wanted.stands]


def _not_kept(duties: list[Duty]) -> list[NotKept]:
    nothing = Counter(duty.promise for duty in duties if not duty.met and not can_be_done(duty))
    return [
        NotKept(promise, label, nothing[promise]) for promise, label in PROMISES.items() if nothing[promise]
    ]
