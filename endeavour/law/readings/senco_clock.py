"""The finding that both editions of regulation 49(4) share; they differ in which award counts."""

from collections.abc import Callable

from endeavour.law.dates import in_words
from endeavour.law.facts.senco import Course, SencoService
from endeavour.law.finding import DoesNotApply, Finding, Met, NotMet
from endeavour.law.readings.senco_service import (
    service_may_change_on,
    third_anniversary,
    why_clock_does_not_run,
)


def qualified_in_three_years(service: SencoService, counts: Callable[[Course], bool]) -> Finding:
    today, due = service.school.today, third_anniversary(service)
    excused, again = why_clock_does_not_run(service), service_may_change_on(service)
    if excused:
        return DoesNotApply(excused, again)
    held = sorted(
        (course.completed_on, course.award)
        for course in service.courses
        if course.completed_on and course.completed_on <= today and counts(course)
    )
    if held:
        on, award = held[0]
        return Met(f"Holds the {award}, since {in_words(on)}.", on, again)
    if service.leaves_on and service.leaves_on <= due:
        return DoesNotApply(
            f"Leaves the post on {in_words(service.leaves_on)}, before three years are up on {in_words(due)}.",
            again,
        )
    return NotMet(
        f"No qualification that counts is recorded. Three years as SENCO are up on {in_words(due)}.",
        due=due,
        late_after=due,
        look_again_on=again,
    )
