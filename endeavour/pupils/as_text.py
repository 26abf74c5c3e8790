"""Details as plain text and back: what a page carries along to say what its reader saw."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from typing import Any, TypeVar, get_type_hints

from endeavour.pupils.details import ContactDetails, PupilDetails, RelationDetails

Details = TypeVar("Details", ContactDetails, PupilDetails, RelationDetails)


def as_text(details: ContactDetails | PupilDetails | RelationDetails) -> dict[str, str]:
    return {name: "" if value is None else str(value) for name, value in details.values().items()}


def from_text(kind: type[Details], text: Mapping[str, str]) -> Details:
    """Raises KeyError or ValueError for text that `as_text` didn't write."""
    hints = get_type_hints(kind)
    return kind(**{field.name: _value(hints[field.name], text[field.name]) for field in fields(kind)})


def _value(hint: Any, text: str) -> Any:
    kinds = getattr(hint, "__args__", (hint,))
    if str in kinds:
        return text
    if not text and type(None) in kinds:
        return None
    return date.fromisoformat(text) if date in kinds else int(text)


def blank_pupil() -> dict[str, str]:
    """What a page for a new pupil has seen: nothing yet."""
    return dict.fromkeys((field.name for field in fields(PupilDetails)), "")
