"""Who did it, by name: the audit and the rows keep only a label."""

from collections.abc import Iterable

from endeavour.accounts.people import people_with

STAFF, SYSTEM = "staff:", "system:"
FAMILY = "family:"  # by their own link


def names_of(labels: Iterable[str]) -> dict[str, str]:
    """By label: Mrs Doyle; Endeavour for whatever it did by itself. One statement."""
    asked = set(labels)
    ids = {label: int(label.removeprefix(STAFF)) for label in asked if label.startswith(STAFF)}
    people = people_with(ids.values()) if ids else {}
    names = {label: people[pk].formal_name for label, pk in ids.items() if pk in people}
    return {label: names.get(label) or _other(label) for label in asked}


def _other(label: str) -> str:
    operator = label.removeprefix(SYSTEM)
    if not label.startswith(SYSTEM):
        return "Someone who has left"
    if operator.startswith(FAMILY):
        return "The family"
    return "Endeavour" if operator in ("", "endeavour") else f"Endeavour, for {operator}"
