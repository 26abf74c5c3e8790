"""What the law may know of a school: its kind, its calendar and its own rules, on a day."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import CharField, F, OuterRef, QuerySet, Value

from endeavour.law.dates import in_words
from endeavour.law.facts.school import SchoolFacts, SchoolType
from endeavour.law.facts.school_rules import STARTING_RULES, Choice, SchoolRules, Within
from endeavour.law.school_days import NoTermsRecordedError, SchoolCalendar
from endeavour.law.school_year import Days
from endeavour.schools.models import Closure, School, Term
from endeavour.schools.models import SchoolRules as RulesRow
from endeavour.tenancy.json_rows import JSONRow, as_day
from endeavour.tenancy.prepared import PreparedRows

DaysOfSchool = tuple[date, date, str | None]  # the first and last, and the name where it is a term
KINDS = {
    School.Type.MAINTAINED: SchoolType.MAINTAINED,
    School.Type.ACADEMY: SchoolType.ACADEMY,
    School.Type.MAINTAINED_NURSERY: SchoolType.MAINTAINED_NURSERY,
    School.Type.AP_ACADEMY: SchoolType.ALTERNATIVE_PROVISION_ACADEMY,
    School.Type.SIXTEEN_TO_NINETEEN: SchoolType.SIXTEEN_TO_NINETEEN_ACADEMY,
    School.Type.PUPIL_REFERRAL_UNIT: SchoolType.PUPIL_REFERRAL_UNIT,
}


def school_facts(school: School, today: date) -> SchoolFacts:
    """Two statements: the school's days, and its rules."""
    return SchoolFacts(
        today=today,
        type=KINDS[School.Type(school.type)],
        calendar=calendar_of(school.pk),
        rules=rules_of(school.pk),
    )


def calendar_of(school_id: int) -> SchoolCalendar:
    """The school's days. A school without terms has an empty calendar, which says so when asked. One statement."""
    return calendar_in(days_of(school_id))


def why_no_school_day(day: date, school_id: int) -> str:
    """Empty where the school is open, and where no terms are recorded by which that could be said. One statement."""
    try:
        is_open = calendar_of(school_id).is_school_day(day)
    except NoTermsRecordedError:
        return ""
    return "" if is_open else f"{in_words(day)} is no school day. Choose one."


def days_of(school_id: int) -> Sequence[DaysOfSchool]:
    """Terms by name, and closures without one. One statement."""
    return _DAYS.of(school_id)


def _terms_and_closures(school_id: int) -> QuerySet[Term, Any]:
    no_name = Value(None, output_field=CharField())
    terms = Term.objects.filter(school_id=school_id).values_list("starts_on", "ends_on", "name")
    closures = Closure.objects.filter(school_id=school_id).values_list("starts_on", "ends_on", no_name)
    return terms.order_by().union(closures.order_by(), all=True)


_DAYS = PreparedRows(_terms_and_closures, int)


def one_school(school_id: int) -> QuerySet[School]:
    """The school's own row, beside which its calendar can be asked for, and what rooms above know of the school."""
    rows: QuerySet[School] = School.objects.filter(pk=school_id).annotate(school_id=F("pk"))
    return rows


def calendar_along() -> JSONRow:
    """The school's days, as a column beside a row of the school's."""
    days = JSONRow(first="starts_on", last="ends_on")
    return JSONRow(
        terms=ArraySubquery(Term.objects.filter(school_id=OuterRef("school_id")).values(shown=days)),
        closed=ArraySubquery(Closure.objects.filter(school_id=OuterRef("school_id")).values(shown=days)),
    )


def calendar_known(told: dict[str, list[dict[str, Any]]]) -> SchoolCalendar:
    """From what `calendar_along` brought."""
    return SchoolCalendar(terms=_days_in(told["terms"]), closed=_days_in(told["closed"]))


def _days_in(rows: Iterable[dict[str, Any]]) -> tuple[Days, ...]:
    return tuple(Days(as_day(row["first"]), as_day(row["last"])) for row in rows)


def calendar_in(days: Iterable[DaysOfSchool]) -> SchoolCalendar:
    """From what `days_of` brought."""
    known = list(days)
    return SchoolCalendar(
        terms=tuple(Days(first, last) for first, last, term in known if term is not None),
        closed=tuple(Days(first, last) for first, last, term in known if term is None),
    )


def rules_of(school_id: int) -> SchoolRules:
    """The school's own choices, or the starting values where it has made none."""
    row: RulesRow | None = RulesRow.objects.filter(school_id=school_id).first()
    if row is None:
        return STARTING_RULES
    ours = "the school"
    return SchoolRules(
        family_told=_within(row.told_within, STARTING_RULES.family_told, ours),
        concern_decided=_within(row.concern_within, STARTING_RULES.concern_decided, ours),
        plan_shared=_within(row.plan_within, STARTING_RULES.plan_shared, ours),
        parents_evenings_count=Choice(yes=True, set_by=ours)
        if row.parents_evening_counts
        else STARTING_RULES.parents_evenings_count,
    )


def _within(days: int, start: Within, set_by: str) -> Within:
    return start if days == start.school_days else Within(days, set_by)
