"""L3: no silent overwrite. Five hundred interleavings of two editors over what is shared: none lost, both shown."""

import random
from collections.abc import Callable

import pytest

from endeavour.access.actor import StaffActor
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.notice_words import NoticeWords
from endeavour.schools.models import School
from tests.cast.pupils import make_need
from tests.cast.reviews import goals_of, make_cycle
from tests.doors.summary import EDITED
from tests.editors import shared
from tests.editors.interleaving import Tally, interleave
from tests.editors.shared import Shared

EACH = 63
MORE_NEEDS = ("SLCN", "SEMH", "VI")


@pytest.fixture
def editors(at_oakfield: School, mrs_doyle: StaffActor, hart: StaffActor) -> tuple[StaffActor, StaffActor]:
    """Two with every right, so that nothing but the other stands in their way."""
    return mrs_doyle, hart


@pytest.fixture
def everything(
    editors: tuple[StaffActor, StaffActor], maya: Pupil, ada: Relation, zara: Pupil, words: NoticeWords
) -> list[Shared]:
    by = editors[0]
    for rank, need in enumerate(MORE_NEEDS, 2):
        make_need(maya, need, rank)
    (outcome, *_) = goals_of(make_cycle(zara))
    return [
        shared.contact(ada),
        shared.pupil_details(maya),
        shared.needs_order(maya),
        shared.letter(zara, words, by),
        shared.plan_draft(maya, by),
        *shared.review(outcome, by),
        shared.library_entry(by),
    ]


def test_nobody_loses_anything(
    everything: list[Shared],
    editors: tuple[StaffActor, StaffActor],
    record_property: Callable[[str, object], None],
) -> None:
    dice, tally = random.Random(823), Tally()
    for _ in range(EACH):
        for one in everything:
            interleave(one, editors, dice, tally)
    record_property(EDITED, tally.figures())
    assert tally.tried >= 500
    assert tally.clashes >= 100, "they hardly ever met, so little was shown"
    assert not tally.broken, "\n".join(tally.broken[:40])


@pytest.mark.parametrize("name", ["contact", "plan"])
def test_the_last_one_winning_is_noticed(
    everything: list[Shared],
    editors: tuple[StaffActor, StaffActor],
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    """So the test above can fail."""
    monkeypatch.setattr(
        "endeavour.pupils.actions.change_contact.settle", lambda now, seen, wanted: dict(wanted)
    )
    monkeypatch.setattr(
        "endeavour.cycle.actions.keep_plan.put_together", lambda now, seen, wanted, last_by: wanted
    )
    dice, tally = random.Random(823), Tally()
    one = next(one for one in everything if one.name == name)
    for _ in range(10):
        interleave(one, editors, dice, tally)
    assert tally.broken
