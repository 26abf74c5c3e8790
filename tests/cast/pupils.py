"""Oakfield's named pupils and their families, and the small makers of variations."""

from datetime import date
from typing import Any

import pytest

from endeavour.access.scope import school_scope
from endeavour.pupils.models import Contact, Pupil, Relation
from endeavour.register.models import Need, StatusPeriod
from endeavour.schools.models import School, SchoolClass


def make_pupil(school: School, forename: str, surname: str, **facts: Any) -> Pupil:
    facts.setdefault("date_of_birth", date(2019, 3, 9))
    with school_scope(school.pk):
        made: Pupil = Pupil.objects.create(school_id=school.pk, forename=forename, surname=surname, **facts)
    return made


def make_adult(pupil: Pupil, title: str, forename: str, surname: str, **facts: Any) -> Relation:
    """A contact of the pupil, with parental responsibility unless said otherwise."""
    tie = {name: facts.pop(name) for name in ("relationship", "responsibility", "order") if name in facts}
    tie.setdefault("responsibility", Relation.Responsibility.YES)
    with school_scope(pupil.school_id):
        adult = Contact.objects.create(
            school_id=pupil.school_id, title=title, forename=forename, surname=surname, **facts
        )
        made: Relation = Relation.objects.create(school_id=pupil.school_id, pupil=pupil, contact=adult, **tie)
    return made


def make_status(
    pupil: Pupil, code: str, starts_on: date, ends_on: date | None = None, *, source: str = "act"
) -> StatusPeriod:
    with school_scope(pupil.school_id):
        made: StatusPeriod = StatusPeriod.objects.create(
            school_id=pupil.school_id,
            pupil=pupil,
            code=code,
            starts_on=starts_on,
            ends_on=ends_on,
            source=source,
            started_by="staff:1",
        )
    return made


def make_need(pupil: Pupil, kind: str, rank: int = 1) -> Need:
    with school_scope(pupil.school_id):
        made: Need = Need.objects.create(
            school_id=pupil.school_id, pupil=pupil, type=kind, rank=rank, recorded_by="staff:1"
        )
    return made


@pytest.fixture
def maya(oakfield: School, class_3s: SchoolClass) -> Pupil:
    """Maya Okafor, Year 3, SEN support since 14 September."""
    pupil = make_pupil(oakfield, "Maya", "Okafor", year_group="3", school_class=class_3s)
    make_status(pupil, "K", date(2026, 9, 14))
    make_need(pupil, "SPLD")
    return pupil


@pytest.fixture
def ada(maya: Pupil) -> Relation:
    """Ms Ada Okafor, Maya's mother, reached by email."""
    return make_adult(
        maya, "Ms", "Ada", "Okafor", email="ada@example.org", relationship="PAM", channel="email"
    )


@pytest.fixture
def zara(oakfield: School) -> Pupil:
    """Zara Patel, Year 4, support since Thursday 19 November; her mother has not been told."""
    pupil = make_pupil(oakfield, "Zara", "Patel", year_group="4", date_of_birth=date(2018, 2, 3))
    make_status(pupil, "K", date(2026, 11, 19))
    return pupil


@pytest.fixture
def leo(northgate: School) -> Pupil:
    """Leo Marsh of Northgate, a young person of sixteen: another school's pupil to Oakfield."""
    return make_pupil(northgate, "Leo", "Marsh", year_group="12", date_of_birth=date(2010, 3, 1))
