"""Who did it, by name: the audit and the rows keep only a label."""

from collections.abc import Iterable, Mapping

from endeavour.accounts.models import Person
from endeavour.accounts.people import people_with

STAFF, SYSTEM = "staff:", "system:"
FAMILY = "family:"  # by their own link


def names_of(labels: Iterable[str]) -> dict[str, str]:
    """By label: Mrs Doyle; Endeavour for whatever it did by itself. One statement."""
    ids = ids_in(asked := set(labels))
    return names_among(asked, people_with(ids.values()) if ids else {})


def ids_in(labels: Iterable[str]) -> dict[str, int]:
    """Of the people among them, by label."""
    return {label: int(label.removeprefix(STAFF)) for label in labels if label.startswith(STAFF)}


def names_among(labels: Iterable[str], people: Mapping[int, Person]) -> dict[str, str]:
    """The same, of people who are read already, by id."""
    asked = set(labels)
    names = {label: people[pk].formal_name for label, pk in ids_in(asked).items() if pk in people}
    return {label: names.get(label) or _other(label) for label in asked}


def _other(label: str) -> str:
    operator = label.removeprefix(SYSTEM)
    if not label.startswith(SYSTEM):
        return "Someone who has left"
    if operator.startswith(FAMILY):
        return "The family"
    return "Endeavour" if operator in ("", "endeavour") else f"Endeavour, for {operator}"
