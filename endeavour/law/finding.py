"""What a rule answers: met, not met, or does not apply. Always with its reason."""

from dataclasses import dataclass
from datetime import date

from endeavour.law.facts.school_rules import SchoolRule


@dataclass(frozen=True, slots=True)
class Met:
    because: str
    on: date | None = None
    look_again_on: date | None = None


@dataclass(frozen=True, slots=True)
class NotMet:
    """`due` is the day the source sets, `late_after` the day after which it counts as late.

    Where the school's own rule set either day, `due_by` or `late_by` holds that rule, so that a page cannot
    show it as law. A day is None if it cannot be worked out; `because` then says what is missing.
    """

    because: str
    due: date | None
    late_after: date | None
    due_by: SchoolRule | None = None
    late_by: SchoolRule | None = None
    look_again_on: date | None = None


@dataclass(frozen=True, slots=True)
class DoesNotApply:
    because: str
    look_again_on: date | None = None


Finding = Met | NotMet | DoesNotApply
