"""What Work says around plans, for tests that look at nothing else of it."""

from datetime import date

from endeavour.cycle.queries.to_do import ToDo, open_cycles, to_do
from endeavour.pupils.queries import family_ties
from endeavour.schools.facts import calendar_of
from endeavour.tenancy.scope import schools_in_scope


def still_to_do(today: date) -> tuple[ToDo, ...]:
    cycles = open_cycles(today=today)
    [school_id] = schools_in_scope()
    ties = family_ties({row.pupil_id for row in cycles}, on=today)
    return to_do(cycles, ties, calendar=calendar_of(school_id), today=today)
