"""A run of days, and the school year from 1 September to 31 August."""

from dataclasses import dataclass, field
from datetime import date

from endeavour.law.dates import SCHOOL_YEAR_BEGINS, in_words


class BadDaysError(ValueError):
    """Dates that cannot be true, said in a sentence that a person can act on."""


@dataclass(frozen=True, slots=True, order=True)
class Days:
    """From `first` to `last`, both included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise BadDaysError(
                f"These dates run backwards: from {in_words(self.first)} to {in_words(self.last)}. "
                "The last day must be the first day or later."
            )

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def overlaps(self, other: "Days") -> bool:
        return self.first <= other.last and other.first <= self.last

    def shared_with(self, other: "Days") -> "Days | None":
        return (
            Days(max(self.first, other.first), min(self.last, other.last)) if self.overlaps(other) else None
        )

    def __str__(self) -> str:
        return f"{in_words(self.first)} to {in_words(self.last)}"


@dataclass(frozen=True, slots=True, order=True)
class SchoolYear:
    """The school year that begins on 1 September of `begins_in`."""

    begins_in: int
    first: date = field(init=False, repr=False, compare=False)
    last: date = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "first", date(self.begins_in, SCHOOL_YEAR_BEGINS, 1))
        object.__setattr__(self, "last", date(self.begins_in + 1, SCHOOL_YEAR_BEGINS - 1, 31))

    @property
    def days(self) -> Days:
        return Days(self.first, self.last)

    @property
    def following(self) -> "SchoolYear":
        return SchoolYear(self.begins_in + 1)

    def turns_after(self, day: date) -> date | None:
        """The next day on which the year begins or is over; None once it is over."""
        if day < self.first:
            return self.first
        return self.following.first if day <= self.last else None

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def __str__(self) -> str:
        return f"{self.begins_in}-{(self.begins_in + 1) % 100:02d}"


def school_year_of(day: date) -> SchoolYear:
    return SchoolYear(day.year if day.month >= SCHOOL_YEAR_BEGINS else day.year - 1)
