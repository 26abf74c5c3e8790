"""The rows of "Needs you now": what can be done, by this person, today."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.urls import reverse

from endeavour.design.dates import long_day
from endeavour.duties.queries import Duty
from endeavour.law.rule import Promise
from endeavour.pupil_pages.queries.kept_here import (
    OF_CONCERNS,
    OF_CYCLES,
    can_be_done,
    days_overdue,
    shown_day,
)
from endeavour.pupil_pages.queries.next_act import (
    NextAct,
    act_of_concern,
    act_of_cycle,
    act_of_school,
    act_of_telling,
    what_is_due,
    why_not_told,
)
from endeavour.pupil_pages.words import PROMISES
from endeavour.register.telling_steps import TellingSteps


@dataclass(frozen=True)
class NeedsYou:
    """One row: when, how strongly, who, what, why, and one button. `more_url` is empty where there is no second
    act. `nothing_recorded`: whether it is kept can't be said, so it isn't called late."""

    code: str
    due: date | None
    due_today: bool
    overdue_days: int
    nothing_recorded: bool
    level: str
    pid: str
    pupil: str
    year: str
    what: str
    why: str
    act: NextAct
    more_url: str

    @property
    def is_urgent(self) -> bool:
        """What the law asks, due today or late: the only buttons that are filled."""
        return self.level == "must" and self.due_today


A_WEEK = timedelta(days=7)
FIRST_ROWS, LIFTED = 7, 2


def ours(duties: list[Duty], steps: dict[str, TellingSteps], today: date) -> list[Duty]:
    """The duties that can be done here and now: Must first, and what a family waits for before what the school lacks.

    A letter that is held or on its way isn't ours to act on; plans, reviews and concerns are, from a week before.
    Whether parents agree to a specialist is asked in the row of the specialist.
    """
    elsewhere = Promise.PARENTS_AGREE
    doable = [duty for duty in duties if not duty.met and can_be_done(duty) and duty.promise != elsewhere]
    now = [duty for duty in doable if not duty.pid or _is_now(duty, steps, today)]
    in_order = sorted(now, key=lambda duty: (duty.level != "must", not duty.pid))
    return _late_concerns_in_sight(in_order, today)


def _late_concerns_in_sight(duties: list[Duty], today: date) -> list[Duty]:
    """Somebody waits for an answer that was promised by a day: two of these at least end the first rows, so that each
    strength keeps its own order, the longest overdue on top."""
    late = [duty for duty in duties if duty.promise == "concern" and days_overdue(duty, today)]
    lifted = sorted(late, key=lambda duty: -days_overdue(duty, today))[:LIFTED]
    others = [duty for duty in duties if duty not in lifted]
    before_them = FIRST_ROWS - len(lifted)
    return [*others[:before_them], *lifted, *others[before_them:]]


def needs_you(duties: list[Duty], steps: dict[str, TellingSteps], school: str, today: date) -> list[NeedsYou]:
    """A row for each, in the same order."""
    return [_row(duty, steps, school, today) for duty in duties]


def _row(duty: Duty, steps: dict[str, TellingSteps], school: str, today: date) -> NeedsYou:
    if not duty.pid:
        return _about_school(duty, school, today)
    if duty.promise in OF_CYCLES:
        return _about_page(duty, act_of_cycle(duty, school), today)
    if duty.promise in OF_CONCERNS:
        return _about_page(duty, act_of_concern(duty, school), today)
    return _about_pupil(duty, steps[duty.pid], school, today)


def _is_now(duty: Duty, steps: dict[str, TellingSteps], today: date) -> bool:
    if duty.promise in OF_CYCLES | OF_CONCERNS:
        return duty.acts_by is not None and duty.acts_by <= today + A_WEEK
    return duty.pid in steps and _is_ours(steps[duty.pid])


def _is_ours(steps: TellingSteps) -> bool:
    return not steps.people or steps.next_person is not None


def _about_pupil(duty: Duty, steps: TellingSteps, school: str, today: date) -> NeedsYou:
    starts_today = steps.started_on == today
    return NeedsYou(
        code=duty.code,
        due=shown_day(duty, today),
        due_today=duty.acts_by is not None and duty.acts_by <= today,
        overdue_days=days_overdue(duty, today),
        nothing_recorded=False,
        level=duty.level,
        pid=duty.pid,
        pupil=duty.pupil,
        year=duty.year,
        what="Tell the family: help starts today" if starts_today else "Letter: extra help has started",
        why=why_not_told(steps, _since(steps.started_on, today)),
        act=act_of_telling(steps, school, duty.forename),
        more_url=reverse("desk:documents", args=[school, duty.pid]),
    )


def _about_page(duty: Duty, act: NextAct, today: date) -> NeedsYou:
    """What is done on a page of its own: a plan, a review, a concern."""
    return NeedsYou(
        code=duty.code,
        due=shown_day(duty, today),
        due_today=duty.acts_by is not None and duty.acts_by <= today,
        overdue_days=days_overdue(duty, today),
        nothing_recorded=False,
        level=duty.level,
        pid=duty.pid,
        pupil=duty.pupil,
        year=duty.year,
        what=what_is_due(duty),
        why=duty.because,
        act=act,
        more_url="",
    )


def _about_school(duty: Duty, school: str, today: date) -> NeedsYou:
    return NeedsYou(
        code=duty.code,
        due=shown_day(duty, today),
        due_today=duty.acts_by is not None and duty.acts_by <= today,
        overdue_days=days_overdue(duty, today),
        nothing_recorded=duty.nothing_recorded,
        level=duty.level,
        pid="",
        pupil="",
        year="",
        what=PROMISES[Promise(duty.promise)],
        why=_first_sentence(duty.because),
        act=act_of_school(duty, school),
        more_url="",
    )


def _since(day: date, today: date) -> str:
    if day == today:
        return "today"
    if today - day < timedelta(days=7):
        return long_day(day).split()[0]
    return long_day(day)


def _first_sentence(because: str) -> str:
    """Duties has the whole reason."""
    first, stop, _ = because.partition(". ")
    return f"{first}." if stop else because
