"""Facts about the meetings of one pupil's school year."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from endeavour.law.facts.school import Period, SchoolFacts
from endeavour.law.facts.subject import Subject
from endeavour.law.school_year import SchoolYear


class MeetingKind(StrEnum):
    EARLY_DISCUSSION = "early talk"
    SEN_REVIEW = "SEN review"
    PARENTS_EVENING = "parents' evening"
    EHC_ANNUAL_REVIEW = "EHC annual review"
    EHC_PHASE_TRANSFER = "EHC phase transfer review"
    HEALTHCARE_PLAN_REVIEW = "healthcare plan review"


class MeetingState(StrEnum):
    OFFERED = "offered"
    BOOKED = "booked"
    HELD = "held"
    DECLINED = "declined"
    NO_REPLY = "no reply"


@dataclass(frozen=True, slots=True)
class Meeting:
    """`full_review`: outcomes, support and who does what were all discussed, with time enough."""

    on: date
    kind: MeetingKind
    state: MeetingState
    full_review: bool = False


@dataclass(frozen=True, slots=True)
class MeetingYear:
    """`support` holds the periods of SEN support; `meetings` reach back twelve months from today."""

    school: SchoolFacts
    year: SchoolYear
    support: tuple[Period, ...] = ()
    meetings: tuple[Meeting, ...] = ()

    subject: ClassVar[Subject] = Subject.PUPIL

    @property
    def day(self) -> date:
        """Today within the year; its last day once the year is over."""
        return min(self.school.today, self.year.last)
