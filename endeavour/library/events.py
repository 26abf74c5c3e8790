"""What happens in the library, as sentences over codes."""

from dataclasses import dataclass

from endeavour.audit.events import Event


@dataclass(frozen=True, kw_only=True)
class LibraryEntryAdded(Event):
    entry: str
    sentence = "Added {entry} to the library of support"


@dataclass(frozen=True, kw_only=True)
class LibraryEntryChanged(Event):
    entry: str
    fields: tuple[str, ...]
    sentence = "Changed {fields} of {entry} in the library of support"


@dataclass(frozen=True, kw_only=True)
class LibraryEntryRetired(Event):
    entry: str
    sentence = "Retired {entry} from the library of support"
