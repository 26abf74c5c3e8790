"""Who works at a school, as its pages show it."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.db.models import Q

from endeavour.access.models import ClassStaff, Post
from endeavour.access.roles import ROLES, Role
from endeavour.accounts.invitations import with_good_link
from endeavour.accounts.models import Person


class SignIn(StrEnum):
    """How far somebody has come with their sign-in."""

    USED = "Has signed in"
    LINK_GOOD = "Hasn’t used their link yet"
    LINK_ENDED = "Hasn’t signed in, and the link has ended"


CLASSES_NAMED = 3


@dataclass(frozen=True)
class PostHeld:
    pk: int
    role: Role
    starts_on: date
    ends_on: date | None


@dataclass(frozen=True)
class Place:
    """In a class."""

    pk: int
    class_name: str
    kind: str
    starts_on: date
    ends_on: date | None


@dataclass(frozen=True)
class Colleague:
    pk: int
    name: str
    email: str
    posts: tuple[PostHeld, ...]
    places: tuple[Place, ...]
    sign_in: SignIn

    @property
    def roles(self) -> str:
        return ", ".join(post.role.name for post in self.posts)

    @property
    def classes(self) -> str:
        return ", ".join(place.class_name for place in self.places)

    @property
    def classes_in_short(self) -> str:
        """By name while a line holds them; else how many they are."""
        return self.classes if len(self.places) <= CLASSES_NAMED else f"{len(self.places)} classes"


def colleagues(today: date, *, person: int | None = None) -> list[Colleague]:
    """Everybody with a role at the school in scope, now or from a later day. Three statements."""
    wanted = Q() if person is None else Q(person=person)
    posts = Post.objects.filter(wanted, _not_over(today)).select_related("person")
    places = ClassStaff.objects.filter(wanted, _not_over(today)).select_related("school_class")
    of_person: dict[int, list[Post]] = defaultdict(list)
    for post in posts.order_by("person__surname", "person__forename", "person__email", "starts_on", "pk"):
        of_person[post.person_id].append(post)
    in_class: dict[int, list[ClassStaff]] = defaultdict(list)
    for place in places.order_by("school_class__name", "pk"):
        in_class[place.person_id].append(place)
    linked = with_good_link(of_person)
    return [_colleague(held[0].person, held, in_class[pk], linked) for pk, held in of_person.items()]


@dataclass(frozen=True)
class Headcount:
    people: int
    never_signed_in: int


def headcount(today: date) -> Headcount:
    """How many have a role at the school in scope. One statement."""
    posts = Post.objects.filter(_not_over(today)).values_list("person_id", "person__last_login").distinct()
    last_sign_ins = [signed_in for _, signed_in in posts]
    return Headcount(len(last_sign_ins), sum(signed_in is None for signed_in in last_sign_ins))


def _colleague(person: Person, posts: list[Post], places: list[ClassStaff], linked: set[int]) -> Colleague:
    state = SignIn.USED
    if person.last_login is None:
        state = SignIn.LINK_GOOD if person.pk in linked else SignIn.LINK_ENDED
    return Colleague(
        person.pk,
        person.full_name,
        person.email,
        tuple(PostHeld(post.pk, ROLES[post.role], post.starts_on, post.ends_on) for post in posts),
        tuple(
            Place(
                place.pk,
                place.school_class.name,
                ClassStaff.Kind(place.kind).label,
                place.starts_on,
                place.ends_on,
            )
            for place in places
        ),
        state,
    )


def _not_over(today: date) -> Q:
    return Q(ended_at__isnull=True) & (Q(ends_on__isnull=True) | Q(ends_on__gte=today))
