"""What the law asks about one pupil today, for the pupil's own page."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from endeavour.access.actor import StaffActor
from endeavour.access.permissions import Permission
from endeavour.duties.queries import Duty, duties_of_pupil
from endeavour.law.rule import Promise
from endeavour.pupil_pages.queries.kept_here import (
    OF_CONCERNS,
    OF_CYCLES,
    can_be_done,
    days_overdue,
    shown_day,
)
from endeavour.pupil_pages.queries.next_act import NextAct, act_of_concern, act_of_cycle
from endeavour.pupil_pages.queries.pupil_story import Known
from endeavour.pupil_pages.words import PROMISES


@dataclass(frozen=True)
class PupilDuty:
    """One promise: met on a day, or due, with its reason. `act` leads to where it is kept, for those who may."""

    promise: str
    level: str
    met_on: date | None
    due: date | None
    overdue_days: int
    because: str
    act: NextAct | None


@dataclass(frozen=True)
class PupilDuties:
    """`nothing_recorded` names promises of which nothing can be recorded in this release."""

    lines: tuple[PupilDuty, ...]
    nothing_recorded: tuple[str, ...]


def pupil_duties(actor: StaffActor, pid: str, known: Known, *, today: date) -> PupilDuties:
    """Two statements. Once support has ended, what it left undone is said, with no button to what is closed."""
    duties = duties_of_pupil(actor, pid)
    kept = [duty for duty in duties if can_be_done(duty)]
    others = [duty for duty in duties if not can_be_done(duty) and not duty.met and duty.level != "rule"]
    return PupilDuties(
        lines=tuple(_line(actor, duty, known, today) for duty in kept),
        nothing_recorded=tuple(dict.fromkeys(PROMISES[Promise(duty.promise)] for duty in others)),
    )


def _line(actor: StaffActor, duty: Duty, known: Known, today: date) -> PupilDuty:
    return PupilDuty(
        promise=PROMISES[Promise(duty.promise)],
        level=duty.level,
        met_on=duty.met_on if duty.met else None,
        due=shown_day(duty, today),
        overdue_days=days_overdue(duty, today),
        because=duty.because,
        act=None if duty.met else _act(actor, duty, known, today),
    )


def _act(actor: StaffActor, duty: Duty, known: Known, today: date) -> NextAct | None:
    if duty.promise in OF_CYCLES:
        may = actor.may(Permission.REVIEW_SUPPORT) and known.has_work(today)
        return act_of_cycle(duty, actor.school.slug) if may else None
    if duty.promise in OF_CONCERNS:
        return act_of_concern(duty, actor.school.slug) if actor.may(Permission.DECIDE_CONCERNS) else None
    if not actor.may(Permission.WRITE_LETTERS) or not known.is_supported(today):
        return None
    here = [actor.school.slug, duty.pid]
    if duty.part in known.letters:
        return NextAct("See the letter", reverse("desk:told_check", args=here))
    return NextAct("Write the letter", reverse("desk:told_new", args=here))
