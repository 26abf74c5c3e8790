"""What Work says around plans, for tests that look at nothing else of it."""

from datetime import date

from endeavour.cycle.queries.to_do import ToDo, open_cycles, to_do
from endeavour.pupils.queries import family_ties


def still_to_do(today: date) -> tuple[ToDo, ...]:
    cycles = open_cycles(today=today)
    return to_do(cycles, family_ties({row.pupil_id for row in cycles}, on=today), today=today)
