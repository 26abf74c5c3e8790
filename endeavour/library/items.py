"""The library of support: what everybody has in the catalogue, and what the school has put in for itself."""

from collections.abc import Iterable
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q

from endeavour.library.catalogue import CATALOGUE
from endeavour.library.item import LibraryItem
from endeavour.library.models import LibraryEntry
from endeavour.tenancy.json_rows import JSONRow

__all__ = ["LibraryItem", "library_item", "library_of"]

OWN = (
    *("name", "purpose", "area", "minutes", "times_a_week", "weeks", "group_size"),
    *("measure", "unit", "run_by", "evidence", "how_to_run", "in_every_lesson"),
)


def library_of(school_id: int) -> tuple[LibraryItem, ...]:
    """By name. A common one that the school has put into its own words, or retired, gives way. One statement."""
    return _library(list(LibraryEntry.objects.filter(school_id=school_id)))


def library_along() -> ArraySubquery:
    """What the school has put in, as a column beside a row of the school's."""
    entries = LibraryEntry.objects.filter(school_id=OuterRef("school_id"))
    return ArraySubquery(entries.values(shown=JSONRow("code", "instead_of", *OWN, "retired_on")))


def library_in(rows: Iterable[dict[str, Any]]) -> tuple[LibraryItem, ...]:
    """As `library_of`, from what `library_along` brought."""
    return _library([LibraryEntry(**row) for row in rows])


def _library(entries: list[LibraryEntry]) -> tuple[LibraryItem, ...]:
    hidden = {entry.instead_of for entry in entries}
    common = [item for item in CATALOGUE if item.key not in hidden]
    own = [item_of(entry) for entry in entries if entry.retired_on is None]
    return tuple(sorted([*common, *own], key=lambda item: item.name.casefold()))


def library_item(school_id: int, key: str) -> LibraryItem | None:
    """By key, the retired ones too: a provision that came from one still says how it is run. One statement."""
    entries = LibraryEntry.objects.filter(Q(code=key) | Q(instead_of=key), school_id=school_id) if key else ()
    own = sorted(entries, key=lambda entry: (entry.retired_on is not None, -entry.pk))
    if own:
        return item_of(own[0])
    return next((item for item in CATALOGUE if item.key == key), None)


def item_of(entry: LibraryEntry) -> LibraryItem:
    return LibraryItem(key=entry.code, **{name: getattr(entry, name) for name in OWN})
