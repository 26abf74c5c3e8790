"""Facts about whether those who work with a pupil know the plan."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from endeavour.law.facts.school import SchoolFacts
from endeavour.law.facts.subject import Subject


@dataclass(frozen=True, slots=True)
class StaffAware:
    """One plan as it was shared, and those who work with the pupil now. `all_read_on`: when the last of them had read
    it; `waiting_since`: since when the one has had it who has waited longest without reading it."""

    school: SchoolFacts
    shared_on: date
    given_to: int = 0
    read_by: int = 0
    all_read_on: date | None = None
    support_ended_on: date | None = None
    waiting_since: date | None = None

    subject: ClassVar[Subject] = Subject.PUPIL

    @property
    def day(self) -> date:
        return self.shared_on
