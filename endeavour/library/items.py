"""The library of support: what everybody has in the catalogue, and what the school has put in for itself."""

from django.db.models import Q

from endeavour.library.catalogue import CATALOGUE
from endeavour.library.item import LibraryItem
from endeavour.library.models import LibraryEntry

__all__ = ["LibraryItem", "library_item", "library_of"]

OWN = (
    *("name", "purpose", "area", "minutes", "times_a_week", "weeks", "group_size"),
    *("measure", "unit", "run_by", "evidence", "how_to_run", "in_every_lesson"),
)


def library_of(school_id: int) -> tuple[LibraryItem, ...]:
    """By name. A common one that the school has put into its own words, or retired, gives way. One statement."""
    entries = list(LibraryEntry.objects.filter(school_id=school_id))
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
