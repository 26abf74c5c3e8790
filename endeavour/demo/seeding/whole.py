"""A whole demo: all of it, or nothing."""

from collections.abc import Iterable, Sequence

from django.db import transaction

from endeavour.accounts import installation
from endeavour.accounts.models import Installation
from endeavour.demo import moved_clock
from endeavour.demo.cast import DEMO_STARTS, fenwick_park, plan_of, schools_of_the_trust
from endeavour.demo.made_up import made_up_plan, made_up_school
from endeavour.demo.people import InventedSchool
from endeavour.demo.plan import Step
from endeavour.demo.seeding.carry_out import carry_out

Planned = tuple[InventedSchool, Sequence[Step]]


def make_demo() -> None:
    """The schools of the stories. Refuses a database that has anything in it, or says already what it is."""
    _make((school, plan_of(school)) for school in (*schools_of_the_trust(), fenwick_park()))


def make_made_up_demo(*, schools: int, pupils: int) -> None:
    """As many made-up schools of one size: for trials and for measuring."""
    made_up = (made_up_school(pupils=pupils, number=number) for number in range(schools))
    _make((school, made_up_plan(school)) for school in made_up)


def _make(schools: Iterable[Planned]) -> None:
    try:
        with transaction.atomic():
            installation.mark(Installation.Kind.DEMO)
            for school, plan in schools:
                carry_out(school, plan)
    except BaseException:
        installation.forget()
        raise
    moved_clock.set_to(DEMO_STARTS)
