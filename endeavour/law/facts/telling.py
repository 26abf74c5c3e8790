"""Facts for telling a family: one set for each period of provision."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from endeavour.law.facts.school import SchoolFacts
from endeavour.law.facts.subject import Subject

ACT_IN_FORCE = date(2014, 9, 1)


class Responsibility(StrEnum):
    YES = "yes"
    NO = "no"
    NOT_KNOWN = "not known"


@dataclass(frozen=True, slots=True)
class Adult:
    """An adult in the pupil's life. `may_be_contacted` is False under a restriction."""

    person: str
    responsibility: Responsibility
    may_be_contacted: bool = True


@dataclass(frozen=True, slots=True)
class Notice:
    """Word about this period of provision. Only a delivery reaches someone; sending does not.

    `delivered_on` may lie ahead, as for a letter in the post.
    """

    to: str
    sent_on: date | None = None
    delivered_on: date | None = None


@dataclass(frozen=True, slots=True)
class Telling:
    """People are opaque codes. `alternative_people` stand in for a young person without capacity for this."""

    school: SchoolFacts
    pupil: str
    date_of_birth: date
    started_on: date
    ended_on: date | None = None
    has_ehc_plan: bool = False
    adults: tuple[Adult, ...] = ()
    notices: tuple[Notice, ...] = ()
    alternative_people: tuple[str, ...] = ()

    subject: ClassVar[Subject] = Subject.PUPIL

    @property
    def day(self) -> date:
        """Provision already running on 1 September 2014 came under the Act that day."""
        return max(self.started_on, ACT_IN_FORCE)
