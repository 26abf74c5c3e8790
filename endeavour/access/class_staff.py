"""Who works with the classes of a school, as higher rooms ask for them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, Q, QuerySet

from endeavour.access.authors import STAFF, ids_in, names_among
from endeavour.access.models import ClassStaff, Post, open_on
from endeavour.access.permissions import Permission
from endeavour.access.roles import ROLES, SENCO, Sight
from endeavour.accounts.people import PeopleAmong
from endeavour.tenancy.json_rows import JSONRow, as_day, as_day_or_none

ONE_DAY = timedelta(days=1)
NO_CLASS = 0  # no class's id


@dataclass(frozen=True)
class ClassPerson:
    """Somebody in a class. `teaches` is False for those who support it."""

    person_id: int
    name: str
    email: str
    teaches: bool


def staff_of_classes(class_ids: Iterable[int], *, on: date) -> dict[int, tuple[ClassPerson, ...]]:
    """By class, in the order of names: those who teach or support it on the day. One statement."""
    rows = ClassStaff.objects.filter(open_on(on), school_class_id__in=set(class_ids)).select_related("person")
    found: dict[int, dict[int, ClassPerson]] = defaultdict(dict)
    for row in rows.order_by("person__surname", "person__forename", "pk"):
        known = found[row.school_class_id].get(row.person_id)
        teaches = row.kind == ClassStaff.Kind.TEACHES or (known is not None and known.teaches)
        person = ClassPerson(row.person_id, row.person.formal_name, row.person.email, teaches)
        found[row.school_class_id][row.person_id] = person
    return {class_id: tuple(people.values()) for class_id, people in found.items()}


@dataclass(frozen=True)
class PlanStaff:
    """By label: `names` of whoever was asked for, and who agrees a plan with the family, in the order of surnames."""

    names: Mapping[str, str]
    agreeing: Mapping[str, str]


def plan_staff(class_id: int | None, *, on: date, labels: Iterable[str] = ()) -> PlanStaff:
    """Whoever teaches the class on the day, and the SENCO (Code 6.48). One statement, with the names of `labels`."""
    asked = set(labels)
    people = _AGREEING.of(ids_in(asked).values(), class_id or NO_CLASS, on)
    agreeing = [one.person for one in people if one.able]
    agreeing.sort(key=lambda person: (person.surname, person.forename))
    return PlanStaff(
        names=names_among(asked, {one.person.pk: one.person for one in people}),
        agreeing={f"{STAFF}{person.pk}": person.formal_name for person in agreeing},
    )


def _agree_plans(class_id: int, on: date) -> Q:
    taught = ClassStaff.objects.filter(
        open_on(on), school_class=class_id, kind=ClassStaff.Kind.TEACHES, person=OuterRef("pk")
    )
    return Exists(taught) | Exists(Post.objects.filter(open_on(on), role=SENCO.key, person=OuterRef("pk")))


_AGREEING = PeopleAmong(_agree_plans, int, date)


def not_here(people: Iterable[int | None], *, on: date) -> set[int]:
    """Of these people, who holds no post at the school in scope on the day. One statement, or none for nobody."""
    named = {person for person in people if person is not None}
    if not named:
        return named
    here = Post.objects.filter(open_on(on), person__in=named, person__is_active=True)
    return named - set(here.values_list("person_id", flat=True))


def may_of_class(permission: Permission, *, person: str, school_class: str, on: date) -> Q:
    """A condition on rows that name a person and a class: they have this right on the day, and see the class's pupils.
    Whoever has left, or stands in other classes by now, has not."""
    held = Post.objects.filter(open_on(on), person=OuterRef(person), person__is_active=True)
    in_class = ClassStaff.objects.filter(
        open_on(on), person=OuterRef(person), school_class=OuterRef(school_class)
    )
    sees = Q(Exists(held.filter(role__in=_SEEING_ALL))) | Q(Exists(in_class))
    return Q(Exists(held.filter(role__in=_giving(permission)))) & sees


def who_may(permission: Permission, *, on: date) -> set[int]:
    """The people whose posts of the day give them this right. One statement."""
    return set(_posts_giving(permission, on).values_list("person_id", flat=True))


@dataclass(frozen=True)
class StaffNamed:
    """`names` by label; `may` choose from, by id and name in the order of surnames."""

    names: Mapping[str, str]
    may: tuple[tuple[str, str], ...]


def staff_named(labels: Iterable[str], *, who_may: Permission, on: date) -> StaffNamed:
    """Whoever signed what a page shows, and those with a right among whom it lets choose. One statement."""
    asked = set(labels)
    people = _holding(who_may).of(ids_in(asked).values(), on)
    able_to = [one.person for one in people if one.able]
    able_to.sort(key=lambda person: (person.surname, person.forename))
    return StaffNamed(
        names=names_among(asked, {one.person.pk: one.person for one in people}),
        may=tuple((str(person.pk), person.formal_name) for person in able_to),
    )


@cache
def _holding(permission: Permission) -> PeopleAmong:
    return PeopleAmong(lambda on: holding_a_right(permission, person="pk", on=on), date)


def holding_a_right(permission: Permission, *, person: str, on: date) -> Exists:
    """A condition on rows that name a person: their posts of the day give them this right."""
    return Exists(_posts_giving(permission, on).filter(person=OuterRef(person)))


def posts_along(person: str, *, on: date, giving: Permission | None = None) -> ArraySubquery:
    """The posts from the day on of whoever a row names, as a column beside it: those that give a right, or any."""
    not_over = Q(ends_on__isnull=True) | Q(ends_on__gte=on)
    rows = _posts_of(person, giving).filter(not_over)
    shown = JSONRow(first="starts_on", last="ends_on", ended="ended_at")
    return ArraySubquery(rows.order_by("starts_on", "pk").values(shown=shown))


def stays(person: str, *, on: date, giving: Permission | None = None) -> Exists:
    """A condition on rows that name a person: a post that they hold on the day, and that gives a right, has no end."""
    return Exists(_posts_of(person, giving).filter(starts_on__lte=on, ends_on__isnull=True))


def _posts_of(person: str, giving: Permission | None) -> QuerySet[Post]:
    posts: QuerySet[Post] = Post.objects.filter(person=OuterRef(person), person__is_active=True)
    return posts if giving is None else posts.filter(role__in=_giving(giving))


def first_day_without(
    posts: Iterable[dict[str, Any]], *, on: date, is_open: Callable[[date], bool]
) -> date | None:
    """From what `posts_along` brought: the first day, from this one, on which none is held; none where one goes on.

    Days between two posts count where the school is open on one of them: nobody is missed over a weekend or a holiday.
    """
    for post in posts:
        between = (as_day(post["first"]) - on).days
        if any(is_open(on + timedelta(days=number)) for number in range(between)):
            break
        last = as_day_or_none(post["last"])
        if last is None:
            return None
        on = max(on, last if post["ended"] else last + ONE_DAY)
    return on


def _posts_giving(permission: Permission, on: date) -> QuerySet[Post]:
    posts: QuerySet[Post] = Post.objects.filter(open_on(on), role__in=_giving(permission))
    return posts


def _giving(permission: Permission) -> list[str]:
    return [key for key, role in ROLES.items() if permission in role.permissions]


_SEEING_ALL = [key for key, role in ROLES.items() if role.sight is Sight.ALL_PUPILS]
