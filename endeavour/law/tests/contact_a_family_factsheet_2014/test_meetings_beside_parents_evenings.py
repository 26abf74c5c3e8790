"""The factsheet's own wish: three meetings beside parents' evenings."""

from datetime import date

from endeavour.law.citation import Strength
from endeavour.law.contact_a_family_factsheet_2014.meetings_beside_parents_evenings import (
    meetings_beside_parents_evenings,
)
from endeavour.law.facts.meetings import MeetingKind
from endeavour.law.facts.school_rules import Choice, SchoolRules
from endeavour.law.send_code_of_practice.three_meetings_a_year import three_meetings_a_year
from endeavour.law.tests.cases import held, meeting_year, met, not_met, school

EVENING = held(date(2026, 10, 6), MeetingKind.PARENTS_EVENING, full=True)


def test_parents_evenings_are_left_out_even_where_the_school_counts_them() -> None:
    rules = SchoolRules(parents_evenings_count=Choice(yes=True))
    two_and_an_evening = meeting_year(
        EVENING,
        held(date(2026, 11, 3)),
        held(date(2026, 11, 17)),
        school=school(rules=rules),
    )
    met(three_meetings_a_year(two_and_an_evening))
    finding = not_met(meetings_beside_parents_evenings(two_and_an_evening))
    assert finding.because.startswith("2 of 3 meetings held")
    assert finding.because.endswith("Parents' evenings are left out.")


def test_three_others_meet_it() -> None:
    days = (date(2026, 9, 15), date(2026, 10, 6), date(2026, 11, 17))
    met(meetings_beside_parents_evenings(meeting_year(*map(held, days))))


def test_it_never_calls_itself_law() -> None:
    assert meetings_beside_parents_evenings.strength is Strength.SOURCE_DOCUMENT
    assert not meetings_beside_parents_evenings.strength.is_law
