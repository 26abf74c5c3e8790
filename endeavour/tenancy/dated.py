"""Rows that hold from a first day to a last, both included: what the database keeps of them, and asking about a day.

The embedded PostgreSQL has no btree_gist: a range of one stands for equality.
"""

from datetime import date

from django.contrib.postgres.constraints import ExclusionConstraint
from django.db.models import CheckConstraint, F, Func, Q


def holding_on(day: date) -> Q:
    """Those that hold on a day. To ask across a join, say so in a subquery: two joins aren't one row."""
    return Q(starts_on__lte=day) & (Q(ends_on__isnull=True) | Q(ends_on__gte=day))


def never_at_once(name: str, *keys: str) -> ExclusionConstraint:
    """No two rows with the same keys hold on one day."""
    return ExclusionConstraint(name=name, expressions=[*((_one(key), "&&") for key in keys), (_days(), "&&")])


def ends_after_it_starts(name: str) -> CheckConstraint:
    """The last day is the first or a later one; or there is none yet."""
    return CheckConstraint(condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")), name=name)


def _one(key: str) -> Func:
    return Func(F(key), F(key), function="int8range", template="%(function)s(%(expressions)s, '[]')")


def _days() -> Func:
    return Func(
        F("starts_on"), F("ends_on"), function="daterange", template="%(function)s(%(expressions)s, '[]')"
    )
