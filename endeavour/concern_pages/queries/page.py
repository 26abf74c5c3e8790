"""S8: the first sentence of the list, and of one concern."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from endeavour.access.actor import StaffActor
from endeavour.access.permissions import Permission
from endeavour.design.numbers import in_words
from endeavour.register.concerns import ConcernLine, Concerns
from endeavour.schools.senco import senco_on

NOBODY_NAMED = "The SENCO"


@dataclass(frozen=True)
class Row:
    line: ConcernLine
    overdue_days: int


@dataclass(frozen=True)
class Part:
    """How many of the open concerns, and how many of these are past their own day."""

    count: int
    late: int

    @property
    def past(self) -> str:
        """Said after their number: all of them, or how many; nothing where none is."""
        if not self.late or self.count == 1:
            return ", past its day" if self.late else ""
        if self.late == self.count:
            return ", all past their day"
        return f", {in_words(self.late)} of them past {'its' if self.late == 1 else 'their'} day"


@dataclass(frozen=True)
class ListPage:
    """`assessed`: whether it is SEN is still to be decided. `all_of_them`: the reader weighs every concern; else they
    follow their own."""

    today: date
    open: tuple[Row, ...]
    assessed: tuple[Row, ...]
    decided: tuple[Row, ...]
    all_of_them: bool
    may_decide: bool
    senco: str

    @property
    def undecided(self) -> "Part":
        return _part(row for row in self.open if not row.line.is_tried)

    @property
    def tried(self) -> "Part":
        return _part(row for row in self.open if row.line.is_tried)

    @property
    def unheard(self) -> int:
        return sum(row.line.mine and row.line.unheard for row in (*self.open, *self.assessed, *self.decided))

    @property
    def is_empty(self) -> bool:
        return not self.open and not self.assessed and not self.decided


def list_page(actor: StaffActor, concerns: Concerns, *, today: date) -> ListPage:
    """One statement: who the SENCO is."""
    decided = tuple(Row(line, overdue_days(line, today)) for line in concerns.decided)
    return ListPage(
        today=today,
        open=tuple(Row(line, overdue_days(line, today)) for line in concerns.open),
        assessed=tuple(row for row in decided if row.line.is_assessed),
        decided=tuple(row for row in decided if not row.line.is_assessed),
        all_of_them=actor.may(Permission.SEE_CONCERNS),
        may_decide=actor.may(Permission.DECIDE_CONCERNS),
        senco=senco_name(actor, today),
    )


def _part(rows: Iterable[Row]) -> Part:
    late = [row.overdue_days > 0 for row in rows]
    return Part(len(late), sum(late))


def senco_name(actor: StaffActor, today: date) -> str:
    senco = senco_on(today, actor.school_id)
    return senco.formal_name if senco else NOBODY_NAMED


def overdue_days(line: ConcernLine, today: date) -> int:
    """Days past the day to decide by, or past the day to look again."""
    return max(0, (today - line.due).days) if line.due else 0
