"""People as other rooms ask for them."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Exists, F, Q

from endeavour.accounts.models import Person


def person_at(email: str) -> Person | None:
    return Person.objects.filter(email__iexact=email.strip()).first()


def new_person(*, email: str, title: str, forename: str, surname: str) -> Person:
    """Somebody who can't sign in until they have used their link."""
    return Person.objects.create_user(email.strip(), title=title, forename=forename, surname=surname)


def people_with(ids: Iterable[int]) -> dict[int, Person]:
    return Person.objects.in_bulk(list(ids))


@dataclass(frozen=True)
class Among:
    person: Person
    able: bool


def people_among(ids: Iterable[int], *, able: Exists | Q) -> list[Among]:
    """These, and whoever is `able`. One statement."""
    rows = Person.objects.annotate(able=able).filter(Q(able=True) | Q(pk__in=list(ids)))
    return [Among(row, row.able) for row in rows.order_by("pk")]


def end_every_session(person: Person) -> None:
    """Each of their browsers is signed out at its next request."""
    Person.objects.filter(pk=person.pk).update(sessions_ended=F("sessions_ended") + 1)
