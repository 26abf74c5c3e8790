"""The SENCOs of a school, as the law needs to know them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count

from endeavour.accounts.models import Person
from endeavour.law.facts.school import Period, SchoolFacts
from endeavour.law.facts.senco import Award, Course, Induction, SencoPost, SencoService, TeacherStatus
from endeavour.law.rule import Promise
from endeavour.schools.models import SencoAppointment
from endeavour.tenancy.json_rows import JSONRow


@dataclass(frozen=True)
class SencoToday:
    """Who holds the post, as shown to families and staff."""

    person_id: int
    formal_name: str
    full_name: str
    since: date


def senco_on(day: date, school_id: int) -> SencoToday | None:
    """The SENCO of that day; the latest appointed where two share the post."""
    held = SencoAppointment.objects.filter(school_id=school_id, starts_on__lte=day).exclude(ends_on__lt=day)
    row: SencoAppointment | None = held.select_related("person").order_by("-starts_on", "-pk").first()
    if row is None:
        return None
    return SencoToday(row.person_id, row.person.formal_name, row.person.full_name, row.starts_on)


def sencos_along(day: date) -> ArraySubquery:
    """The same, as a column beside any row of the school: none or one, for `senco_name_in`."""
    held = SencoAppointment.objects.filter(starts_on__lte=day).exclude(ends_on__lt=day)
    shown = JSONRow(**{name: f"person__{name}" for name in _NAME})
    return ArraySubquery(held.order_by("-starts_on", "-pk").values(shown=shown)[:1])


def senco_name_in(rows: Iterable[dict[str, str]]) -> str:
    """From what `sencos_along` brought; empty where nobody holds the post."""
    return next((Person(**row).formal_name for row in rows), "")


_NAME = ("title", "forename", "surname", "email")


def senco_facts(school: SchoolFacts, school_id: int) -> tuple[SencoPost, list[tuple[str, SencoService]]]:
    """The post, and each appointment that hasn't ended with the day it began. Three statements."""
    rows = SencoAppointment.objects.filter(school_id=school_id)
    appointments: list[SencoAppointment] = list(rows.prefetch_related("earlier_service", "courses"))
    post = SencoPost(
        school=school,
        recorded_since=min([school.today, *(a.starts_on for a in appointments)]),
        appointments=tuple(Period(a.starts_on, a.ends_on) for a in appointments),
    )
    current = [a for a in appointments if a.ends_on is None or a.ends_on >= school.today]
    return post, [(a.starts_on.isoformat(), _service(school, a)) for a in current]


def senco_not_recorded(school_id: int) -> frozenset[tuple[str, str]]:
    """Promises of which nobody wrote down what they ask, each with the day its appointment began. One statement.

    What is recorded and falls short is never among them.
    """
    rows = SencoAppointment.objects.filter(school_id=school_id).annotate(courses_known=Count("courses"))
    found: set[tuple[str, str]] = set()
    for row in rows:
        part = row.starts_on.isoformat()
        if not row.is_head and _teacher_not_recorded(row):
            found.add((Promise.SENCO_TEACHER, part))
        if row.teacher == TeacherStatus.NOT_KNOWN and not row.courses_known:
            found.add((Promise.SENCO_AWARD, part))
    return frozenset(found)


def _teacher_not_recorded(row: SencoAppointment) -> bool:
    known_and_short = (
        row.teacher not in (TeacherStatus.NOT_KNOWN, TeacherStatus.QUALIFIED)
        or row.induction == Induction.NOT_COMPLETED
        or row.teaches_here is False
    )
    unknown = row.teacher == TeacherStatus.NOT_KNOWN or row.induction == Induction.NOT_KNOWN
    return not known_and_short and (unknown or row.teaches_here is None)


def _service(school: SchoolFacts, row: SencoAppointment) -> SencoService:
    return SencoService(
        school=school,
        appointed_on=row.starts_on,
        leaves_on=row.ends_on,
        is_head=row.is_head,
        teacher=TeacherStatus(row.teacher),
        induction=Induction(row.induction),
        teaches_here=row.teaches_here,
        earlier_service=tuple(Period(s.starts_on, s.ends_on) for s in row.earlier_service.all()),
        courses=tuple(Course(Award(c.award), c.began_on, c.completed_on) for c in row.courses.all()),
    )
