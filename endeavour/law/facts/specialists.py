"""Facts about little or no progress, what a school decides then, and whether the parents agree."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from endeavour.law.facts.school import SchoolFacts
from endeavour.law.facts.school_rules import SchoolRule
from endeavour.law.facts.subject import Subject

SLOW_CYCLES = 2
TWO_SLOW_CYCLES = SchoolRule(
    "a specialist is asked, or a reason recorded, when two reviewed cycles in a row find little or no progress"
)
AGREED_BEFORE_ASKING = SchoolRule(
    "the parents have said whether they agree by the day on which the specialist is to be asked"
)


@dataclass(frozen=True, slots=True)
class SlowProgress:
    """The review that found little or no progress once more; without `found_on` there is none.

    `decide_by` is the day agreed for that review. `specialist_asked_on`, `reason_given_on`: what was decided.
    """

    school: SchoolFacts
    found_on: date | None = None
    decide_by: date | None = None
    specialist_asked_on: date | None = None
    reason_given_on: date | None = None

    subject: ClassVar[Subject] = Subject.PUPIL

    @property
    def day(self) -> date:
        return self.found_on or self.school.today


@dataclass(frozen=True, slots=True)
class SpecialistDecided:
    """A review decided to ask a specialist, by a day; without `decided_on` none did.

    `said_on`: the day on which the parents last said whether they agree; none where they haven't been asked.
    `found_on`: a specialist found something, written down since. `asked_again_on`: a later review asks the same one.
    """

    school: SchoolFacts
    decided_on: date | None = None
    asked_by: date | None = None
    agree: bool = False
    said_on: date | None = None
    found_on: date | None = None
    asked_again_on: date | None = None
    support_ended_on: date | None = None

    subject: ClassVar[Subject] = Subject.PUPIL

    @property
    def day(self) -> date:
        return self.decided_on or self.school.today
