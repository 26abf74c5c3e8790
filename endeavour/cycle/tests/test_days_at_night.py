"""What is recorded at night is of the day that it is in London, in summer too."""

from collections.abc import Callable
from datetime import date, time, timedelta
from decimal import Decimal

import pytest

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.cycle.actions.confirm_reading import confirm_reading
from endeavour.cycle.actions.give_feedback import give_feedback
from endeavour.cycle.actions.record_check import record_check
from endeavour.cycle.actions.record_finding import record_finding
from endeavour.cycle.actions.record_voice import record_voice
from endeavour.cycle.actions.say_agreement import say_agreement
from endeavour.cycle.actions.start_round import start_round
from endeavour.cycle.facts import cycle_facts
from endeavour.cycle.models import Asked, Outcome, PlanVersion
from endeavour.cycle.new_voice import NewVoice
from endeavour.cycle.queries.checks import outcome_story
from endeavour.cycle.queries.outcomes import outcomes_of
from endeavour.cycle.queries.read_outs import read_outs_of
from endeavour.cycle.queries.rounds import askable, open_rounds
from endeavour.cycle.reminding import remind
from endeavour.cycle.tests.plans import mayas_plan, on, shared
from endeavour.pupils.models import Pupil
from tests.cast.nights import TUESDAY

FRIDAY = date(2026, 9, 25)
ONE_DAY = timedelta(days=1)


@pytest.fixture
def version(night: date, maya: Pupil, priya: StaffActor, reid: StaffActor, shah: StaffActor) -> PlanVersion:
    return shared(maya, mayas_plan(reid), priya)


def test_a_plan_is_shared_and_read_on_that_day(
    version: PlanVersion, night: date, maya: Pupil, reid: StaffActor, shah: StaffActor
) -> None:
    outcome = Outcome.objects.get()
    assert (version.shared_on, version.cycle.opened_on, outcome.starts_on) == (night, night, night)
    ((facts,),) = cycle_facts([maya.pk]).values()
    assert facts.versions[0].waiting_since == night
    for reader in (reid, shah):
        confirm_reading(version, by=reader)
    ((facts,),) = cycle_facts([maya.pk]).values()
    assert facts.versions[0].read_on == night


ACTS: dict[str, Callable[[PlanVersion, date, StaffActor], object]] = {
    "check": lambda v, day, by: record_check(Outcome.objects.get(), on=day, value=Decimal(45), by=by),
    "answer": lambda v, day, by: say_agreement(v, whose="pupil", answer="agrees", said_on=day, by=by),
    "finding": lambda v, day, by: record_finding(
        v.cycle.pupil, kind="test", source="A reading test", found_on=day, words="41 words", by=by
    ),
    "voice": lambda v, day, by: record_voice(
        v.cycle.pupil,
        what=NewVoice(whose="pupil", answer="declined", said_on=day),
        by=by,
    ),
}


@pytest.mark.parametrize("name", sorted(ACTS))
def test_it_can_be_of_that_day_and_of_no_later_one(
    name: str, version: PlanVersion, night: date, priya: StaffActor
) -> None:
    with pytest.raises(Refused):
        ACTS[name](version, night + ONE_DAY, priya)
    ACTS[name](version, night, priya)


def test_a_check_counts_from_that_day(version: PlanVersion, night: date, reid: StaffActor) -> None:
    record_check(Outcome.objects.get(), on=night, value=Decimal(45), by=reid)
    (line,) = outcomes_of([version.cycle_id])[version.cycle_id]
    assert line.checks == ((night, Decimal(45)),)


def test_teachers_are_asked_and_answer_on_that_day(
    version: PlanVersion, night: date, priya: StaffActor, shah: StaffActor
) -> None:
    asked = start_round([version.cycle], due_on=FRIDAY, by=priya)
    (line,) = open_rounds(priya)
    assert line.started_on == night
    outcome = Outcome.objects.get()
    question = Asked.objects.get()
    give_feedback(
        question, words={outcome.pk: "on_track"}, notes={}, used=[], seen_version=question.version, by=shah
    )
    ((read_out,),) = read_outs_of([version.cycle_id], round_id=asked.pk).values()
    (one,) = askable(priya, today=night)
    (said,) = outcome_story(outcome).said
    assert (read_out.answered_on, one.heard_on, said.on) == (night, night, night)


def test_a_reminder_counts_for_that_day(version: PlanVersion, night: date, priya: StaffActor) -> None:
    asked = start_round([version.cycle], due_on=FRIDAY, by=priya)
    assert remind(asked, by=priya) == 1
    ((read_out,),) = read_outs_of([version.cycle_id], round_id=asked.pk).values()
    assert read_out.nudged_on == night
    with on(TUESDAY, time(8)):
        assert remind(asked, by=priya) == (0 if night == clock.today() else 1)
