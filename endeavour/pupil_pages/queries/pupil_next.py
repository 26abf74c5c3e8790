"""What is next for a pupil: answers awaited, checks, the review and the goals' days."""

from dataclasses import dataclass
from datetime import date

from endeavour.cycle.plan_days import next_plan_by
from endeavour.cycle.queries.cycles import CycleNow
from endeavour.design.numbers import counted
from endeavour.law.school_days import SchoolCalendar
from endeavour.pupil_pages.queries.pupil_plan import PlanCard


@dataclass(frozen=True)
class Next:
    """One thing to come; `outcome` is the code of the goal that a check is due of. `plans`: it is a plan to be made."""

    due: date
    what: str
    about: str
    outcome: str = ""
    plans: bool = False


def coming_up(plan: PlanCard, *, calendar: SchoolCalendar) -> tuple[Next, ...]:
    """The earliest first; what is over its day stays at the top until it is done."""
    standing, now = plan.standing, plan.standing.now
    if standing.closed_on is not None:
        return ()
    found: list[Next] = []
    if standing.feedback_due is not None and standing.heard < standing.asked:
        found.append(_answers(standing.feedback_due, heard=standing.heard, asked=standing.asked))
    if now.review_on is not None:
        found.append(Next(now.review_on, "Review", f" of plan version {now.version}."))
    last: dict[date, int] = {}
    for goal in plan.goals:
        due = goal.outcome.check_due_on(calendar)
        if due is not None:
            known = bool(goal.outcome.checks)
            what = "Next check" if known else "First check"
            found.append(
                Next(due, what, f": {goal.outcome.measure or goal.outcome.goal}.", goal.outcome.code)
            )
        last[goal.outcome.by_when] = last.get(goal.outcome.by_when, 0) + 1
    for day, number in last.items():
        found.append(Next(day, "Goal day" if number == 1 else f"Goal day of {number} goals", "."))
    return tuple(sorted(found, key=lambda one: one.due))


def plan_to_come(cycle: CycleNow, *, calendar: SchoolCalendar) -> Next:
    """Of a cycle that a review began, by the day that Work proposes too."""
    about = f" of cycle {cycle.number}, to be made together."
    return Next(next_plan_by(cycle.opened_on, calendar), "Plan", about, plans=True)


def _answers(due: date, *, heard: int, asked: int) -> Next:
    if asked == 1:
        return Next(due, "1 teacher", " is asked how it is going.")
    return Next(due, f"{heard} of {counted(asked, 'teacher')}", " have said how it is going.")
