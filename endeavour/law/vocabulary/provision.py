"""Codes for SEN provision in the school census and the Common Transfer File."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

REFORM = date(2014, 9, 1)


@dataclass(frozen=True, slots=True)
class _Entry:
    label: str
    since: date | None = None
    until: date | None = None


class Provision(StrEnum):
    NONE = "N"
    SEN_SUPPORT = "K"
    EHC_PLAN = "E"
    SCHOOL_ACTION = "A"
    SCHOOL_ACTION_PLUS = "P"
    STATEMENT = "S"

    @property
    def label(self) -> str:
        return _ENTRIES[self].label

    @property
    def since(self) -> date | None:
        return _ENTRIES[self].since

    @property
    def until(self) -> date | None:
        """The last day on which the code could be used; None if it still can be."""
        return _ENTRIES[self].until

    @property
    def is_special(self) -> bool:
        """Whether the pupil has, or had, special educational provision."""
        return self is not Provision.NONE

    def valid_on(self, day: date) -> bool:
        entry = _ENTRIES[self]
        return (entry.since is None or entry.since <= day) and (entry.until is None or day <= entry.until)


# Schools moved from A and P to K during 2014-15, so both were right for that year.
_ENTRIES = {
    Provision.NONE: _Entry("No special educational need"),
    Provision.SEN_SUPPORT: _Entry("SEN support", since=REFORM),
    Provision.EHC_PLAN: _Entry("Education, health and care plan", since=REFORM),
    Provision.SCHOOL_ACTION: _Entry("School Action", until=date(2015, 8, 31)),
    Provision.SCHOOL_ACTION_PLUS: _Entry("School Action Plus", until=date(2015, 8, 31)),
    Provision.STATEMENT: _Entry("Statement", until=date(2018, 3, 31)),
}
CURRENT = (Provision.NONE, Provision.SEN_SUPPORT, Provision.EHC_PLAN)
