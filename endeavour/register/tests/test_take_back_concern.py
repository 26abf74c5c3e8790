"""Whoever raised a concern takes it back while nothing is decided: it stays on file, and nothing is asked of it."""

from datetime import date
from typing import Any

import pytest

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.register.actions.decide_concern import decide_concern
from endeavour.register.actions.prepare_may_notice import prepare_may_notice
from endeavour.register.actions.raise_concern import raise_concern
from endeavour.register.actions.record_early_talk import record_early_talk
from endeavour.register.actions.take_back_concern import take_back_concern
from endeavour.register.concern_facts import concerns_weighed_since
from endeavour.register.concern_words import NewTalk
from endeavour.register.concerns import concerns_of
from endeavour.register.concerns_about import has_open_concern
from endeavour.register.models import Concern, ConcernStep
from endeavour.register.notice_words import MayWords
from endeavour.schools.models import School
from tests.cast.concerns import a_step

WHY = "It was about another child."


def test_it_is_closed_with_its_reason_and_no_law_asks_about_it(
    at_oakfield: School, samis_concern: Concern, shah: StaffActor, priya: StaffActor
) -> None:
    assert concerns_weighed_since(date(2026, 9, 1))
    take_back_concern(samis_concern, reason=f" {WHY} ", by=shah)
    samis_concern.refresh_from_db()
    assert samis_concern.closed_on == clock.today()
    assert not has_open_concern(samis_concern.pupil)
    assert concerns_weighed_since(date(2026, 9, 1)) == []
    [line] = concerns_of(priya).decided
    assert line.latest is not None
    assert (line.latest.stands, line.latest.word_back, line.unheard) == ("Taken back", WHY, False)


def test_raised_again_in_the_same_words_it_is_a_new_one(
    at_oakfield: School, samis_concern: Concern, shah: StaffActor
) -> None:
    first = samis_concern
    again: dict[str, Any] = {"seen": first.seen, "tried": "", "tried_for": "", "worry": 2}
    with pytest.raises(Refused):
        raise_concern(first.pupil, **again, by=shah)
    take_back_concern(first, reason=WHY, by=shah)
    assert raise_concern(first.pupil, **again, by=shah).code != first.code


@pytest.mark.parametrize("reason", ["", "  ", "x" * 401])
def test_it_needs_a_reason(
    at_oakfield: School, samis_concern: Concern, shah: StaffActor, reason: str
) -> None:
    with pytest.raises(Refused) as refused:
        take_back_concern(samis_concern, reason=reason, by=shah)
    assert refused.value.field == "reason"


def test_only_whoever_raised_it_and_only_once(
    at_oakfield: School, samis_concern: Concern, shah: StaffActor, priya: StaffActor
) -> None:
    with pytest.raises(Refused, match="Only whoever raised"):
        take_back_concern(samis_concern, reason=WHY, by=priya)
    take_back_concern(samis_concern, reason=WHY, by=shah)
    with pytest.raises(Refused, match="no longer"):
        take_back_concern(samis_concern, reason=WHY, by=shah)
    with pytest.raises(Refused, match="decided already"):
        decide_concern(samis_concern, step=a_step("assess"), by=priya)
    with pytest.raises(Refused, match="taken back"):
        prepare_may_notice(samis_concern, MayWords("He guesses.", "We test him."), by=priya)


def test_not_once_something_is_decided_or_the_family_has_heard(
    at_oakfield: School, samis_concern: Concern, shah: StaffActor, priya: StaffActor
) -> None:
    record_early_talk(samis_concern, talk=NewTalk(held_on=clock.today(), how="phone"), by=priya)
    with pytest.raises(Refused, match="family has heard"):
        take_back_concern(samis_concern, reason=WHY, by=shah)
    decide_concern(samis_concern, step=a_step("assess"), by=priya)
    with pytest.raises(Refused, match="was decided"):
        take_back_concern(samis_concern, reason=WHY, by=shah)


def test_it_is_no_decision_of_the_senco(
    at_oakfield: School, samis_concern: Concern, priya: StaffActor
) -> None:
    with pytest.raises(Refused, match="what is to be done"):
        decide_concern(samis_concern, step=a_step("taken_back"), by=priya)
    assert not ConcernStep.objects.exists()
