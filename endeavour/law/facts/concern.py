"""Facts about a concern that someone raised: how long it has waited, and who has heard that there may be SEN."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from endeavour.law.facts.school import SchoolFacts
from endeavour.law.facts.subject import Subject
from endeavour.law.facts.telling import ACT_IN_FORCE, Adult, Notice


@dataclass(frozen=True, slots=True)
class RaisedConcern:
    """`look_again_on` is set while something is tried in class, `assessed_since` while it is looked into whether there
    is SEN, `closed_on` once it was decided. `opened_again_on`: what was decided stands no more, and nothing is decided
    since."""

    school: SchoolFacts
    raised_on: date
    look_again_on: date | None = None
    closed_on: date | None = None
    assessed_since: date | None = None
    opened_again_on: date | None = None

    subject: ClassVar[Subject] = Subject.PUPIL

    @property
    def day(self) -> date:
        return max(self.raised_on, ACT_IN_FORCE)


@dataclass(frozen=True, slots=True)
class MayHaveSen:
    """A pupil whom the school has held since a day to be one who may have SEN. People are opaque codes.

    `support_since`: the first day of support without an EHC plan that ran then, came of it or followed it.
    """

    school: SchoolFacts
    pupil: str
    date_of_birth: date
    started_on: date
    adults: tuple[Adult, ...] = ()
    notices: tuple[Notice, ...] = ()
    alternative_people: tuple[str, ...] = ()
    support_since: date | None = None

    subject: ClassVar[Subject] = Subject.PUPIL

    @property
    def day(self) -> date:
        return max(self.started_on, ACT_IN_FORCE)

    @property
    def is_supported(self) -> bool:
        return self.support_since is not None and self.support_since <= self.school.today
