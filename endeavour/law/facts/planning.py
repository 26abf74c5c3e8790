"""Facts about plans: agreeing one after support starts, and reviewing it on its date."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from endeavour.law.facts.school import SchoolFacts
from endeavour.law.facts.subject import Subject
from endeavour.law.facts.telling import ACT_IN_FORCE


class Voice(StrEnum):
    """Whether someone's view is in the plan, or a reason why it is not."""

    HEARD = "heard"
    REASON_GIVEN = "reason given"
    NOT_YET = "not yet"


@dataclass(frozen=True, slots=True)
class Plan:
    shared_on: date | None = None
    has_outcomes: bool = False
    has_support: bool = False
    has_expected_effect: bool = False
    review_on: date | None = None
    family: Voice = Voice.NOT_YET
    pupil: Voice = Voice.NOT_YET


@dataclass(frozen=True, slots=True)
class Planning:
    """One period of SEN support and the plans made in it, oldest first."""

    school: SchoolFacts
    started_on: date
    ended_on: date | None = None
    has_ehc_plan: bool = False
    plans: tuple[Plan, ...] = ()

    subject: ClassVar[Subject] = Subject.PUPIL

    @property
    def day(self) -> date:
        return max(self.started_on, ACT_IN_FORCE)


@dataclass(frozen=True, slots=True)
class AgreedReview:
    """One plan and its review. Without a plan the defaults say so."""

    school: SchoolFacts
    plan_recorded: bool = False
    review_on: date | None = None
    reviewed_on: date | None = None
    support_ended_on: date | None = None

    subject: ClassVar[Subject] = Subject.PUPIL

    @property
    def day(self) -> date:
        return self.review_on or self.school.today
