"""All duties: filtered, paged, and each with its source, its reason and its day."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.permissions import Permission
from endeavour.desk.forms.duty_filters import Wanted
from endeavour.duties.queries import SERIOUS, Duty, duties_of_school
from endeavour.law.rule import Promise
from endeavour.pupil_pages.queries.kept_here import (
    OF_CONCERNS,
    OF_CYCLES,
    can_be_done,
    days_overdue,
    is_due_today,
    shown_day,
    week_of,
)
from endeavour.pupil_pages.queries.next_act import NextAct, act_of_concern, act_of_cycle
from endeavour.pupil_pages.words import PROMISES

A_PAGE = 50


@dataclass(frozen=True)
class DutyLine:
    """`can_be_done`: whether this release keeps what the duty asks for. `act`: the page on which it is done, for those
    who do it, where it has one of its own."""

    duty: Duty
    promise: str
    due: date | None
    overdue_days: int
    can_be_done: bool
    act: NextAct | None


@dataclass(frozen=True)
class NotKept:
    """A promise of which nothing is recorded here, and for how many pupils."""

    promise: str
    label: str
    pupils: int


@dataclass(frozen=True)
class DutiesPage:
    """The numbers are of the duties listed; `all_open` says that these are the open ones, all of them.
    `now` are those of today that aren't `overdue`; `overdue_apart`, beside a week, all of the school's, which belong
    to none. `worst` is the one longest overdue. `lines` are those of the `page`."""

    today: date
    open: int
    now: int
    overdue: int
    overdue_apart: int
    met: int
    worst: DutyLine | None
    all_open: bool
    page: Page[Duty]
    lines: list[DutyLine]
    shown: int
    week: date | None
    query: str
    not_kept: list[NotKept]


def duties_page(actor: StaffActor, wanted: Wanted, *, number: str) -> DutiesPage:
    """Two statements beside those of every page, however many pupils."""
    today = clock.today()
    duties = duties_of_school(actor)
    listed = sorted(
        (duty for duty in duties if _is_wanted(duty, wanted, today)), key=lambda duty: _place(duty, today)
    )
    late = [duty for duty in listed if days_overdue(duty, today)]
    worst = max(late, key=lambda duty: days_overdue(duty, today), default=None)
    all_open = wanted == Wanted()
    asked = {name: value for name, value in vars(wanted).items() if value and name != "week"}
    week = {"week": wanted.week.isoformat()} if wanted.week else {}
    page = Paginator(listed, A_PAGE).get_page(number)
    return DutiesPage(
        today=today,
        open=sum(not duty.met for duty in listed),
        now=sum(is_due_today(duty, today) for duty in listed),
        overdue=len(late),
        overdue_apart=sum(days_overdue(duty, today) > 0 for duty in duties) if wanted.week else 0,
        met=sum(duty.met for duty in (duties if all_open else listed)),
        worst=_line(worst, actor, today) if worst else None,
        all_open=all_open,
        page=page,
        lines=[_line(duty, actor, today) for duty in page],
        shown=len(listed),
        week=wanted.week,
        query=urlencode(asked | week),
        not_kept=_not_kept(duties),
    )


def _line(duty: Duty, actor: StaffActor, today: date) -> DutyLine:
    return DutyLine(
        duty,
        PROMISES[Promise(duty.promise)],
        shown_day(duty, today),
        days_overdue(duty, today),
        can_be_done(duty),
        _act(duty, actor.school.slug) if actor.may(Permission.SEE_WORK) and not duty.met else None,
    )


def _act(duty: Duty, school: str) -> NextAct | None:
    if duty.promise in OF_CYCLES:
        return act_of_cycle(duty, school)
    return act_of_concern(duty, school) if duty.promise in OF_CONCERNS else None


def _place(duty: Duty, today: date) -> tuple[bool, bool, date, int, str, str]:
    """What is overdue first, then by day, then Must before Should. What is past and can't be done here has no day."""
    due, late = shown_day(duty, today), days_overdue(duty, today) > 0
    past = due is None or (due < today and not can_be_done(duty))
    day = (duty.late_after or today) if late else date.max if past else due or date.max
    return duty.met, not late, day, SERIOUS.get(duty.level, 2), duty.forename, duty.rule


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
