"""What can be typed about a kind of support: as values, to compare and to write."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, Self, get_type_hints

from endeavour.library.item import LibraryItem
from endeavour.library.models import LibraryEntry


@dataclass(frozen=True, kw_only=True)
class LibraryDetails:
    name: str
    purpose: str
    area: str = ""
    minutes: int = 20
    times_a_week: int = 3
    weeks: int = 12
    group_size: int = 1
    measure: str = ""
    unit: str = ""
    run_by: str = ""
    evidence: str = ""
    how_to_run: str = ""
    in_every_lesson: bool = False

    @classmethod
    def of(cls, known: LibraryItem | LibraryEntry) -> Self:
        return cls(**{field.name: getattr(known, field.name) for field in fields(cls)})

    @classmethod
    def from_text(cls, text: Mapping[str, str]) -> Self:
        """Raises KeyError or ValueError for text that `as_text` didn't write."""
        hints = get_type_hints(cls)
        return cls(**{field.name: _value(hints[field.name], text[field.name]) for field in fields(cls)})

    def values(self) -> dict[str, object]:
        return asdict(self)

    def as_text(self) -> dict[str, str]:
        return {name: str(value) for name, value in self.values().items()}


def _value(kind: type, text: str) -> Any:
    if kind is bool:
        return text == "True"
    return int(text) if kind is int else text
