"""S8: the first sentence of the list, and of one concern."""

from dataclasses import dataclass
from datetime import date

from endeavour.access.actor import StaffActor
from endeavour.access.permissions import Permission
from endeavour.register.concerns import ConcernLine, Concerns
from endeavour.schools.senco import senco_on


@dataclass(frozen=True)
class ListPage:
    """`all_of_them`: the reader weighs every concern; else they follow their own."""

    today: date
    concerns: Concerns
    all_of_them: bool
    may_decide: bool
    senco: str

    @property
    def late(self) -> int:
        return sum(is_late(line, self.today) for line in self.concerns.open)

    @property
    def undecided(self) -> int:
        return sum(not line.steps for line in self.concerns.open)

    @property
    def unheard(self) -> int:
        lines = (*self.concerns.open, *self.concerns.decided)
        return sum(line.mine and line.unheard for line in lines)

    @property
    def is_empty(self) -> bool:
        return not self.concerns.open and not self.concerns.decided


def list_page(actor: StaffActor, concerns: Concerns, *, today: date) -> ListPage:
    """One statement: who the SENCO is."""
    return ListPage(
        today=today,
        concerns=concerns,
        all_of_them=actor.may(Permission.SEE_CONCERNS),
        may_decide=actor.may(Permission.DECIDE_CONCERNS),
        senco=senco_name(actor, today),
    )


def senco_name(actor: StaffActor, today: date) -> str:
    senco = senco_on(today, actor.school_id)
    return senco.formal_name if senco else "The SENCO"


def is_late(line: ConcernLine, today: date) -> bool:
    return line.due is not None and line.due < today
