from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from endeavour.pupils.models import Pupil, Relation, Restriction
from endeavour.register.recipients import recipients_of, who_may_have_to_be_told, who_must_be_told
from endeavour.schools.models import School
from tests.cast.pupils import make_adult, make_pupil

MONDAY = date(2026, 11, 23)


def names(pupil: Pupil, on: date = MONDAY) -> list[str]:
    return [recipient.name for recipient in who_must_be_told(pupil, on=on)]


@pytest.fixture
def family(at_oakfield: School, maya: Pupil, ada: Relation) -> Pupil:
    make_adult(maya, "Mr", "Chidi", "Okafor", relationship="PAF", order=2)
    make_adult(maya, "Mrs", "Ngozi", "Eze", relationship="FAM", responsibility="no", order=3)
    make_adult(maya, "Mr", "Paul", "Reed", responsibility="not_known", order=4)
    return maya


def test_each_adult_with_responsibility_in_the_familys_order(family: Pupil) -> None:
    assert names(family) == ["Ms Okafor", "Mr Okafor"]


def test_responsibility_not_known_is_listed_apart(family: Pupil) -> None:
    assert [r.name for r in who_may_have_to_be_told(family, on=MONDAY)] == ["Mr Reed"]


def test_never_a_restricted_adult_on_the_days_it_holds(family: Pupil, ada: Relation) -> None:
    Restriction.objects.create(
        school_id=ada.school_id,
        relation=ada,
        reason="Court order",
        starts_on=MONDAY,
        ends_on=MONDAY + timedelta(7),
        set_by="staff:1",
    )
    assert names(family, MONDAY - timedelta(1)) == ["Ms Okafor", "Mr Okafor"]
    assert names(family) == ["Mr Okafor"]
    assert names(family, MONDAY + timedelta(6)) == ["Mr Okafor"]
    assert names(family, MONDAY + timedelta(7)) == ["Ms Okafor", "Mr Okafor"]


def test_a_restriction_for_one_child_says_nothing_of_a_brother(family: Pupil, ada: Relation) -> None:
    brother = make_pupil(School.objects.get(), "Obi", "Okafor")
    Relation.objects.create(school_id=ada.school_id, pupil=brother, contact=ada.contact, responsibility="yes")
    Restriction.objects.create(
        school_id=ada.school_id, relation=ada, reason="Court order", starts_on=MONDAY, set_by="staff:1"
    )
    assert names(brother) == ["Ms Okafor"]
    assert names(family) == ["Mr Okafor"]


def test_from_the_saturday_after_the_last_friday_in_june_the_young_person(at_oakfield: School) -> None:
    leo = make_pupil(at_oakfield, "Leo", "Marsh", date_of_birth=date(2010, 3, 1))
    make_adult(leo, "Mrs", "Jo", "Marsh")
    make_adult(leo, "Mr", "Al", "Marsh", responsibility="not_known")
    friday = date(2026, 6, 26)
    assert names(leo, friday) == ["Mrs Marsh"]
    (recipient,) = who_must_be_told(leo, on=friday + timedelta(1))
    assert (recipient.code, recipient.name, recipient.is_young_person) == (leo.pid, "Leo Marsh", True)
    assert who_may_have_to_be_told(leo, on=friday + timedelta(1)) == ()


def test_nobody_recorded(at_oakfield: School) -> None:
    pupil = make_pupil(at_oakfield, "Ivy", "Stone")
    assert recipients_of([pupil.pk], on=MONDAY)[pupil.pk].nobody


@pytest.mark.parametrize("pupils", [1, 30])
def test_two_statements_however_many(at_oakfield: School, pupils: int) -> None:
    ids = []
    for number in range(pupils):
        pupil = make_pupil(at_oakfield, f"Child {number}", "Stone")
        make_adult(pupil, "Mrs", "Di", "Stone")
        ids.append(pupil.pk)
    with CaptureQueriesContext(
        connection,
    ) as statements:
        assert len(recipients_of(ids, on=MONDAY)) == pupils
    assert len(statements) == 2
