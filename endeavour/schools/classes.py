"""Classes as other rooms ask for them."""

from dataclasses import dataclass
from datetime import date

from endeavour.law.school_year import school_year_of
from endeavour.schools.models import SchoolClass


@dataclass(frozen=True)
class ClassOfYear:
    pk: int
    name: str
    year_group: str


def classes_this_year(school_id: int, today: date) -> list[ClassOfYear]:
    begins_in = school_year_of(today).begins_in
    rows = SchoolClass.objects.filter(school_id=school_id, school_year=begins_in).order_by("name")
    return [ClassOfYear(row.pk, row.name, row.year_group) for row in rows]


def class_with(pk: int) -> SchoolClass | None:
    """Of the school in scope."""
    found: SchoolClass | None = SchoolClass.objects.filter(pk=pk).first()
    return found
