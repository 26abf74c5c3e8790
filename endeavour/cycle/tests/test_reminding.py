"""Whoever hasn't answered is reminded half-way and on the day before, in the morning, and no other day."""

from datetime import date, datetime, time
from unittest.mock import Mock, call

import pytest

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.audit.models import AuditEvent
from endeavour.cycle import reminding
from endeavour.cycle.actions.nudge import nudge
from endeavour.cycle.actions.start_round import start_round
from endeavour.cycle.jobs import remind_teachers
from endeavour.cycle.models import Asked, Cycle, Round
from endeavour.cycle.reminding import reminder_days
from endeavour.cycle.tests.test_ask_teachers import jobs
from endeavour.law.school_days import SchoolCalendar
from endeavour.pupils.models import Pupil
from endeavour.schools.facts import calendar_of
from endeavour.schools.models import School
from tests.cast.reviews import make_cycle

ASKED = datetime(2026, 11, 17, 14, 0, tzinfo=clock.LONDON)
FRIDAY = date(2026, 11, 27)


@pytest.fixture
def asked(maya: Pupil, shah: StaffActor, priya: StaffActor) -> Round:
    with school_scope(priya.school_id), clock.at(ASKED):
        return start_round([make_cycle(maya)], due_on=FRIDAY, by=priya)


def mornings(first: date, last: date, at: time = time(7, 30)) -> list[str]:
    """The days of the reminders that go out when the worker looks each day, the week-ends too, at this hour."""
    for day in range(first.toordinal(), last.toordinal() + 1):
        with clock.at(datetime.combine(date.fromordinal(day), at, clock.LONDON)):
            remind_teachers(timestamp=0)
            remind_teachers(timestamp=0)
    return [str(job["again"]) for job in jobs() if "again" in job]


@pytest.mark.parametrize(
    ("asked_on", "due_on", "days"),
    [
        (date(2026, 11, 17), FRIDAY, [date(2026, 11, 20), date(2026, 11, 26)]),
        (date(2026, 11, 23), FRIDAY, [date(2026, 11, 25), date(2026, 11, 26)]),
        (date(2026, 11, 24), date(2026, 11, 26), [date(2026, 11, 25)]),
        (date(2026, 11, 26), FRIDAY, []),
        (FRIDAY, FRIDAY, []),
        (date(2026, 10, 16), date(2026, 11, 2), []),
        (date(2026, 10, 15), date(2026, 11, 3), [date(2026, 10, 16), date(2026, 11, 2)]),
    ],
)
def test_which_days(at_oakfield: School, asked_on: date, due_on: date, days: list[date]) -> None:
    """None in half-term, from 19 to 30 October, at a week-end or on the day of the asking."""
    assert list(reminder_days(asked_on, due_on, calendar_of(at_oakfield.pk))) == days


def test_without_terms_there_is_no_day() -> None:
    assert reminder_days(date(2026, 11, 17), FRIDAY, SchoolCalendar(terms=())) == ()


def test_twice_in_a_round_and_only_whoever_is_waited_for(asked: Round, shah: StaffActor) -> None:
    assert mornings(date(2026, 11, 17), date(2026, 12, 4)) == ["20261120", "20261126"]
    with school_scope(shah.school_id):
        by = AuditEvent.objects.filter(kind="TeachersNudged").values_list("actor", flat=True)
        assert list(by) == ["system:endeavour"] * 2


@pytest.mark.parametrize("at", [time(7, 29), time(19, 0)])
def test_not_at_night(asked: Round, at: time) -> None:
    assert mornings(date(2026, 11, 17), date(2026, 12, 4), at) == []


def test_nobody_who_has_answered_and_nobody_of_a_closed_cycle(asked: Round, priya: StaffActor) -> None:
    with school_scope(priya.school_id):
        Asked.objects.update(answer="not_enough", answered_at=ASKED)
    assert mornings(date(2026, 11, 20), date(2026, 11, 20)) == []
    with school_scope(priya.school_id):
        Asked.objects.update(answer="", answered_at=None)
        Cycle.objects.update(closed_on=date(2026, 11, 25), closed_by=priya.label)
    assert mornings(date(2026, 11, 26), date(2026, 11, 26)) == []


def test_not_again_on_a_day_on_which_the_senco_reminded_them(asked: Round, priya: StaffActor) -> None:
    with school_scope(priya.school_id), clock.at(datetime(2026, 11, 20, 7, 20, tzinfo=clock.LONDON)):
        nudge(asked, by=priya)
    assert mornings(date(2026, 11, 20), date(2026, 11, 20)) == ["20261120"]


def test_only_schools_that_wait_for_somebody_are_looked_at(
    asked: Round, stranger: StaffActor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once reminded, not again that day; and not where all have answered."""
    visits = Mock(wraps=reminding.remind_of_rounds)
    monkeypatch.setattr(reminding, "remind_of_rounds", visits)
    assert mornings(date(2026, 11, 26), date(2026, 11, 26)) == ["20261126"]
    assert visits.mock_calls == [call(asked.school_id)]
    with school_scope(asked.school_id):
        Asked.objects.update(answer="not_enough", answered_at=ASKED, nudged_at=None)
    assert mornings(date(2026, 11, 25), date(2026, 11, 25)) == ["20261126"]
    assert visits.mock_calls == [call(asked.school_id)]
