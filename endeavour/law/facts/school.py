"""What every rule may know about the school: its kind, its calendar, its own rules, and what day it is."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from endeavour.law.facts.school_rules import STARTING_RULES, SchoolRules
from endeavour.law.school_days import SchoolCalendar


class SchoolType(StrEnum):
    """Kinds of school as Part 3 of the Children and Families Act 2014 tells them apart."""

    MAINTAINED = "maintained school"
    MAINTAINED_SPECIAL = "maintained special school"
    MAINTAINED_NURSERY = "maintained nursery school"
    ACADEMY = "academy"
    SPECIAL_ACADEMY = "special academy"
    ALTERNATIVE_PROVISION_ACADEMY = "alternative provision academy"
    SIXTEEN_TO_NINETEEN_ACADEMY = "16 to 19 academy"
    PUPIL_REFERRAL_UNIT = "pupil referral unit"


@dataclass(frozen=True, slots=True)
class SchoolFacts:
    """One of these serves every pupil of a school on a day."""

    today: date
    type: SchoolType
    calendar: SchoolCalendar
    rules: SchoolRules = STARTING_RULES


@dataclass(frozen=True, slots=True)
class Period:
    """From a day, to a day if it has ended; the last day is included."""

    started_on: date
    ended_on: date | None = None
