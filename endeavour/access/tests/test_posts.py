"""Who somebody is at a school today, and where else they work."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from django.db import connection

from endeavour import clock
from endeavour.access.actor import StaffActor, staff_asking, staff_at
from endeavour.access.models import ClassStaff, Post, open_on
from endeavour.access.permissions import Permission
from endeavour.access.scope import school_scope, schools_of, wider_scope
from endeavour.accounts.models import Person
from endeavour.audit.models import AuditEvent
from endeavour.schools.models import School, SchoolClass
from endeavour.tenancy.scope import person_scope
from tests.cast.people import make_staff

DAY = date(2026, 11, 23)
Found = Callable[[School, Person], StaffActor | None]


def _give(school: School, who: StaffActor, role: str, starts: date, ends: date | None = None) -> Post:
    with school_scope(school.pk):
        post: Post = Post.objects.create(
            school_id=school.pk, person=who.person, role=role, starts_on=starts, ends_on=ends
        )
    return post


def test_several_roles_add_up(oakfield: School, shah: StaffActor) -> None:
    _give(oakfield, shah, "safeguarding_lead", date(2026, 11, 1))
    with school_scope(oakfield.pk):
        actor = staff_at(oakfield, shah.person)
    assert actor is not None
    assert {role.key for role in actor.roles} == {"class_teacher", "safeguarding_lead"}
    assert actor.may(Permission.RESTRICT_CONTACTS)
    assert actor.sees_all_pupils


@pytest.mark.parametrize(
    ("day", "held"),
    [
        (date(2026, 8, 31), False),
        (date(2026, 9, 1), True),
        (date(2027, 1, 1), True),
    ],
)
def test_a_post_is_held_from_its_first_day(oakfield: School, shah: StaffActor, day: date, held: bool) -> None:
    with clock.at(datetime(day.year, day.month, day.day, 12, tzinfo=clock.LONDON)), school_scope(oakfield.pk):
        assert (staff_at(oakfield, shah.person) is not None) is held


def test_a_post_ended_in_the_course_of_a_day_was_held_until_then(oakfield: School, shah: StaffActor) -> None:
    with school_scope(oakfield.pk):
        Post.objects.filter(person=shah.person).update(ends_on=DAY, ended_at=clock.now())
        assert staff_at(oakfield, shah.person) is None
        assert Post.objects.filter(open_on(date(2026, 11, 22)), person=shah.person).exists()


@pytest.mark.parametrize("at", [staff_at, staff_asking])
def test_classes_count_on_their_own_days_and_only_for_roles_that_see_classes(
    oakfield: School, shah: StaffActor, class_3s: SchoolClass, head: StaffActor, at: Found
) -> None:
    with school_scope(oakfield.pk):
        ClassStaff.objects.create(
            school_id=oakfield.pk, person=head.person, school_class=class_3s, kind="teaches", starts_on=DAY
        )
        assert at(oakfield, shah.person).class_ids == {class_3s.pk}  # type: ignore[union-attr]  # is there
        assert at(oakfield, head.person).class_ids == frozenset()  # type: ignore[union-attr]  # is there
        ClassStaff.objects.filter(person=shah.person).update(ends_on=DAY, ended_at=clock.now())
        assert at(oakfield, shah.person).class_ids == frozenset()  # type: ignore[union-attr]  # is there


def test_a_page_reads_who_asks_and_their_classes_in_one_statement(
    oakfield: School, shah: StaffActor, class_3s: SchoolClass, django_assert_num_queries: Any
) -> None:
    with school_scope(oakfield.pk), django_assert_num_queries(1):
        asking = staff_asking(oakfield, shah.person)
        assert asking is not None
        assert asking.class_ids == {class_3s.pk}
    assert asking == shah


def test_schools_of_somebody_who_works_at_two(
    oakfield: School, northgate: School, priya: StaffActor, stranger: StaffActor
) -> None:
    _give(northgate, priya, "senco", date(2026, 9, 1))
    assert schools_of(priya.person, DAY) == [northgate, oakfield]
    assert schools_of(stranger.person, DAY) == [northgate]


def test_schools_of_forgets_posts_that_are_over_or_to_come(
    oakfield: School, northgate: School, priya: StaffActor
) -> None:
    _give(northgate, priya, "senco", date(2026, 1, 1), date(2026, 7, 31))
    _give(northgate, priya, "head", date(2027, 1, 1))
    assert schools_of(priya.person, DAY) == [oakfield]


def test_a_person_sees_their_own_posts_everywhere_and_nobody_elses(
    northgate: School, priya: StaffActor, head: StaffActor, stranger: StaffActor
) -> None:
    """The database's own rule, asked without the manager's filter."""
    _give(northgate, priya, "senco", date(2026, 9, 1))
    with person_scope(priya.person.pk):
        seen = list(Post.own.values_list("person_id", "school_id"))
    assert sorted(seen) == sorted([(priya.person.pk, priya.school_id), (priya.person.pk, northgate.pk)])


def test_a_persons_scope_lets_them_change_nothing(priya: StaffActor) -> None:
    with person_scope(priya.person.pk):
        assert Post.own.all().update(role="head") == 0
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM access_post")
            assert cursor.rowcount == 0


def test_looking_at_two_schools_at_once_leaves_a_line_in_each(oakfield: School, northgate: School) -> None:
    make_staff(northgate, "office", "Mr", "Ian", "Hart")
    with wider_scope([oakfield.pk, northgate.pk], reason="a test"):
        assert Post.objects.count() == 1
    for school in (oakfield, northgate):
        with school_scope(school.pk):
            assert AuditEvent.objects.filter(kind="ScopeWidened").count() == 1
