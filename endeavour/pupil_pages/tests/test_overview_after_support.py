"""P1 once support has ended: nothing is foretold, and no button leads to what is closed. Who told a pupil's words."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from endeavour.access.actor import StaffActor
from endeavour.cycle.actions.end_support import end_support
from endeavour.cycle.actions.record_voice import record_voice
from endeavour.cycle.new_voice import NewVoice
from endeavour.cycle.tests.autumn import mayas_autumn, outcome_of
from endeavour.cycle.voice_words import OWN_WORDS
from endeavour.pupil_pages.tests.pages import SignIn, words
from endeavour.pupil_pages.tests.test_overview import address
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.actions.end_sen_support import end_sen_support
from endeavour.register.actions.prepare_ended_notice import prepare_ended_notice
from endeavour.register.notice_words import EndedWords
from endeavour.schools.models import School


@pytest.fixture
def autumn(at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor) -> Pupil:
    mayas_autumn(maya, priya, reid)
    return maya


@pytest.mark.parametrize("acts", [end_support, end_sen_support])
def test_after_the_last_day_nothing_is_foretold_and_no_button_leads_to_what_is_closed(
    autumn: Pupil, ada: Relation, priya: StaffActor, sign_in: SignIn, acts: Callable[..., object]
) -> None:
    """Whether the cycle is closed already, or is found still open by whoever looks at it first."""
    care: dict[str, Any] = {
        "reason": "She reads.",
        "watch_for": "Guessing.",
        "look_back_on": date(2027, 2, 5),
    }
    acts(autumn, on=date(2026, 11, 20), by=priya, **care)
    answer = sign_in(priya).get(address(autumn))
    page = words(answer)
    assert "Maya’s SEN support ended on 20 November." in page
    assert "Maya reads 52 words a minute; the goal was 56" in page
    assert "Maya started at 41. The goal was 56 by 11 December." in page
    for foretold in ("on track", "If it goes on like this", "Too soon", "The review is on", "Add a check"):
        assert foretold not in page
    assert "letters/told/new" not in answer.content.decode()
    assert "Make the plan" not in page
    assert "letters/ended/new" in answer.content.decode()
    prepare_ended_notice(autumn, EndedWords(why="She reads.", watch_for="Guessing."), by=priya)
    html = sign_in(priya).get(address(autumn)).content.decode()
    assert "letters/ended/check" in html
    assert "letters/ended/new" not in html


def test_a_goal_of_a_cycle_that_has_ended_foretells_nothing(
    autumn: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    care: dict[str, Any] = {
        "reason": "She reads.",
        "watch_for": "Guessing.",
        "look_back_on": date(2027, 2, 5),
    }
    end_support(autumn, on=date(2026, 11, 20), by=priya, **care)
    page = words(sign_in(priya).get(address(autumn, "/outcomes/") + outcome_of(autumn).code))
    assert "the goal was 56" in page
    page = words(sign_in(priya).get(address(autumn, "/plan")))
    assert "Maya’s plan." in page
    assert "on track" not in page
    assert "too soon" not in page.lower()
    assert "on track" not in page
    assert "too soon" not in page.lower()


def test_who_told_the_pupils_words_is_named(
    autumn: Pupil, priya: StaffActor, shah: StaffActor, sign_in: SignIn
) -> None:
    said = NewVoice(
        whose="pupil",
        said_on=date(2026, 11, 16),
        how="told",
        gathered_by=shah.label,
        said={OWN_WORDS: "I like it."},
    )
    record_voice(autumn, what=said, by=priya)
    page = words(sign_in(priya).get(address(autumn)))
    assert "as told by Miss Shah" in page
    assert "a colleague" not in page
