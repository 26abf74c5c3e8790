"""One statement tells what several would."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from django.db import connection
from django.test.utils import CaptureQueriesContext

from endeavour.access.actor import StaffActor
from endeavour.cycle.actions.confirm_reading import confirm_reading
from endeavour.cycle.actions.correct_check import correct_check
from endeavour.cycle.models import Check
from endeavour.cycle.queries.cycles import cycle_of
from endeavour.cycle.queries.outcomes import outcomes_of
from endeavour.cycle.queries.readers import readers_of
from endeavour.cycle.queries.standing import plan_now, standing_of
from endeavour.cycle.tests.autumn import mayas_autumn
from endeavour.provision.one_pupil import support_of
from endeavour.provision.queries import provision_of
from endeavour.provision.tests.tallied import tallies
from endeavour.pupils.models import Pupil
from endeavour.schools.facts import calendar_of
from endeavour.schools.models import School

MONDAY = date(2026, 11, 23)


def test_it_says_what_the_other_queries_say(
    at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor
) -> None:
    version = mayas_autumn(maya, priya, reid)
    confirm_reading(version, by=reid)
    check = Check.objects.get(on=date(2026, 11, 16), replaced_at=None)
    correct_check(check, value=Decimal("52.5"), why="Read the wrong line", by=priya)
    with CaptureQueriesContext(connection) as asked:
        (standing,) = standing_of(maya.pk)
    assert len(asked) == 1
    now = cycle_of(maya.pk)
    assert now is not None
    assert standing.now == now
    assert standing.outcomes == outcomes_of([now.id])[now.id]
    assert standing.outcomes[0].checks[-1] == (date(2026, 11, 16), Decimal("52.5"))
    readers = readers_of(version)
    assert (standing.read, standing.given) == (1, len(readers))
    assert standing.at_home == "Read to Maya for ten minutes when you can."
    assert [(a.whose, a.answer, a.said_on) for a in standing.answers] == [
        ("pupil", "agrees", date(2026, 9, 14))
    ]


def test_a_pupil_without_a_cycle_stands_nowhere(at_oakfield: School, maya: Pupil) -> None:
    assert standing_of(maya.pk) == ()
    assert plan_now(()) is None


def test_support_is_counted_as_everywhere(
    at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor
) -> None:
    mayas_autumn(maya, priya, reid)
    (line,) = provision_of([maya.pk], today=MONDAY)[maya.pk]
    with CaptureQueriesContext(connection) as asked:
        (support,) = support_of(maya.pk, calendar=calendar_of(at_oakfield.pk), today=MONDAY)
    assert len(asked) == 2
    assert support.line == replace(line, tally=support.line.tally)
    assert support.line.tally == tallies([maya.pk], today=MONDAY)[maya.pk, line.id]
    assert support.line.tally.in_words == "21 of 24 sessions. 2 away, 1 because staff were needed elsewhere"
    assert (support.since, support.until, support.is_over(MONDAY)) == (date(2026, 9, 14), None, False)
