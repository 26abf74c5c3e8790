"""The school that is measured: made up, set up as the demo's are, and its file brought in."""

import time
from dataclasses import dataclass

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.cycle.tests.plans import SEPTEMBER, on
from endeavour.demo.files.ctf import ctf_of
from endeavour.demo.made_up import made_up_school
from endeavour.demo.people import InventedSchool
from endeavour.demo.seeding import setting_up
from endeavour.demo.seeding.in_making import SchoolInMaking
from endeavour.transfers.actions.stage_import import stage_import
from endeavour.transfers.actions.take_over import take_over


@dataclass(frozen=True)
class Measured:
    """The school, its SENCO, its file, and the seconds that staging and taking over took."""

    senco: StaffActor
    file: bytes
    staged: float
    taken_over: float


def a_school(pupils: int, number: int) -> Measured:
    invented = made_up_school(pupils=pupils, number=number)
    making = _set_up(invented)
    file = ctf_of(invented)
    with school_scope(making.school.pk):
        senco = making.actor("senco")
        start = time.perf_counter()
        staged = stage_import(file, name="school.xml", whole_school=True, by=senco)
        between = time.perf_counter()
        take_over(staged.file, by=senco)
        end = time.perf_counter()
    return Measured(senco, file, between - start, end - between)


def _set_up(invented: InventedSchool) -> SchoolInMaking:
    """As in the first step of a plan: the school joins, its people and terms are there, before any plan is shared."""
    with on(SEPTEMBER):
        making = setting_up.join(invented, head="head")
        with school_scope(making.school.pk):
            setting_up.set_up(making, "head")
    return making
