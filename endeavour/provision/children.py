"""The pupils of a group as a shared phone may show them: first name and initial."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from endeavour.provision.models import Place
from endeavour.pupils.models import Pupil
from endeavour.tenancy.prepared import PreparedRows
from endeavour.tenancy.whole_rows import WholeRows

MORE_LETTERS = 3


@dataclass(frozen=True)
class Child:
    pk: int
    pid: str
    name: str
    forename: str
    starts_on: date
    ends_on: date | None
    class_id: int | None = None

    def is_in(self, day: date) -> bool:
        return self.starts_on <= day and (self.ends_on is None or day <= self.ends_on)


def children_of(provisions: Collection[int]) -> dict[int, tuple[Child, ...]]:
    """Everybody who has or had a place, by provision, in the order in which places were given. One statement."""
    places: dict[int, list[Place]] = {pk: [] for pk in provisions}
    for row in _PLACES.of(tuple(places)) if places else ():
        place = _PLACE.made(row)
        places[place.provision_id].append(place)
    return {pk: _children(found) for pk, found in places.items()}


def _places(provisions: tuple[int, ...]) -> QuerySet[Place, Any]:
    rows = Place.objects.filter(provision__in=provisions).order_by("starts_on", "pk")
    columns: QuerySet[Place, Any] = rows.values_list(*_PLACE.columns)
    return columns


_PLACE = WholeRows(Place, "pupil")
_PLACES = PreparedRows(_places, tuple)


def told_apart(pupils: Sequence[Pupil]) -> dict[int, str]:
    """Ben T and Maya O; where two in a group would be Ben T, Ben Tho and Ben Tur."""
    short = {pupil.pk: pupil.short_name for pupil in pupils}
    shared = Counter(short.values())
    return {pupil.pk: _longer(pupil) if shared[short[pupil.pk]] > 1 else short[pupil.pk] for pupil in pupils}


def _children(places: Sequence[Place]) -> tuple[Child, ...]:
    names = told_apart(list({place.pupil_id: place.pupil for place in places}.values()))
    return tuple(
        Child(
            pk=place.pupil_id,
            pid=place.pupil.pid,
            name=names[place.pupil_id],
            forename=place.pupil.known_forename,
            starts_on=place.starts_on,
            ends_on=place.ends_on,
            class_id=place.pupil.school_class_id,
        )
        for place in places
    )


def _longer(pupil: Pupil) -> str:
    return f"{pupil.known_forename} {pupil.known_surname[:MORE_LETTERS]}"
