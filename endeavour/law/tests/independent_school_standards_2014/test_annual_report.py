"""Paragraph 32(1)(f): an academy's yearly written report."""

from datetime import date

import pytest

from endeavour.law.facts.reports import Report
from endeavour.law.facts.school import SchoolType
from endeavour.law.independent_school_standards_2014.annual_report import annual_report_of_an_academy
from endeavour.law.tests.cases import does_not_apply, met, not_met, reporting_year, school

ACADEMY = school(kind=SchoolType.ACADEMY)


def test_the_standard_names_no_day_so_the_day_is_shown_as_a_school_rule() -> None:
    finding = not_met(annual_report_of_an_academy(reporting_year(school=ACADEMY)))
    assert finding.due == date(2027, 7, 21)
    assert str(finding.due_by) == (
        "School rule: the report is given by the last school day of the summer term. "
        "Set by Endeavour, as a starting value."
    )


def test_a_report_given_in_spring_meets_it() -> None:
    academy_in_april = school(today=date(2027, 4, 12), kind=SchoolType.ACADEMY)
    facts = reporting_year(school=academy_in_april, reports=(Report(delivered_on=date(2027, 3, 19)),))
    met(annual_report_of_an_academy(facts))


def test_a_parent_may_agree_that_none_is_given() -> None:
    does_not_apply(annual_report_of_an_academy(reporting_year(school=ACADEMY, parent_agreed_to_none=True)))


@pytest.mark.parametrize("kind", list(SchoolType))
def test_it_binds_academies_that_are_schools(kind: SchoolType) -> None:
    finding = annual_report_of_an_academy(reporting_year(school=school(kind=kind)))
    if "academy" in kind and kind is not SchoolType.SIXTEEN_TO_NINETEEN_ACADEMY:
        not_met(finding)
    else:
        does_not_apply(finding)
