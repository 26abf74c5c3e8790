"""The five guards, each by itself and short enough to be read: derived from the routes, never from a list."""

import pytest

from endeavour.access.permissions import Permission
from endeavour.access.roles import ROLES
from tests.doors.actors import COLUMNS, Visitor, visitor_named
from tests.doors.aims import Aim, Things
from tests.doors.calls import path_of, undone
from tests.doors.routes import Route, routes
from tests.doors.world import World

OF_SCHOOL = [route for route in routes() if route.of_school]
ROLE_OF = {
    "teacher elsewhere": "class_teacher",
    "teacher": "class_teacher",
    "assistant elsewhere": "assistant",
}
EVERY_PAGE = pytest.mark.parametrize("route", OF_SCHOOL, ids=lambda route: str(route.name))


@pytest.fixture(scope="module")
def things(whole_world: World) -> Things:
    return Things(whole_world)


@pytest.fixture(scope="module")
def visitors(whole_world: World) -> dict[str, Visitor]:
    names = (*COLUMNS, "nobody", "another school's SENCO")
    return {name: visitor_named(name, whole_world) for name in names}


def _aim(things: Things, route: Route, school: str) -> Aim:
    """Under a school's address, with rows that are really there."""
    aims = [aim for aim in things.aims(route) if aim.school == school]
    return next((aim for aim in aims if aim.fits), aims[0])


@EVERY_PAGE
def test_it_declares_what_it_needs(route: Route) -> None:
    assert route.view.needs in {*Permission, "a post"}  # type: ignore[attr-defined]  # `needs` puts it there


@EVERY_PAGE
def test_the_signed_out_are_led_to_sign_in(
    things: Things, visitors: dict[str, Visitor], route: Route
) -> None:
    path = path_of(route, _aim(things, route, "oakfield").values)
    answer = visitors["nobody"].client.get(path)
    assert answer.headers["Location"].startswith("/sign-in?next=")


@EVERY_PAGE
def test_the_stranger_outside(things: Things, visitors: dict[str, Visitor], route: Route) -> None:
    """Northgate's SENCO, who has every right there, finds nothing at Oakfield's addresses."""
    path = path_of(route, _aim(things, route, "oakfield").values)
    client = visitors["another school's SENCO"].client
    with undone():
        assert {client.get(path).status_code, client.post(path).status_code} == {404}


@EVERY_PAGE
def test_the_strangers_row(world: World, things: Things, visitors: dict[str, Visitor], route: Route) -> None:
    """Oakfield's SENCO, under Oakfield's own address, asks for a row of Northgate; and no list shows one."""
    senco = visitors["senco"]
    values = _aim(things, route, "northgate").values | {"school": "oakfield"}
    with undone():
        answer = senco.client.get(path_of(route, values))
        shown = world.canaries.found_in(answer.content.decode("utf-8", "replace"))
        sent = senco.client.post(
            path_of(route, values), {"operation": "00000000-0000-0000-0000-00000000000b"}
        )
    assert not [canary for canary in shown if canary.schools == {"northgate"}]
    if route.parameters:
        assert {answer.status_code, sent.status_code} <= {404, 405}


@EVERY_PAGE
def test_the_colleague(things: Things, visitors: dict[str, Visitor], route: Route) -> None:
    """Every role finds the page open exactly where the roles' table gives its right."""
    aim = _aim(things, route, "oakfield")
    needed = route.view.needs  # type: ignore[attr-defined]  # as above
    for name in COLUMNS:
        role = ROLES[ROLE_OF.get(name, name.replace(" ", "_"))]
        with undone():
            status = visitors[name].client.get(path_of(route, aim.values)).status_code
        assert (status == 403) == (needed != "a post" and needed not in role.permissions), name
