"""What the pages about rounds show: whom to ask, by when."""

from dataclasses import dataclass
from datetime import date, timedelta

from endeavour.access.actor import StaffActor
from endeavour.cycle.queries.rounds import Askable, RoundLine, askable, open_rounds
from endeavour.law.dates import monday_of
from endeavour.schools.facts import calendar_of

FRIDAY, LEAST_DAYS, A_FEW_DAYS = 4, 3, timedelta(days=4)


@dataclass(frozen=True)
class AskPage:
    """`unasked` can be asked, those `ticked` are due; `asked` wait for answers; `alone` have no teacher."""

    unasked: tuple[Askable, ...]
    asked: tuple[Askable, ...]
    alone: tuple[Askable, ...]
    rounds: tuple[RoundLine, ...]
    due_on: date
    ticked: frozenset[str]

    @property
    def near(self) -> int:
        """As many as are listed first, heard of lately or not."""
        return sum(line.is_near for line in self.unasked)

    @property
    def heard(self) -> int:
        """Of those, how many were answered lately and are not ticked."""
        return self.near - len(self.ticked)


def ask_page(actor: StaffActor, *, today: date) -> AskPage:
    """Seven statements."""
    lines = askable(actor, today=today)
    return AskPage(
        unasked=tuple(line for line in lines if line.can_be_asked),
        asked=tuple(line for line in lines if line.asked_until),
        alone=tuple(line for line in lines if not line.teachers),
        rounds=open_rounds(actor),
        due_on=usual_day(actor.school_id, today),
        ticked=frozenset(line.code for line in lines if line.can_be_asked and line.is_due(today)),
    )


def usual_day(school_id: int, today: date) -> date:
    """The Friday of the week in which three school days have passed; the day itself where that Friday is no school."""
    calendar = calendar_of(school_id)
    day = calendar.recorded_school_day(today, LEAST_DAYS) or today + A_FEW_DAYS
    friday = monday_of(day) + timedelta(days=FRIDAY)
    return friday if friday >= day and calendar.knows(friday) and calendar.is_school_day(friday) else day
