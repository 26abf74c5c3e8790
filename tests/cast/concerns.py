"""Sami Çelik of 3S, about whom Miss Shah raises a concern, and the small makers of variations."""

from typing import Any

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.pupils.models import Pupil
from endeavour.register.actions.raise_concern import raise_concern
from endeavour.register.concern_words import NewStep
from endeavour.register.models import Concern
from endeavour.schools.models import School, SchoolClass
from tests.cast.pupils import make_pupil


def make_concern(pupil: Pupil, *, by: StaffActor, **facts: Any) -> Concern:
    given: dict[str, Any] = {
        "seen": "Sami mixes up b and d and guesses at long words.",
        "tried": "Larger print and reading in pairs.",
        "tried_for": "4 weeks",
        "worry": 3,
    }
    with school_scope(pupil.school_id):
        if "seen" not in facts:  # the same words twice would be one concern sent twice
            given["seen"] += " Again." * Concern.objects.filter(pupil=pupil).count()
        return raise_concern(pupil, **(given | facts), by=by)


def a_step(decision: str, **facts: Any) -> NewStep:
    given = {"reason": "Three checks show it.", "word_back": "Thank you. We will look at his sounds."}
    return NewStep(decision=decision, **(given | facts))


@pytest.fixture
def sami(oakfield: School, class_3s: SchoolClass) -> Pupil:
    """Sami Çelik of 3S, without a status."""
    return make_pupil(oakfield, "Sami", "Çelik", year_group="3", school_class=class_3s)


@pytest.fixture
def samis_concern(sami: Pupil, shah: StaffActor) -> Concern:
    return make_concern(sami, by=shah)
