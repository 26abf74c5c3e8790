"""Regulation 6(2): a maintained school's report, before the summer term ends on 21 July 2027."""

from datetime import date

import pytest

from endeavour.law.facts.reports import Report
from endeavour.law.facts.school import SchoolType
from endeavour.law.pupil_information_regulations_2005.annual_report import (
    annual_report_of_a_maintained_school,
)
from endeavour.law.school_year import SchoolYear
from endeavour.law.tests.cases import does_not_apply, met, not_met, reporting_year, school

END_OF_SUMMER = date(2027, 7, 21)
AUGUST = school(today=date(2027, 8, 2))


def test_it_is_due_by_the_last_school_day_of_the_summer_term() -> None:
    finding = not_met(annual_report_of_a_maintained_school(reporting_year()))
    assert (finding.due, finding.late_after) == (END_OF_SUMMER, END_OF_SUMMER)
    assert finding.because == "No report on 2026-27 is recorded here."
    assert finding.look_again_on == date(2027, 9, 1)


def test_the_day_is_the_laws_own() -> None:
    finding = not_met(annual_report_of_a_maintained_school(reporting_year()))
    assert finding.due_by is None
    assert finding.late_by is None


def test_a_report_given_meets_it() -> None:
    reports = (Report(date(2027, 7, 9), date(2027, 7, 12)), Report(date(2027, 7, 1)))
    finding = met(annual_report_of_a_maintained_school(reporting_year(school=AUGUST, reports=reports)))
    assert finding.because == "The report on 2026-27 was given on 12 July 2027."


def test_a_report_merely_sent_does_not() -> None:
    facts = reporting_year(school=AUGUST, reports=(Report(sent_on=date(2027, 7, 9)),))
    assert not_met(annual_report_of_a_maintained_school(facts)).because == (
        "The report on 2026-27 was sent, and is not known to have arrived."
    )


def test_a_report_in_the_post_is_looked_at_again_when_it_counts_as_given() -> None:
    facts = reporting_year(reports=(Report(date(2026, 11, 23), date(2026, 11, 25)),))
    assert not_met(annual_report_of_a_maintained_school(facts)).look_again_on == date(2026, 11, 25)


def test_a_late_report_meets_it_and_says_that_it_was_late() -> None:
    facts = reporting_year(school=AUGUST, reports=(Report(delivered_on=date(2027, 7, 30)),))
    assert met(annual_report_of_a_maintained_school(facts)).because == (
        "The report on 2026-27 was given on 30 July 2027, after the 21 July 2027 it was due."
    )


def test_while_terms_are_missing_no_day_is_guessed() -> None:
    finding = not_met(
        annual_report_of_a_maintained_school(reporting_year(year=SchoolYear(2027), school=AUGUST))
    )
    assert (finding.due, finding.late_after) == (None, None)
    assert "The terms of 2027-28 are not all recorded" in finding.because


def test_a_pupil_who_left_before_or_joined_after_is_owed_none() -> None:
    does_not_apply(annual_report_of_a_maintained_school(reporting_year(left_on=date(2027, 3, 25))))
    not_met(annual_report_of_a_maintained_school(reporting_year(left_on=END_OF_SUMMER)))
    does_not_apply(annual_report_of_a_maintained_school(reporting_year(joined_on=date(2027, 7, 22))))
    not_met(annual_report_of_a_maintained_school(reporting_year(joined_on=END_OF_SUMMER)))


def test_a_leavers_report_takes_its_place() -> None:
    does_not_apply(annual_report_of_a_maintained_school(reporting_year(leavers_report_instead=True)))


@pytest.mark.parametrize("kind", list(SchoolType))
def test_it_binds_maintained_schools(kind: SchoolType) -> None:
    finding = annual_report_of_a_maintained_school(reporting_year(school=school(kind=kind)))
    if "maintained" in kind:
        not_met(finding)
    else:
        does_not_apply(finding)


def test_a_pupil_referral_unit_reports_only_in_the_year_compulsory_school_age_ends() -> None:
    unit = school(kind=SchoolType.PUPIL_REFERRAL_UNIT)
    not_met(
        annual_report_of_a_maintained_school(reporting_year(school=unit, date_of_birth=date(2010, 10, 2)))
    )
    does_not_apply(
        annual_report_of_a_maintained_school(reporting_year(school=unit, date_of_birth=date(2012, 10, 2)))
    )


def test_a_report_given_today_counts_today() -> None:
    met(
        annual_report_of_a_maintained_school(
            reporting_year(reports=(Report(delivered_on=date(2026, 11, 23)),))
        )
    )
