"""Facts about the yearly report on a pupil's progress."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from endeavour.law.facts.school import SchoolFacts
from endeavour.law.facts.subject import Subject
from endeavour.law.school_year import SchoolYear


@dataclass(frozen=True, slots=True)
class Report:
    """A report on this school year."""

    sent_on: date | None = None
    delivered_on: date | None = None


@dataclass(frozen=True, slots=True)
class ReportingYear:
    school: SchoolFacts
    year: SchoolYear
    date_of_birth: date
    joined_on: date | None = None
    left_on: date | None = None
    reports: tuple[Report, ...] = ()
    parent_agreed_to_none: bool = False
    leavers_report_instead: bool = False

    subject: ClassVar[Subject] = Subject.PUPIL

    @property
    def day(self) -> date:
        """Today within the year; its last day once the year is over."""
        return min(self.school.today, self.year.last)
