"""Facts about whether those who work with a pupil know the plan."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from endeavour.law.facts.school import SchoolFacts
from endeavour.law.facts.subject import Subject


@dataclass(frozen=True, slots=True)
class StaffAware:
    """One plan as it was shared. `all_read_on`: when the last of those it was given to had read it."""

    school: SchoolFacts
    shared_on: date
    given_to: int = 0
    read_by: int = 0
    all_read_on: date | None = None
    support_ended_on: date | None = None

    subject: ClassVar[Subject] = Subject.PUPIL

    @property
    def day(self) -> date:
        return self.shared_on
