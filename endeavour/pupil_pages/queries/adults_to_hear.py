"""Which adults of a pupil can be named as the one who says something."""

from datetime import date
from typing import TYPE_CHECKING

from endeavour.pupils.queries import FamilyTie, family_ties

if TYPE_CHECKING:
    from endeavour.pupils.models import Pupil


def adults_to_hear(pupil: "Pupil", *, on: date) -> dict[str, FamilyTie]:
    """By the contact's code. Those who may not be contacted are left out. One statement."""
    ties = family_ties([pupil.pk], on=on).get(pupil.pk, ())
    return {tie.code: tie for tie in ties if tie.may_be_contacted}


def who_they_are(adults: dict[str, FamilyTie]) -> tuple[tuple[str, str], ...]:
    """To choose from: Ms Okafor, mother."""
    return tuple((code, f"{tie.name}, {tie.relationship_in_words.lower()}") for code, tie in adults.items())
