"""What a teacher says of a pupil in their lessons."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.access.scope import school_scope
from endeavour.cycle.actions.give_feedback import give_feedback
from endeavour.cycle.actions.say_not_enough import say_not_enough
from endeavour.cycle.actions.say_not_mine import say_not_mine
from endeavour.cycle.actions.start_round import start_round
from endeavour.cycle.models import Asked, Cycle, Feedback
from endeavour.cycle.queries.asked import asked_pupil
from endeavour.cycle.queries.checks import outcome_story
from endeavour.cycle.queries.read_outs import read_outs_of
from endeavour.pupils.models import Pupil
from tests.cast.reviews import goals_of, make_cycle


@pytest.fixture
def cycle(maya: Pupil, shah: StaffActor) -> Cycle:
    return make_cycle(maya, "Maya reads 56 words a minute", "Maya asks for help")


@pytest.fixture
def asked(cycle: Cycle, priya: StaffActor) -> Asked:
    with school_scope(priya.school_id):
        start_round([cycle], due_on=date(2026, 11, 27), by=priya)
        made: Asked = Asked.objects.get()
    return made


def answer(asked: Asked, words: list[str], by: StaffActor, seen: int = 1) -> Asked:
    with school_scope(by.school_id):
        outcomes = goals_of(asked.cycle)
        return give_feedback(
            asked,
            words={outcome.pk: word for outcome, word in zip(outcomes, words, strict=False)},
            notes={outcomes[0].pk: " She reads to me daily. "},
            used=["abcd2345"],
            seen_version=seen,
            by=by,
        )


def said(school_id: int) -> list[tuple[str, str]]:
    with school_scope(school_id):
        return list(Feedback.objects.order_by("pk").values_list("word", "note"))


def test_keeps_a_word_for_each_outcome(asked: Asked, shah: StaffActor) -> None:
    kept = answer(asked, ["on_track", "not_enough"], shah)
    assert (kept.answer, kept.used, kept.version) == ("given", ["abcd2345"], 2)
    assert said(shah.school_id) == [("on_track", "She reads to me daily."), ("not_enough", "")]


@pytest.mark.parametrize("words", [["on_track"], ["on_track", "brilliant"]])
def test_every_outcome_needs_one_of_the_words(asked: Asked, shah: StaffActor, words: list[str]) -> None:
    with pytest.raises(Refused, match="Choose how it is going: Maya asks for help"):
        answer(asked, words, shah)
    assert said(shah.school_id) == []


def test_only_the_teacher_who_was_asked_answers(asked: Asked, priya: StaffActor) -> None:
    with pytest.raises(PermissionDenied):
        answer(asked, ["on_track", "on_track"], priya)
    assert said(priya.school_id) == []


def test_an_answer_is_changed_only_from_what_stands(asked: Asked, shah: StaffActor) -> None:
    answer(asked, ["on_track", "on_track"], shah)
    with pytest.raises(Refused, match="somewhere else meanwhile"):
        answer(asked, ["slower", "slower"], shah, seen=1)
    answer(asked, ["slower", "done"], shah, seen=2)
    assert [word for word, _ in said(shah.school_id)] == ["slower", "done"]


def test_a_decided_review_takes_no_more_answers(asked: Asked, shah: StaffActor) -> None:
    with school_scope(shah.school_id):
        Cycle.objects.update(closed_on=clock.today(), closed_by="staff:1")
    with pytest.raises(Refused, match="has been decided"):
        answer(asked, ["on_track", "on_track"], shah)


def test_the_whole_pupil_can_be_answered_at_once_and_what_was_said_before_stays_without_counting(
    asked: Asked, shah: StaffActor, priya: StaffActor
) -> None:
    answer(asked, ["on_track", "on_track"], shah)
    kept = said(shah.school_id)
    assert counted(asked, priya) == [2, 2]
    with school_scope(shah.school_id):
        assert say_not_enough(asked, seen_version=2, by=shah).answer == "not_enough"
    assert counted(asked, priya) == [0, 0]
    with school_scope(shah.school_id):
        assert say_not_mine(asked, seen_version=3, by=shah).answer == "not_mine"
        assert asked_pupil(shah, Asked.objects.get()).used == ("abcd2345",)
    assert said(shah.school_id) == kept
    answer(asked, ["slower", "slower"], shah, seen=4)
    assert counted(asked, priya) == [2, 2]


def counted(asked: Asked, by: StaffActor) -> list[int]:
    """How many words the SENCO reads of the teacher, in the review and with the outcomes."""
    with school_scope(by.school_id):
        [read] = read_outs_of([asked.cycle_id], round_id=asked.round_id)[asked.cycle_id]
        stories = [outcome_story(outcome) for outcome in goals_of(asked.cycle)]
        return [len(read.said), sum(len(story.said) for story in stories)]
