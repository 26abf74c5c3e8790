"""Paragraph 6.49. The plan was shared on Monday 16 November 2026; five school days on is the 23rd, today."""

from dataclasses import replace
from datetime import date

from endeavour.law.citation import Strength
from endeavour.law.facts.awareness import StaffAware
from endeavour.law.facts.school import SchoolType
from endeavour.law.send_code_of_practice.staff_aware import staff_aware
from endeavour.law.tests.cases import TODAY, does_not_apply, met, not_met, school

SHARED = StaffAware(school(), date(2026, 11, 16), given_to=5, read_by=3)


def test_it_is_met_on_the_day_the_last_one_read_it() -> None:
    finding = met(staff_aware(replace(SHARED, read_by=5, all_read_on=date(2026, 11, 20))))
    assert finding.on == date(2026, 11, 20)
    assert finding.because == "All 5 had read their lines by 20 November 2026."


def test_until_then_it_is_due_within_five_school_days_by_the_schools_rule() -> None:
    finding = not_met(staff_aware(SHARED))
    assert finding.because == "Shared on 16 November 2026. 3 of 5 have read their lines."
    assert finding.due == finding.late_after == TODAY
    assert str(finding.due_by) == (
        "School rule: staff read their lines of a plan within 5 school days. Set by Endeavour, as a starting value."
    )
    assert staff_aware.strength is Strength.SHOULD


def test_whoever_begins_later_has_as_many_days_from_then() -> None:
    finding = not_met(staff_aware(replace(SHARED, read_by=4, waiting_since=date(2026, 11, 20))))
    assert finding.because == (
        "Shared on 16 November 2026. 4 of 5 have read their lines. "
        "Somebody works with the pupil since 20 November 2026."
    )
    assert finding.due == date(2026, 11, 27)
    early = not_met(staff_aware(replace(SHARED, waiting_since=date(2026, 11, 2))))
    assert early.due == TODAY


def test_given_to_nobody_it_is_not_met() -> None:
    finding = not_met(staff_aware(replace(SHARED, given_to=0, read_by=0)))
    assert "It was given to nobody, so nobody has read their lines." in finding.because


def test_support_that_ended_before_the_day_asks_for_no_reading() -> None:
    does_not_apply(staff_aware(replace(SHARED, support_ended_on=date(2026, 11, 18))))
    not_met(staff_aware(replace(SHARED, support_ended_on=TODAY)))


def test_a_plan_of_tomorrow_asks_nothing_today() -> None:
    finding = does_not_apply(staff_aware(replace(SHARED, shared_on=date(2026, 11, 24))))
    assert finding.look_again_on == date(2026, 11, 24)


def test_special_schools_are_not_spoken_to() -> None:
    special = school(kind=SchoolType.MAINTAINED_SPECIAL)
    does_not_apply(staff_aware(replace(SHARED, school=special)))
