"""Whether each family of a list has been told, and if not, when it is due: from what the law asks of the school."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from endeavour.access.actor import StaffActor
from endeavour.access.permissions import Permission
from endeavour.design.components.marks import when
from endeavour.design.dates import short_date_and_year
from endeavour.duties.queries import Duty, duties_of_pupils
from endeavour.law.rule import Promise
from endeavour.pupil_pages.queries.kept_here import days_overdue, shown_day


@dataclass(frozen=True)
class FamilyTold:
    """`told_on` in words, or the words and the state of a due date."""

    told_on: str = ""
    due: str = ""
    state: str = ""


def sees_telling(actor: StaffActor) -> bool:
    return actor.may(Permission.SEE_DUTIES) or actor.may(Permission.OPEN_RECORD)


def families_told(actor: StaffActor, pids: Collection[str], *, today: date) -> dict[str, FamilyTold]:
    """By pupil's code, for the support that began last. Two statements, however many."""
    latest: dict[str, Duty] = {}
    for duty in duties_of_pupils(actor, pids, promise=Promise.TOLD):
        if duty.pid not in latest or duty.part > latest[duty.pid].part:
            latest[duty.pid] = duty
    return {pid: _told(duty, today) for pid, duty in latest.items()}


def _told(duty: Duty, today: date) -> FamilyTold:
    if duty.met:
        return FamilyTold(told_on=short_date_and_year(duty.met_on) if duty.met_on else "Yes")
    shown = when(due=shown_day(duty, today), today=today, overdue_by=days_overdue(duty, today), brief=True)
    return FamilyTold(due=shown["word"], state=shown["state"])
