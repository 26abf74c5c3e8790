"""Whoever does something: a member of staff, or the system on someone's behalf."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Protocol

from django.db.models import QuerySet, Value

from endeavour import clock
from endeavour.access.models import ClassStaff, Post, open_on
from endeavour.access.permissions import Permission
from endeavour.access.roles import ROLES, Role, Sight
from endeavour.accounts.models import Person
from endeavour.schools.models import School
from endeavour.tenancy.prepared import PreparedRows


class Actor(Protocol):
    """Enough to decide a right and to sign the audit."""

    @property
    def school_id(self) -> int: ...
    @property
    def label(self) -> str: ...
    @property
    def sees_all_pupils(self) -> bool: ...
    @property
    def class_ids(self) -> frozenset[int]: ...
    def may(self, permission: Permission) -> bool: ...


@dataclass(frozen=True)
class StaffActor:
    """A person at a school, with the roles they hold there today; and their classes, where they are read already."""

    person: Person
    school: School
    roles: tuple[Role, ...]
    classes: frozenset[int] | None = field(default=None, compare=False)

    @property
    def school_id(self) -> int:
        return self.school.pk

    @property
    def label(self) -> str:
        return f"staff:{self.person.pk}"

    @property
    def sees_all_pupils(self) -> bool:
        return any(role.sight is Sight.ALL_PUPILS for role in self.roles)

    @cached_property
    def class_ids(self) -> frozenset[int]:
        """The classes this person teaches or supports today."""
        if not any(role.sight is Sight.OWN_CLASSES for role in self.roles):
            return frozenset()
        if self.classes is not None:
            return self.classes
        here = ClassStaff.objects.filter(open_on(clock.today()), person=self.person)
        return frozenset(here.values_list("school_class_id", flat=True))

    def may(self, permission: Permission) -> bool:
        return any(permission in role.permissions for role in self.roles)


@dataclass(frozen=True)
class SystemActor:
    """The program itself, on behalf of a named operator: an import from the command line, the queue."""

    school_id: int
    operator: str = "endeavour"
    sees_all_pupils: bool = True
    class_ids: frozenset[int] = frozenset()

    @property
    def label(self) -> str:
        return f"system:{self.operator}"

    def may(self, permission: Permission) -> bool:
        return True


def staff_at(school: School, person: Person) -> StaffActor | None:
    """The person as an actor of this school, or nobody where they hold no post here today. One statement."""
    held = Post.objects.filter(open_on(clock.today()), person=person).values_list("role", flat=True)
    return _staff(school, person, held)


def staff_asking(school: School, person: Person) -> StaffActor | None:
    """As `staff_at`, for a page: with the classes, in the one statement."""
    held = _HELD.of(person.pk, clock.today())
    return _staff(school, person, (role for role, _ in held), frozenset(pk for _, pk in held if pk))


def _posts_and_classes(person: int, day: date) -> QuerySet[Post, Any]:
    posts = Post.objects.filter(open_on(day), person=person).values_list("role", Value(0))
    classes = ClassStaff.objects.filter(open_on(day), person=person)
    of_classes = classes.values_list(Value(""), "school_class_id")
    return posts.order_by().union(of_classes.order_by(), all=True)


_HELD = PreparedRows(_posts_and_classes, int, date)


def _staff(
    school: School, person: Person, held: Iterable[str], classes: frozenset[int] | None = None
) -> StaffActor | None:
    roles = tuple(ROLES[key] for key in sorted(set(held)) if key in ROLES)
    return StaffActor(person, school, roles, classes) if roles and person.is_active else None
