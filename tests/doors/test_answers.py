"""The sweep is no sweep of closed doors: every address answers somebody, every form is really carried out by somebody,
and what may be seen is seen."""

from collections.abc import Callable, Iterator
from itertools import islice, zip_longest

import pytest
from django.http.response import HttpResponseBase

from tests.doors.actors import Visitor, visitor_named
from tests.doors.calls import Call, undone
from tests.doors.digest import changes, digest
from tests.doors.judging import expected, may_see
from tests.doors.reading import said
from tests.doors.routes import Route, route_named, routes
from tests.doors.statement import lines, sight, verbs_of
from tests.doors.summary import ADDRESSES
from tests.doors.sweep import Sweep
from tests.doors.world import World

# Addresses that need more than a visitor and a form, and the tests in which they answer.
ELSEWHERE = {
    "demo:sign_in": "only in a demo: endeavour/demo/tests",
    "demo:mail": "only in a demo: endeavour/demo/tests",
    "demo:one_mail": "only in a demo: endeavour/demo/tests",
    "access:link": "only for whoever has just made it: below",
    "mfa_authenticate": "only between the two steps of signing in: endeavour/accounts/tests",
    "accounts:recovery_codes": "only until they are kept: endeavour/accounts/tests",
}
# Forms that ask or sign in, and so change no row of a school.
ASKING = {
    "desk:search",
    "design:display",
    "account_login",
    "accounts:sign_in_with_passkey",
    "account_reauthenticate",
}
# What is kept but not shown on any page yet.
UNSHOWN = {"message words": "what was mailed stands in the letter", "call note": "kept as evidence of a call"}
A_FEW = 10
# Whoever sends forms: the SENCO nearly all of them, a teacher what only the teacher who was asked can say.
BUSY = ("senco", "teacher")
VISITORS = ("senco", "teacher", "office", "nobody", "family")


@pytest.fixture
def sweep(world: World) -> Sweep:
    made = Sweep(world)
    made.start()
    return made


def test_every_address_answers_somebody(
    world: World, sweep: Sweep, record_property: Callable[[str, object], None]
) -> None:
    visitors = [visitor_named(name, world) for name in VISITORS]
    silent = [
        f"{verb} {route.address}"
        for route in routes()
        for verb in verbs_of(route.name)
        if route.name not in ELSEWHERE
        and any(cell in ("ok", "own", "raised", "link") for cell in lines()[route.name, verb].cells.values())
        and not _answered(sweep, route, verb, visitors)
    ]
    record_property(ADDRESSES, {"walked": len(routes()), "unanswered": len(silent)})
    assert not silent, f"nobody gets an answer at: {silent}"


def _answered(sweep: Sweep, route: Route, verb: str, visitors: list[Visitor]) -> bool:
    for visitor in visitors:
        for call in sweep.calls(only=[route], verbs=(verb,)):
            if expected(call, visitor) == "ok":
                with undone():
                    if sweep.sender.send(call, visitor).status_code in (200, 302, 303):
                        return True
    return False


def test_every_form_is_carried_out_by_somebody(world: World, sweep: Sweep) -> None:
    staff, family = [visitor_named(name, world) for name in BUSY], [visitor_named("family", world)]
    idle = [
        route.name
        for route in routes()
        if "POST" in verbs_of(route.name)
        and route.name not in ELSEWHERE
        and route.name not in ASKING
        and not any(
            _carried_out(sweep, route, visitor)
            for visitor in (family if route.name.startswith("portal:") else staff)
        )
    ]
    assert not idle, f"the sweep fills in these forms so that nothing happens: {idle}"


def _carried_out(sweep: Sweep, route: Route, visitor: Visitor) -> bool:
    """Rows change beyond the form's own number."""
    for call in sweep.calls(only=[route], verbs=("POST",)):
        if expected(call, visitor) != "ok" or call.variant not in ("filled", "confirmed"):
            continue
        sweep.sender.prepare(call, visitor)
        with undone():
            sweep.sender.send(call, visitor)
            changed = changes(sweep.before, digest(sweep.world.school_ids))
            if any(table != "access_operation" for table, _owner in changed):
                return True
    return False


def test_what_may_be_seen_is_seen(world: World, sweep: Sweep) -> None:
    """A canary that no page can show proves nothing. Every kind is seen by somebody who may see it."""
    visitor = visitor_named("senco", world)
    hidden = {kind for kind, _whose in sight()} - UNSHOWN.keys()
    for call in _allowed(sweep, visitor):
        sweep.sender.prepare(call, visitor)
        with undone():
            hidden -= _kinds_in(world, sweep.sender.send(call, visitor), call, visitor)
        if not hidden:
            return
    raise AssertionError(f"no page shows: {hidden}")


def _allowed(sweep: Sweep, visitor: Visitor) -> Iterator[Call]:
    """The first of every address, then the second of each."""
    by_route = [
        islice(
            (
                call
                for call in sweep.calls(only=[route], verbs=("GET",))
                if call.aim.at == "oakfield" and expected(call, visitor) == "ok"
            ),
            A_FEW,
        )
        for route in routes()
    ]
    yield from (call for turn in zip_longest(*by_route) for call in turn if call is not None)


def _kinds_in(world: World, response: HttpResponseBase, call: Call, visitor: Visitor) -> set[str]:
    found = world.canaries.found_in(said(response))
    return {canary.kind for canary in found if may_see(canary, call, visitor)}


def test_a_new_link_is_shown_to_whoever_made_it_alone(world: World) -> None:
    senco, head = visitor_named("senco", world), visitor_named("head", world)
    sweep = Sweep(world)
    calls = sweep.calls(only=[route_named("access:new_link")], verbs=("POST",))
    make = next(call for call in calls if call.variant == "filled" and expected(call, senco) == "ok")
    with undone():
        made = senco.client.post(make.path, {"operation": "00000000-0000-0000-0000-0000000000aa"})
        where = made.headers["Location"]
        assert where == make.path.removesuffix("/new")
        assert "/invitation/" in senco.client.get(where).content.decode()
        assert head.client.get(where).status_code == 404
