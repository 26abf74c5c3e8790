"""A search tells no more than a list: who types the name of a pupil finds them only where they may see them."""

from uuid import uuid4

import pytest

from endeavour.access.scope import school_scope
from tests.doors.actors import visitor_named
from tests.doors.calls import undone
from tests.doors.world import World

# Whom each finds, by the classes of Oakfield; nobody finds anybody of another school.
FINDS = {
    "senco": {"one", "two"},
    "safeguarding lead": {"one", "two"},
    "office": {"one", "two"},
    "teacher": {"one"},
    "assistant elsewhere": {"two"},
    "at two schools": {"two"},
}


@pytest.mark.parametrize("name", FINDS)
def test_a_name_is_found_only_by_who_may_see_it(world: World, name: str) -> None:
    visitor, found = visitor_named(name, world), set()
    for place in world.places.values():
        for child in place.children:
            with school_scope(place.school.pk):
                child.pupil.refresh_from_db()
            with undone():
                told = {"operation": str(uuid4()), "words": child.pupil.known_surname}
                page = visitor.client.post("/s/oakfield/pupils/search", told).content.decode()
            if f"/pupils/{child.pupil.pid}" in page or child.pupil.known_forename in page:
                found.add((place.slug, child.klass))
    assert found == {("oakfield", klass) for klass in FINDS[name]}
