"""Terms and closures as a school keeps them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from endeavour.law.school_days import SchoolCalendar
from endeavour.law.school_year import Days
from endeavour.schools.models import Closure, Term

CLOSURE_KINDS: dict[str, str] = dict(Closure.Kind.choices)


@dataclass(frozen=True, order=True)
class TermDates:
    starts_on: date
    ends_on: date
    name: str


@dataclass(frozen=True, order=True)
class ClosureDates:
    starts_on: date
    ends_on: date
    kind: str

    @property
    def name(self) -> str:
        return CLOSURE_KINDS[self.kind]


def terms_of(school_id: int) -> list[TermDates]:
    rows = Term.objects.filter(school_id=school_id).order_by("starts_on")
    return [TermDates(row.starts_on, row.ends_on, row.name) for row in rows]


def closures_of(school_id: int) -> list[ClosureDates]:
    rows = Closure.objects.filter(school_id=school_id).order_by("starts_on", "ends_on")
    return [ClosureDates(row.starts_on, row.ends_on, row.kind) for row in rows]


def calendar_from(terms: Iterable[TermDates], closures: Iterable[ClosureDates]) -> SchoolCalendar:
    """Raises `BadDaysError`, whose words say which dates can't be true."""
    return SchoolCalendar(
        terms=tuple(Days(term.starts_on, term.ends_on) for term in terms),
        closed=tuple(Days(closure.starts_on, closure.ends_on) for closure in closures),
    )


def replace_calendar(school_id: int, terms: Iterable[TermDates], closures: Iterable[ClosureDates]) -> None:
    """All of it at once, so that no day is ever half changed."""
    Term.objects.filter(school_id=school_id).delete()
    Closure.objects.filter(school_id=school_id).delete()
    Term.objects.bulk_create(
        Term(school_id=school_id, name=t.name, starts_on=t.starts_on, ends_on=t.ends_on) for t in terms
    )
    Closure.objects.bulk_create(
        Closure(school_id=school_id, kind=c.kind, starts_on=c.starts_on, ends_on=c.ends_on) for c in closures
    )
