"""The picture of one outcome, from its line."""

from collections.abc import Sequence
from datetime import date

from endeavour.cycle.queries.outcomes import OutcomeLine
from endeavour.law.school_days import SchoolCalendar
from endeavour.progress.picture import Pictured, pictured
from endeavour.progress.rests import rests_within


def picture_of(
    outcome: OutcomeLine,
    *,
    name: str,
    calendar: SchoolCalendar,
    today: date,
    changes: Sequence[tuple[date, str]] = (),
    said: str = "",
    is_over: bool = False,
) -> Pictured:
    """`name` is the pupil's first name; `changes` are days on which the plan changed, each with its words.
    `said`: the word of the review, shown instead of what the checks suggest. `is_over`: its cycle has ended."""
    first = min([outcome.starts_on, *(day for day, _ in outcome.checks[:1])])
    last = max([outcome.by_when, *(day for day, _ in outcome.checks[-1:])])
    return pictured(
        name,
        measure=outcome.measure,
        unit=outcome.unit,
        checks=outcome.checks,
        baseline=(outcome.baseline_on, outcome.baseline)
        if outcome.baseline_on and outcome.baseline is not None
        else None,
        target=outcome.target,
        starts_on=outcome.starts_on,
        by_when=outcome.by_when,
        today=today,
        rests=rests_within(calendar, first, last),
        changes=[change for change in changes if first < change[0] <= last],
        said=said,
        is_over=is_over,
    )
