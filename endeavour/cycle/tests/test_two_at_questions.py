"""Two people at the questions to teachers, or at the parents’ answer, at the same moment, on real connections."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.cycle.actions.decide_review import decide_review
from endeavour.cycle.actions.give_feedback import give_feedback
from endeavour.cycle.actions.nudge import nudge
from endeavour.cycle.actions.record_authority_asked import record_authority_asked
from endeavour.cycle.actions.record_parents_agree import record_parents_agree
from endeavour.cycle.actions.start_round import start_round
from endeavour.cycle.models import Asked, AssessmentRequest, Cycle, Feedback, Review
from endeavour.cycle.new_decision import NewDecision
from endeavour.cycle.tests.at_once import (
    cycle,
    decided,
    outcome_now,
    plan,
    review,
    sentence_of,
)
from endeavour.pupils.models import Relation
from endeavour.schools.models import School
from tests.meanwhile import meanwhile

__all__ = ["cycle", "plan", "review"]

pytestmark = pytest.mark.django_db(transaction=True)
TODAY, FRIDAY, SPRING = date(2026, 11, 23), date(2026, 11, 27), date(2027, 2, 5)


def test_two_who_ask_teachers_ask_them_once(
    oakfield: School, cycle: Cycle, priya: StaffActor, hart: StaffActor
) -> None:

    def ask(by: StaffActor) -> object:
        return start_round([cycle], due_on=FRIDAY, by=by)

    told = sentence_of(meanwhile(oakfield, lambda: ask(priya), lambda: ask(hart)))
    assert "have been asked already" in told
    assert _emails() == 1


def test_two_who_remind_remind_once(
    oakfield: School, cycle: Cycle, priya: StaffActor, hart: StaffActor
) -> None:
    with school_scope(oakfield.pk):
        asked = start_round([cycle], due_on=FRIDAY, by=priya)
    told = meanwhile(oakfield, lambda: nudge(asked, by=priya), lambda: nudge(asked, by=hart))
    assert "They were reminded today" in sentence_of(told)
    assert _emails() == 2, "the question and one reminder"


def test_two_who_write_down_what_the_parents_say_do_not_overwrite_each_other(
    oakfield: School, ada: Relation, review: Review, priya: StaffActor, hart: StaffActor
) -> None:
    lund: dict[str, Any] = {"specialist": "Ms Lund", "specialist_by": FRIDAY, "parents_agree": "not_asked"}
    with school_scope(oakfield.pk):
        what = NewDecision(decision="specialist", reason="We need other eyes.", **lund)
        seen = decide_review(review, what=what, by=priya).version

    def say(agree: str, by: StaffActor) -> Callable[[], object]:
        said: dict[str, Any] = {"said_by": ada.contact.code, "on": TODAY, "how": "phone"}
        return lambda: record_parents_agree(review, agree=agree, seen=seen, by=by, **said)

    told = sentence_of(meanwhile(oakfield, say("no", priya), say("yes", hart)))
    assert "Somebody else changed this at the same moment" in told
    with school_scope(oakfield.pk):
        assert Review.objects.get().parents_agree == "no"


def test_two_who_write_down_that_the_authority_was_asked_write_it_once(
    oakfield: School, review: Review, priya: StaffActor, hart: StaffActor
) -> None:
    with school_scope(oakfield.pk):
        decide_review(review, what=NewDecision(decision="assessment", reason="We need more."), by=priya)

    def ask(by: StaffActor) -> Callable[[], object]:
        return lambda: record_authority_asked(review, who="Priya Doyle", how="email", on=TODAY, by=by)

    assert "has recorded already that it was asked" in sentence_of(meanwhile(oakfield, ask(priya), ask(hart)))
    with school_scope(oakfield.pk):
        assert AssessmentRequest.objects.count() == 1


def test_nobody_is_asked_about_a_cycle_that_is_just_ending(
    oakfield: School, cycle: Cycle, review: Review, priya: StaffActor, hart: StaffActor
) -> None:
    ask = lambda: start_round([cycle], due_on=FRIDAY, by=hart)  # noqa: E731 - one race's own
    told = sentence_of(meanwhile(oakfield, decided(review, priya), ask))
    assert told == "The cycle of Maya O has ended, so nobody is asked about it any more."
    assert _emails() == 0


def test_an_answer_that_comes_with_the_decision_is_refused(
    oakfield: School, cycle: Cycle, review: Review, priya: StaffActor, shah: StaffActor
) -> None:
    with school_scope(oakfield.pk):
        start_round([cycle], due_on=FRIDAY, by=priya)
        asked, words = Asked.objects.get(), {outcome_now().pk: "slower"}
    answer = lambda: give_feedback(asked, words=words, notes={}, used=(), seen_version=1, by=shah)  # noqa: E731
    assert "has been decided" in sentence_of(meanwhile(oakfield, decided(review, priya), answer))
    with school_scope(oakfield.pk):
        assert not Feedback.objects.exists()


def _emails() -> int:
    return int(ProcrastinateJob.objects.filter(task_name="tell_teacher").count())
