"""What was said of the end of support, or looking back at it, was a slip: it is put right, and what it said is kept."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

import pytest

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.audit.models import AuditEvent
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.actions.end_sen_support import end_sen_support
from endeavour.register.actions.look_back import look_back, take_back_look
from endeavour.register.actions.say_told_of_end import say_told_of_end, take_back_told_of_end
from endeavour.register.ended_support import EndedSupport, SetAside, ended_of, set_aside_of
from endeavour.register.models import StatusPeriod
from endeavour.schools.models import School

TODAY, FRIDAY, LATER = date(2026, 11, 23), date(2026, 11, 20), date(2027, 2, 5)
CARE: dict[str, Any] = {"reason": "She reads.", "watch_for": "Guessing.", "look_back_on": LATER}
WHY = "It was another child"


@pytest.fixture
def ended(at_oakfield: School, maya: Pupil, ada: Relation, priya: StaffActor) -> Pupil:
    """Told by phone, and looked back at."""
    end_sen_support(maya, on=FRIDAY, by=priya, **CARE)
    say_told_of_end(maya, on=FRIDAY, how="Ms Okafor, by phone", by=priya)
    look_back(maya, note="She reads well.", by=priya)
    return maya


def of(pupil: Pupil) -> EndedSupport:
    found = ended_of(pupil)
    assert found is not None
    return found


def kinds() -> list[str]:
    return list(AuditEvent.objects.order_by("pk").values_list("kind", flat=True))[-2:]


def test_how_they_were_told_is_put_right_and_both_are_kept(
    ended: Pupil, hart: StaffActor, priya: StaffActor
) -> None:
    say_told_of_end(ended, on=TODAY, how="Mr Okafor, at the gate", why=WHY, by=hart)
    found = of(ended)
    assert (found.told_on, found.told_how, found.told_by) == (TODAY, "Mr Okafor, at the gate", hart.label)
    assert set_aside_of(ended) == (SetAside(True, FRIDAY, "Ms Okafor, by phone", WHY),)
    kept = StatusPeriod.objects.get(code="K").put_right
    assert [(one["by"], one["wrong_by"]) for one in kept] == [(priya.label, hart.label)]
    assert kinds()[-1] == "FamilyToldOfEndCorrected"


def test_taken_back_they_are_to_be_told_again(ended: Pupil, priya: StaffActor) -> None:
    take_back_told_of_end(ended, why=WHY, by=priya)
    found = of(ended)
    assert (found.told_on, found.is_told, found.is_ours_to_tell) == (None, False, True)
    assert [one.words for one in set_aside_of(ended)] == ["Ms Okafor, by phone"]
    say_told_of_end(ended, on=TODAY, how="Ms Okafor, in person", by=priya)
    assert kinds() == ["FamilyToldOfEndTakenBack", "FamilyToldOfEnd"]


def test_what_was_found_is_put_right_for_its_own_day(ended: Pupil, priya: StaffActor) -> None:
    with clock.at(clock.now().replace(day=25)):
        look_back(ended, note="She guesses at long words.", why=WHY, by=priya)
    found = of(ended)
    assert (found.looked_back_on, found.looked_back_note) == (TODAY, "She guesses at long words.")
    assert set_aside_of(ended) == (SetAside(False, TODAY, "She reads well.", WHY),)
    assert kinds()[-1] == "LookedBackCorrected"


def test_a_look_taken_back_is_still_to_come(ended: Pupil, priya: StaffActor) -> None:
    take_back_look(ended, why=WHY, by=priya)
    found = of(ended)
    assert (found.looked_back_on, found.looked_back_note) == (None, "")
    assert [one.words for one in set_aside_of(ended)] == ["She reads well."]
    look_back(ended, note="She reads.", by=priya)
    assert kinds() == ["LookedBackTakenBack", "LookedBack"]


def test_the_same_again_changes_nothing(ended: Pupil, priya: StaffActor) -> None:
    look_back(ended, note=" She reads well. ", why=WHY, by=priya)
    say_told_of_end(ended, on=FRIDAY, how="Ms Okafor, by phone ", why=WHY, by=priya)
    assert set_aside_of(ended) == ()


def test_not_without_a_reason_nor_where_nothing_stands(ended: Pupil, priya: StaffActor) -> None:
    for take_back in (take_back_look, take_back_told_of_end):
        with pytest.raises(Refused, match="Say why it is taken back"):
            take_back(ended, why=" ", by=priya)
        take_back(ended, why=WHY, by=priya)
        with pytest.raises(Refused, match="nothing to take back"):
            take_back(ended, why=WHY, by=priya)


ACTS: dict[str, Callable[..., object]] = {
    "told": partial(say_told_of_end, on=TODAY, how="Mr Okafor, at the gate", why=WHY),
    "told, taken back": partial(take_back_told_of_end, why=WHY),
    "looked": partial(look_back, note="She guesses.", why=WHY),
    "looked, taken back": partial(take_back_look, why=WHY),
}


@pytest.mark.parametrize("name", ACTS)
def test_not_over_what_was_not_seen(ended: Pupil, priya: StaffActor, name: str) -> None:
    """Each was said once, so that who saw none has an older page."""
    with pytest.raises(Refused, match="Somebody else changed this"):
        ACTS[name](ended, seen=0, by=priya)
    ACTS[name](ended, seen=1, by=priya)
    assert len(set_aside_of(ended)) == 1
