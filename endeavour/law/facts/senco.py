"""Facts about the post of SENCO and about the person who holds it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from endeavour.law.facts.school import Period, SchoolFacts
from endeavour.law.facts.subject import Subject


class TeacherStatus(StrEnum):
    """EUROPEAN_SEN_ONLY is paragraph 8A of Schedule 2, School Teachers' Qualifications Regulations 2003."""

    QUALIFIED = "qualified teacher"
    EUROPEAN_SEN_ONLY = "qualified in another European state for special schools and units only"
    NOT_QUALIFIED = "not a qualified teacher"
    NOT_KNOWN = "not known"


class Induction(StrEnum):
    COMPLETED = "completed"
    NOT_REQUIRED = "not required"
    NOT_COMPLETED = "not completed"
    NOT_KNOWN = "not known"


class Award(StrEnum):
    NASENCO = "National Award for SEN Co-ordination"
    NPQ_SENCO = "National Professional Qualification for SENCOs"


@dataclass(frozen=True, slots=True)
class Course:
    """A course towards an award; `completed_on` once the award is held."""

    award: Award
    began_on: date | None = None
    completed_on: date | None = None


@dataclass(frozen=True, slots=True)
class SencoPost:
    """`recorded_since`: the day from which the school keeps its record of SENCOs here."""

    school: SchoolFacts
    recorded_since: date
    appointments: tuple[Period, ...] = ()

    subject: ClassVar[Subject] = Subject.SCHOOL

    @property
    def day(self) -> date:
        return self.school.today


@dataclass(frozen=True, slots=True)
class SencoService:
    """One person's present post. `earlier_service`: as SENCO before it, at this or another school."""

    school: SchoolFacts
    appointed_on: date
    leaves_on: date | None = None
    is_head: bool = False
    teacher: TeacherStatus = TeacherStatus.NOT_KNOWN
    induction: Induction = Induction.NOT_KNOWN
    teaches_here: bool | None = None
    earlier_service: tuple[Period, ...] = ()
    courses: tuple[Course, ...] = ()

    subject: ClassVar[Subject] = Subject.SENCO

    @property
    def day(self) -> date:
        return self.school.today
