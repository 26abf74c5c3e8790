"""What somebody typed and hasn't sent is theirs alone: every draft, by every page, for every visitor."""

from uuid import uuid4

import pytest

from endeavour.access.scope import school_scope
from tests.doors.actors import NAMES, visitor_named
from tests.doors.aims import Things
from tests.doors.calls import path_of, undone
from tests.doors.digest import changes, digest
from tests.doors.doors import lets_through
from tests.doors.mutants import mutants
from tests.doors.routes import Route, route_named, routes
from tests.doors.statement import verbs_of
from tests.doors.world import World

KIND = "words not sent yet"
SEARCH = "/s/{}/pupils/search"


@pytest.mark.parametrize("name", NAMES)
def test_shown_to_its_typist_and_nobody_else(world: World, name: str) -> None:
    visitor = visitor_named(name, world)
    shown, own = set(), set()
    for place in world.places.values():
        for draft in place.drafts:
            page = visitor.client.get(f"{draft.page}?draft={draft.code}").content.decode()
            if any(canary.kind == KIND for canary in world.canaries.found_in(page)):
                shown.add(draft.code)
            if (
                visitor.person
                and draft.owner == f"staff:{visitor.person.pk}"
                and place.slug in visitor.columns
            ):
                own.add(draft.code)
    assert shown == own


@pytest.mark.parametrize("name", ["senco", "teacher"])
def test_no_page_shows_another_persons(world: World, name: str) -> None:
    """Every page of the school, opened as if to carry on each colleague's draft."""
    visitor, things = visitor_named(name, world), Things(world)
    place = world.places["oakfield"]
    theirs = [d for d in place.drafts if visitor.person and d.owner != f"staff:{visitor.person.pk}"]
    with undone():
        for route in _pages():
            aim = next((a for a in things.aims(route) if a.school == "oakfield" and a.fits), None)
            for draft in theirs:
                if aim is None:
                    continue
                answer = visitor.client.get(f"{path_of(route, aim.values)}?draft={draft.code}")
                page = getattr(answer, "content", b"").decode("utf-8", "replace")
                found = [c for c in world.canaries.found_in(page) if c.kind == KIND]
                assert not [c for c in found if visitor.person and c.person != visitor.person.pk], route.name


def test_nobody_changes_another_persons(world: World) -> None:
    """Kept over by its code, sent by its code, forgotten by its code."""
    place, head = world.places["oakfield"], visitor_named("head", world)
    theirs = next(draft for draft in place.drafts if draft.owner == place.staff["senco"].label)
    before = digest(world.school_ids)
    for form in ({"name": "x"}, {"name": "x", "keep": "yes"}, {"name": "x", "keep": "typing"}):
        with undone():
            head.client.post(SEARCH.format("oakfield"), {**form, "draft": theirs.code, "operation": uuid4()})
            with school_scope(place.school.pk):
                theirs.refresh_from_db()
            assert world.canaries.found_in(str(theirs.typed))
    with undone():
        forget = path_of(route_named("journeys:forget"), {"school": "oakfield", "code": theirs.code})
        assert head.client.post(forget, {"operation": uuid4()}).status_code == 404
    assert ("journeys_draft", f"school:{place.school.pk}") not in changes(before, digest(world.school_ids))


def test_every_rule_of_the_door_is_needed(world: World) -> None:
    broken = [mutant for mutant in mutants() if "journeys.access" in mutant.name]
    assert len(broken) >= 3
    for mutant in broken:
        with mutant.broken():
            assert lets_through(mutant.about, world), mutant.name


def _pages() -> list[Route]:
    return [route for route in routes() if route.of_school and "GET" in verbs_of(route.name)]
