"""A decision that was wrong has a way back: the concern is opened again, and nothing of what was decided is lost."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.pupils.models import Pupil
from endeavour.register.actions.decide_concern import decide_concern
from endeavour.register.actions.record_early_talk import record_early_talk
from endeavour.register.actions.reopen_concern import reopen_concern
from endeavour.register.actions.start_sen_support import start_sen_support
from endeavour.register.actions.take_back_concern import take_back_concern
from endeavour.register.actions.take_back_status import take_back_status
from endeavour.register.concern_facts import concerns_weighed_since
from endeavour.register.concern_words import NewTalk
from endeavour.register.concerns import concerns_of
from endeavour.register.concerns_about import concerns_about
from endeavour.register.models import Concern, ConcernStep
from endeavour.register.on_a_day import CONCERN
from endeavour.register.queries import Wanted, register_rows
from endeavour.schools.models import School
from tests.cast.concerns import a_step

WHY: dict[str, Any] = {
    "reason": "His hearing test came back.",
    "word_back": "We look at it again. Thank you.",
}
LATER, THEN = date(2026, 12, 10), datetime(2026, 12, 10, 10, tzinfo=UTC)


@pytest.fixture
def closed(at_oakfield: School, samis_concern: Concern, priya: StaffActor) -> Concern:
    decide_concern(samis_concern, step=a_step("not_sen", helped_by="The school nurse"), by=priya)
    return samis_concern


def test_it_is_to_be_decided_anew_by_a_day_counted_from_then(
    at_oakfield: School, closed: Concern, priya: StaffActor, shah: StaffActor
) -> None:
    with clock.at(THEN):
        step = reopen_concern(closed, reason=" A test. ", word_back=" We look. ", seen=1, by=priya)
        assert (step.reason, step.word_back, step.decided_by) == ("A test.", "We look.", priya.label)
        closed.refresh_from_db()
        assert (closed.closed_on, closed.decide_by) == (None, date(2027, 1, 7))
        [line] = concerns_of(shah).open
        assert [step.stands for step in line.steps] == ["Not SEN, other help", "Opened again, to be decided"]
        assert (line.unheard, line.is_tried, line.due) == (True, False, date(2027, 1, 7))
        [weighed] = concerns_weighed_since(LATER)
        assert (weighed.closed_on, weighed.opened_again_on) == (None, LATER)
        decide_concern(closed, step=a_step("assess"), by=priya)
        [weighed] = concerns_weighed_since(LATER)
        assert (weighed.opened_again_on, weighed.assessed_since) == (None, LATER)
        assert [raised.times_open for raised in concerns_about(priya, closed.pupil)] == [
            ((clock.day_of(closed.raised_at), clock.day_of(closed.raised_at)), (LATER, None))
        ]


def test_the_register_of_a_day_between_says_that_it_was_decided(
    at_oakfield: School, closed: Concern, priya: StaffActor
) -> None:
    def stands(day: date) -> list[str]:
        return [row.pid for row in register_rows(priya, Wanted(on=day, status=CONCERN))]

    with clock.at(THEN):
        reopen_concern(closed, **WHY, by=priya)
        assert stands(LATER) == [closed.pupil.pid]
        assert stands(LATER - timedelta(days=1)) == []


def test_what_was_not_closed_is_not_opened(
    at_oakfield: School, samis_concern: Concern, priya: StaffActor
) -> None:
    with pytest.raises(Refused, match="is open"):
        reopen_concern(samis_concern, **WHY, by=priya)


def test_not_what_whoever_raised_it_took_back(
    at_oakfield: School, samis_concern: Concern, shah: StaffActor, priya: StaffActor
) -> None:
    take_back_concern(samis_concern, reason="It was another child.", by=shah)
    with pytest.raises(Refused, match="taken back by whoever raised it"):
        reopen_concern(samis_concern, **WHY, by=priya)


def test_support_that_was_decided_is_taken_back_first(
    at_oakfield: School, samis_concern: Concern, sami: Pupil, priya: StaffActor
) -> None:
    """With it goes that it was held that there may be SEN: nothing stands decided."""
    ahead = date(2027, 1, 5)
    limbs = {"difficulty": "Sounds.", "provision": "Phonics."}
    decide_concern(samis_concern, step=a_step("support", causes=("none",), on=ahead, **limbs), by=priya)
    with pytest.raises(Refused, match="SEN support for Sami was started, and is changed or ended on"):
        reopen_concern(samis_concern, **WHY, by=priya)
    take_back_status(sami, recorded=ahead, by=priya)
    [weighed] = concerns_weighed_since(clock.today())
    assert weighed.may_be_since == clock.today()
    reopen_concern(samis_concern, **WHY, by=priya)
    [weighed] = concerns_weighed_since(clock.today())
    assert weighed.may_be_since is None


def test_not_sen_has_a_way_back_while_support_for_something_else_runs(
    at_oakfield: School, closed: Concern, sami: Pupil, priya: StaffActor
) -> None:
    start_sen_support(sami, on=clock.today(), difficulty="Sounds.", provision="Phonics.", by=priya)
    reopen_concern(closed, **WHY, by=priya)


@pytest.mark.parametrize("days", [0, 1])
def test_where_the_family_has_heard_only_a_slip_of_the_day_is_put_right(
    at_oakfield: School, samis_concern: Concern, priya: StaffActor, days: int
) -> None:
    """What comes later is a concern of its own, of which they hear anew."""
    record_early_talk(samis_concern, talk=NewTalk(held_on=clock.today(), how="phone"), by=priya)
    decide_concern(samis_concern, step=a_step("not_sen", helped_by="The school nurse"), by=priya)
    with clock.at(clock.now() + timedelta(days=days)):
        if days:
            with pytest.raises(Refused, match="The family has heard of this concern"):
                reopen_concern(samis_concern, **WHY, by=priya)
        else:
            assert reopen_concern(samis_concern, **WHY, by=priya).word_back == WHY["word_back"]


def test_of_a_pupil_who_has_left_nothing_is_left_to_decide(
    at_oakfield: School, closed: Concern, sami: Pupil, priya: StaffActor
) -> None:
    sami.left_on = clock.today() - timedelta(days=1)
    sami.save(update_fields=["left_on"])
    with pytest.raises(Refused, match="Sami has left the school"):
        reopen_concern(closed, **WHY, by=priya)
    sami.left_on = clock.today()
    sami.save(update_fields=["left_on"])
    reopen_concern(closed, **WHY, by=priya)


@pytest.mark.parametrize(
    ("facts", "field"),
    [({"reason": " "}, "reason"), ({"reason": "x"}, "reason"), ({"word_back": " "}, "word_back")],
)
def test_it_needs_its_reason_and_a_line_back(
    at_oakfield: School, closed: Concern, priya: StaffActor, facts: dict[str, str], field: str
) -> None:
    with pytest.raises(Refused) as refused:
        reopen_concern(closed, **(WHY | facts), by=priya)
    assert refused.value.field == field
    assert ConcernStep.objects.count() == 1


def test_not_over_a_decision_that_was_not_seen(
    at_oakfield: School, closed: Concern, priya: StaffActor
) -> None:
    reopen_concern(closed, seen=1, **WHY, by=priya)
    decide_concern(closed, step=a_step("not_sen", helped_by="Her teacher"), by=priya)
    with pytest.raises(Refused, match="Somebody else changed this"):
        reopen_concern(closed, seen=1, **WHY, by=priya)


def test_only_whoever_decides(at_oakfield: School, closed: Concern, shah: StaffActor) -> None:
    with pytest.raises(PermissionDenied):
        reopen_concern(closed, **WHY, by=shah)
