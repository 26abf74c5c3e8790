"""People as other rooms ask for them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, F, Q, QuerySet

from endeavour.accounts.models import Person
from endeavour.tenancy.prepared import PreparedRows
from endeavour.tenancy.whole_rows import WholeRows

NOBODY = 0  # no person's id


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


class PeopleAmong:
    """Some people by id, and whoever is able to do something: `able` makes the condition from what else is given, which
    is of these `kinds`."""

    def __init__(self, able: Callable[..., Exists | Q], *kinds: type[Any]) -> None:
        self._able = able
        self._rows = PreparedRows(self._ask, tuple, *kinds)

    def of(self, ids: Iterable[int], *given: int | date) -> list[Among]:
        """One statement."""
        rows = self._rows.of(tuple(ids) or (NOBODY,), *given)
        return [Among(_PERSON.made(columns), able) for able, *columns in rows]

    def _ask(self, ids: tuple[int, ...], *given: Any) -> QuerySet[Person, Any]:
        rows = Person.objects.annotate(able=self._able(*given)).filter(Q(able=True) | Q(pk__in=ids))
        columns: QuerySet[Person, Any] = rows.order_by("pk").values_list("able", *_PERSON.columns)
        return columns


_PERSON = WholeRows(Person)


def end_every_session(person: Person) -> None:
    """Each of their browsers is signed out at its next request."""
    Person.objects.filter(pk=person.pk).update(sessions_ended=F("sessions_ended") + 1)
