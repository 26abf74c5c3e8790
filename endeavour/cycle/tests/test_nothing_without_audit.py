"""No act of a cycle is kept if its audit can't be."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

import pytest

from endeavour.access.actor import StaffActor
from endeavour.cycle.actions.begin_cycle import begin_cycle
from endeavour.cycle.actions.confirm_reading import confirm_reading
from endeavour.cycle.actions.correct_authority_asked import correct_authority_asked
from endeavour.cycle.actions.correct_check import correct_check
from endeavour.cycle.actions.decide_on_concern import decide_on_concern
from endeavour.cycle.actions.decide_review import decide_review
from endeavour.cycle.actions.end_support import end_support
from endeavour.cycle.actions.follow_answer import follow_answer
from endeavour.cycle.actions.give_feedback import give_feedback
from endeavour.cycle.actions.give_plan import give_plan
from endeavour.cycle.actions.keep_plan import keep_plan
from endeavour.cycle.actions.leave_school import leave_school
from endeavour.cycle.actions.log_session_with_checks import log_session_with_checks
from endeavour.cycle.actions.note_delivery import note_delivery
from endeavour.cycle.actions.nudge import nudge
from endeavour.cycle.actions.open_review import open_review
from endeavour.cycle.actions.record_authority_asked import record_authority_asked
from endeavour.cycle.actions.record_check import record_check
from endeavour.cycle.actions.record_finding import record_finding
from endeavour.cycle.actions.record_parents_agree import record_parents_agree
from endeavour.cycle.actions.record_voice import record_voice
from endeavour.cycle.actions.say_agreement import say_agreement
from endeavour.cycle.actions.say_not_enough import say_not_enough
from endeavour.cycle.actions.say_not_mine import say_not_mine
from endeavour.cycle.actions.say_outcome_word import say_outcome_word
from endeavour.cycle.actions.share_plan import share_plan
from endeavour.cycle.actions.start_round import start_round
from endeavour.cycle.actions.take_back_authority_asked import take_back_authority_asked
from endeavour.cycle.actions.take_back_check import take_back_check
from endeavour.cycle.actions.take_back_finding import take_back_finding
from endeavour.cycle.actions.take_back_giving import take_back_giving
from endeavour.cycle.actions.take_back_voice import take_back_voice
from endeavour.cycle.actions.undo_session_with_checks import undo_session_with_checks
from endeavour.cycle.models import Asked, Check, Cycle, Outcome, PlanVersion, Review
from endeavour.cycle.new_decision import NewDecision
from endeavour.cycle.new_voice import NewVoice
from endeavour.cycle.plan_contents import PlanContents
from endeavour.cycle.queries.due_checks import DueCheck, due_check
from endeavour.cycle.tests.plans import SEPTEMBER, kept, mayas_plan, on, shared
from endeavour.provision.models import Session, Slot
from endeavour.pupils.models import Pupil, Relation
from endeavour.schools.models import School
from tests.cast.concerns import a_step, make_concern
from tests.cast.pupils import make_pupil
from tests.cast.reviews import make_cycle, make_voice
from tests.kept_whole import acts_of, nothing_is_kept_without_its_last_event

TODAY, FRIDAY = date(2026, 11, 23), date(2026, 11, 27)
CARRY_ON = NewDecision(decision="carry_on", reason="It helps.")
Act = Callable[..., Any]
CARE: dict[str, Any] = {"watch_for": "Guessing.", "look_back_on": date(2027, 2, 5)}


@dataclass(frozen=True)
class Autumn:
    """Maya's plan is shared and under review, and her teacher was asked; Zara's is a draft; Tom has none."""

    maya: Pupil
    ada: Relation
    tom: Pupil
    priya: StaffActor
    version: PlanVersion
    outcome: Outcome
    review: Review
    asked: Asked
    draft: Cycle


@pytest.fixture
def autumn(
    at_oakfield: School,
    maya: Pupil,
    ada: Relation,
    zara: Pupil,
    priya: StaffActor,
    shah: StaffActor,
    reid: StaffActor,
) -> Autumn:
    with on(SEPTEMBER):
        version = shared(maya, mayas_plan(reid), priya)
    for whose in ("pupil", "adult"):
        make_voice(version.cycle, "It is better now.", whose=whose)
    outcome = Outcome.objects.get()
    review = open_review(version.cycle, by=priya)
    say_outcome_word(review, outcome, word="on_track", by=priya)
    start_round([version.cycle], due_on=FRIDAY, by=priya)
    tom = make_pupil(at_oakfield, "Tom", "Hill", school_class=maya.school_class)
    draft = kept(zara, mayas_plan(reid, review_on=date(2027, 1, 12)), priya)
    return Autumn(maya, ada, tom, priya, version, outcome, review, Asked.objects.get(), draft)


def _check(a: Autumn) -> Check:
    return record_check(a.outcome, on=TODAY, value=Decimal(25), by=a.priya)


def _finding(a: Autumn) -> Act:
    about: dict[str, Any] = {"kind": "test", "source": "A check", "found_on": TODAY, "words": "41 words"}
    return partial(record_finding, a.maya, **about)


def _voice(a: Autumn) -> Act:
    return partial(record_voice, a.maya, what=NewVoice(whose="pupil", said_on=TODAY, answer="declined"))


def _feedback(a: Autumn) -> Act:
    words = {a.outcome.pk: "slower"}
    return partial(give_feedback, a.asked, words=words, notes={}, used=(), seen_version=1)


def _give(a: Autumn) -> Act:
    return partial(give_plan, a.version, to=a.ada.contact.code, how="by_hand", on=TODAY)


def _authority(a: Autumn) -> Act:
    make_voice(a.version.cycle, "We would like help.", whose="adult")
    step = NewDecision(decision="assessment", reason="She needs more than we can give.")
    decided = decide_review(a.review, what=step, by=a.priya)
    return partial(record_authority_asked, decided, who="Mrs Shah", how="email", on=TODAY)


def _parents(a: Autumn) -> Act:
    make_voice(a.version.cycle, "We would like help.", whose="adult")
    step = NewDecision(
        decision="specialist",
        reason="We need other eyes.",
        specialist="Ms Lund",
        specialist_by=FRIDAY,
        parents_agree="not_asked",
    )
    decided = decide_review(a.review, what=step, by=a.priya)
    return partial(
        record_parents_agree, decided, agree="yes", said_by=a.ada.contact.code, on=TODAY, how="phone"
    )


def _talk(a: Autumn) -> Act:
    say_agreement(a.version, whose="pupil", answer="talk", said_on=TODAY, by=a.priya)
    return partial(follow_answer, a.version, whose="pupil", party="", on=TODAY, note="We changed the day.")


def _slot(a: Autumn) -> Slot:
    """Given to Maya this Monday."""
    return Slot.objects.get(provision__places__pupil=a.maya, weekday=TODAY.weekday(), ends_on=None)


def _scores(a: Autumn) -> list[tuple[DueCheck, Decimal]]:
    o = a.outcome
    return [(due_check(o), Decimal(52))]


def _measured(a: Autumn) -> Session:
    return log_session_with_checks(_slot(a), on=TODAY, scores=_scores(a), by=a.priya)


# What each needs is done here; the act itself by whoever calls what comes out.
OF_THE_SENCO: dict[str, Callable[[Autumn], Act]] = {
    "begin_cycle": lambda a: partial(begin_cycle, a.tom, on=TODAY),
    "correct_authority_asked": lambda a: partial(
        correct_authority_asked, _authority(a)(by=a.priya), who="Mr Cole", how="post", on=TODAY, why="His"
    ),
    "correct_check": lambda a: partial(correct_check, _check(a), value=Decimal(52), why="Digits"),
    "decide_on_concern": lambda a: partial(
        decide_on_concern, make_concern(a.tom, by=a.priya), step=a_step("assess")
    ),
    "decide_review": lambda a: partial(decide_review, a.review, what=CARRY_ON),
    "end_support": lambda a: partial(end_support, a.maya, on=TODAY, reason="She reads.", **CARE),
    "follow_answer": _talk,
    "give_plan": _give,
    "keep_plan": lambda a: partial(keep_plan, a.draft, contents=PlanContents(), seen_version=2),
    "leave_school": lambda a: partial(leave_school, a.maya, on=TODAY),
    "log_session_with_checks": lambda a: partial(
        log_session_with_checks, _slot(a), on=TODAY, scores=_scores(a)
    ),
    "note_delivery": lambda a: partial(note_delivery, a.review, note="Mr Reid is freed."),
    "nudge": lambda a: partial(nudge, a.asked.round),
    "open_review": lambda a: partial(open_review, make_cycle(a.tom)),
    "record_authority_asked": _authority,
    "record_check": lambda a: partial(record_check, a.outcome, on=TODAY, value=Decimal(52)),
    "record_finding": _finding,
    "record_parents_agree": _parents,
    "record_voice": _voice,
    "say_agreement": lambda a: partial(say_agreement, a.version, whose="pupil", answer="talk", said_on=TODAY),
    "say_outcome_word": lambda a: partial(say_outcome_word, a.review, a.outcome, word="slower"),
    "share_plan": lambda a: partial(share_plan, a.draft),
    "start_round": lambda a: partial(start_round, [make_cycle(a.tom)], due_on=FRIDAY),
    "take_back_authority_asked": lambda a: partial(
        take_back_authority_asked, _authority(a)(by=a.priya), why="Only a draft was sent"
    ),
    "take_back_check": lambda a: partial(take_back_check, _check(a), why="Another child’s"),
    "take_back_finding": lambda a: partial(take_back_finding, _finding(a)(by=a.priya), why="Another child’s"),
    "take_back_giving": lambda a: partial(take_back_giving, _give(a)(by=a.priya), why="Another child’s"),
    "take_back_voice": lambda a: partial(take_back_voice, _voice(a)(by=a.priya), why="Another child’s"),
    "undo_session_with_checks": lambda a: partial(undo_session_with_checks, _measured(a)),
}
OF_THE_TEACHER: dict[str, Callable[[Autumn], Act]] = {
    "confirm_reading": lambda a: partial(confirm_reading, a.version),
    "give_feedback": _feedback,
    "say_not_enough": lambda a: partial(say_not_enough, a.asked, seen_version=1),
    "say_not_mine": lambda a: partial(say_not_mine, a.asked, seen_version=1),
}


def test_every_act_is_tried() -> None:
    assert {*OF_THE_SENCO, *OF_THE_TEACHER} == acts_of("endeavour.cycle.actions")


@pytest.mark.parametrize("name", OF_THE_SENCO)
def test_of_the_senco(
    name: str, autumn: Autumn, at_oakfield: School, monkeypatch: pytest.MonkeyPatch
) -> None:
    act = partial(OF_THE_SENCO[name](autumn), by=autumn.priya)
    nothing_is_kept_without_its_last_event(act, at_oakfield, monkeypatch)


@pytest.mark.parametrize("name", OF_THE_TEACHER)
def test_of_the_teacher(
    name: str, autumn: Autumn, shah: StaffActor, at_oakfield: School, monkeypatch: pytest.MonkeyPatch
) -> None:
    act = partial(OF_THE_TEACHER[name](autumn), by=shah)
    nothing_is_kept_without_its_last_event(act, at_oakfield, monkeypatch)
