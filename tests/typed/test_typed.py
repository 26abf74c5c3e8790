"""L2: what was typed survives, and is shown to nobody else. A sample here; a thousand by night."""

from collections.abc import Callable

import pytest

from endeavour.access.actor import Actor
from endeavour.journeys.models import Draft
from tests.doors.summary import TYPED
from tests.doors.world import World
from tests.doors.worlds import quiet, whole_world, world
from tests.typed.mishaps import MISHAPS, MISHAPS_OF_KEPT
from tests.typed.recovering import try_forms

__all__ = ["quiet", "whole_world", "world"]
SAMPLE, A_FEW = 36, 18
# Of the addresses that only take what a button sends, those with something to type beside it.
BUTTONS = {"transfers:since"}


def test_what_was_typed_is_found_again(world: World, record_property: Callable[[str, object], None]) -> None:
    tally = try_forms(world, SAMPLE)
    record_property(TYPED, tally.figures())
    assert tally.tried == SAMPLE
    rare = {
        mishap.__name__: tally.by[mishap] for mishap in (*MISHAPS, *MISHAPS_OF_KEPT) if tally.by[mishap] < 2
    }
    assert not rare, f"hardly tried: {rare}"
    assert tally.pages >= BUTTONS, "the forms that stand on a page of another address were not tried"
    assert not tally.lost, "\n".join(tally.lost[:40])
    assert not tally.shown, "\n".join(tally.shown[:40])


def test_a_door_that_lets_everybody_in_is_noticed(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """So the test above can fail: everybody at the school is shown everybody's drafts."""

    def whoever(actor: Actor, code: str) -> Draft | None:
        found: Draft | None = Draft.objects.filter(code=code).first()
        return found

    monkeypatch.setattr("endeavour.journeys.parking.draft_seen_by", whoever)
    assert try_forms(world, A_FEW).shown


def test_a_page_without_what_was_typed_is_noticed(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("endeavour.journeys.parking.carried_on", lambda request, response, drafts: response)
    assert try_forms(world, A_FEW).lost
