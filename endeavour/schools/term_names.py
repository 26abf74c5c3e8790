"""Days told by the term they fall in, as a school speaks of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from endeavour.law.school_year import school_year_of
from endeavour.schools.facts import DaysOfSchool


@dataclass(frozen=True)
class NamedTerm:
    name: str
    starts_on: date


def named_terms(days: Iterable[DaysOfSchool]) -> tuple[NamedTerm, ...]:
    """In their order, from what `days_of` a school brought."""
    terms = sorted((first, name) for first, _, name in days if name is not None)
    return tuple(NamedTerm(_with_year(name, on), on) for on, name in terms)


def term_of(day: date, terms: Sequence[NamedTerm]) -> str:
    """The term of a day, its holiday included; a year where no terms are recorded that far back."""
    year = school_year_of(day)
    began = [term for term in terms if term.starts_on <= day and term.starts_on in year]
    return began[-1].name if began else f"School year {year}"


def _with_year(name: str, on: date) -> str:
    return name if str(on.year) in name else f"{name} {on.year}"
