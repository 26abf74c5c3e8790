"""A review that decided to ask for an EHC needs assessment is not done until the local authority was asked."""

from datetime import date
from typing import Any

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.audit.models import AuditEvent
from endeavour.cycle.actions.decide_review import decide_review
from endeavour.cycle.actions.open_review import open_review
from endeavour.cycle.actions.record_authority_asked import record_authority_asked
from endeavour.cycle.actions.say_outcome_word import say_outcome_word
from endeavour.cycle.models import Cycle, Review
from endeavour.cycle.new_decision import NewDecision
from endeavour.cycle.queries.standing import asking_the_authority, standing_of
from endeavour.cycle.tests.still_to_do import still_to_do
from endeavour.pupils.models import Pupil
from tests.cast.reviews import goals_of, make_cycle, make_voice

TODAY = date(2026, 11, 23)
HOW: dict[str, Any] = {"who": "Mrs Shah", "how": "email", "on": TODAY}


@pytest.fixture
def decided(at_oakfield: Any, maya: Pupil, priya: StaffActor) -> Review:
    cycle = make_cycle(maya)
    make_voice(cycle, "Reading is hard.")
    make_voice(cycle, "", whose="adult")
    review = open_review(cycle, by=priya)
    say_outcome_word(review, goals_of(cycle)[0], word="slower", by=priya)
    what = NewDecision(decision="assessment", reason="She needs more than we can give.")
    return decide_review(review, what=what, by=priya)


def asked_for() -> list[tuple[str, date, int]]:
    return [(one.pid, one.due, one.cycle) for one in still_to_do(TODAY) if one.kind == "authority"]


def test_it_stands_on_work_until_it_is_recorded(decided: Review, maya: Pupil, priya: StaffActor) -> None:
    assert asked_for() == [(maya.pid, date(2026, 11, 30), 1)]
    record_authority_asked(decided, **HOW, by=priya)
    assert not asked_for()
    assert [one.kind for one in still_to_do(TODAY)] == ["plan"]
    assert AuditEvent.objects.filter(kind="AuthorityAsked").count() == 1


def test_the_next_plan_and_another_review_ask_nobody(decided: Review, maya: Pupil, priya: StaffActor) -> None:
    """Who carries on afterwards still has to ask."""
    second = Cycle.objects.get(number=2)
    Review.objects.create(
        school_id=second.school_id,
        cycle=second,
        opened_on=TODAY,
        opened_by=priya.label,
        decision="carry_on",
        reason="It helps.",
        decided_on=TODAY,
        decided_at=decided.decided_at,
        decided_by=priya.label,
    )
    assert [cycle for _, _, cycle in asked_for()] == [1]


def test_what_the_overview_is_told(decided: Review, maya: Pupil, priya: StaffActor) -> None:
    standing = asking_the_authority(standing_of(maya.pk))
    assert standing is not None
    assert standing.assessment is not None
    assert (standing.now.number, standing.assessment.asked_on) == (1, None)
    record_authority_asked(decided, **HOW, by=priya)
    standing = asking_the_authority(standing_of(maya.pk))
    assert standing is not None
    assert standing.assessment is not None
    told = standing.assessment
    assert (told.asked_on, told.asked_by, told.asked_how) == (TODAY, "Mrs Shah", "By email")


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"who": "  "}, "Enter who asked"),
        ({"how": "shouted"}, "Choose how it was asked"),
        ({"on": date(2026, 11, 24)}, "from the one of the decision until today"),
        ({"on": date(2026, 11, 20)}, "from the one of the decision until today"),
    ],
)
def test_what_is_missing_has_its_sentence(
    decided: Review, priya: StaffActor, wrong: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence):
        record_authority_asked(decided, **HOW | wrong, by=priya)


def test_once_and_only_where_it_was_decided(decided: Review, priya: StaffActor) -> None:
    record_authority_asked(decided, **HOW, by=priya)
    with pytest.raises(Refused, match="has recorded already that it was asked on 23 November 2026"):
        record_authority_asked(decided, **HOW, by=priya)
    Review.objects.update(decision="carry_on")
    with pytest.raises(Refused, match="did not decide to ask"):
        record_authority_asked(decided, **HOW, by=priya)
