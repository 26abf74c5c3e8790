"""Regulation 49(4) and (5) as first made, judged in June 2020."""

from datetime import date

import pytest

from endeavour.law.facts.school import Period, SchoolType
from endeavour.law.facts.senco import Award, Course
from endeavour.law.finding import Finding
from endeavour.law.send_regulations_2014.qualified_in_three_years import national_award_in_three_years
from endeavour.law.tests.cases import does_not_apply, met, not_met, school, senco

IN_2020 = school(today=date(2020, 6, 1))
APPOINTED = date(2018, 9, 3)
ELEVEN_MONTHS_AND_THIRTY_DAYS = (
    Period(date(2010, 1, 1), date(2010, 11, 30)),
    Period(date(2012, 1, 1), date(2012, 1, 30)),
)


def test_it_is_due_on_the_third_anniversary() -> None:
    finding = not_met(national_award_in_three_years(senco(school=IN_2020, appointed_on=APPOINTED)))
    assert (finding.due, finding.late_after) == (date(2021, 9, 3), date(2021, 9, 3))


def test_the_national_award_meets_it_once_held() -> None:
    course = Course(Award.NASENCO, date(2018, 10, 1), date(2020, 1, 31))
    facts = senco(school=IN_2020, appointed_on=APPOINTED, courses=(course,))
    assert met(national_award_in_three_years(facts)).because == (
        "Holds the National Award for SEN Co-ordination, since 31 January 2020."
    )


def test_an_award_that_came_today_is_held_today() -> None:
    course = Course(Award.NASENCO, date(2018, 10, 1), IN_2020.today)
    met(national_award_in_three_years(senco(school=IN_2020, appointed_on=APPOINTED, courses=(course,))))


def test_a_course_under_way_is_not_yet_a_qualification() -> None:
    course = Course(Award.NASENCO, date(2018, 10, 1))
    not_met(national_award_in_three_years(senco(school=IN_2020, appointed_on=APPOINTED, courses=(course,))))


def test_the_other_qualification_did_not_count_then() -> None:
    course = Course(Award.NPQ_SENCO, date(2018, 10, 1), date(2020, 1, 31))
    not_met(national_award_in_three_years(senco(school=IN_2020, appointed_on=APPOINTED, courses=(course,))))


@pytest.mark.parametrize(("appointed", "bound"), [(date(2009, 9, 1), False), (date(2009, 9, 2), True)])
def test_it_binds_those_who_became_senco_after_1_september_2009(appointed: date, bound: bool) -> None:
    finding = national_award_in_three_years(senco(school=IN_2020, appointed_on=appointed))
    if bound:
        assert not_met(finding).due == date(2012, 9, 2)
    else:
        does_not_apply(finding)


@pytest.mark.parametrize(
    ("earlier", "excused"),
    [
        ((Period(date(2010, 9, 1), date(2011, 8, 31)),), False),  # twelve months, not more
        ((Period(date(2010, 9, 1), date(2011, 9, 1)),), True),  # twelve months and a day
        ((Period(date(2011, 9, 1), date(2012, 8, 31)),), False),  # 366 days are still twelve months
        ((Period(date(2010, 1, 1), date(2010, 6, 30)), Period(date(2012, 1, 1), date(2012, 6, 30))), False),
        ((Period(date(2010, 1, 1), date(2010, 6, 30)), Period(date(2012, 1, 1), date(2012, 7, 20))), True),
        ((Period(date(2010, 1, 1), date(2010, 9, 30)), Period(date(2010, 4, 1), date(2010, 12, 31))), False),
        ((Period(date(2010, 1, 1), date(2010, 6, 20)), Period(date(2012, 1, 1), date(2012, 7, 15))), True),
        ((*ELEVEN_MONTHS_AND_THIRTY_DAYS, Period(date(2013, 1, 1), date(2013, 1, 1))), False),
        ((*ELEVEN_MONTHS_AND_THIRTY_DAYS, Period(date(2013, 1, 1), date(2013, 1, 2))), True),
        ((Period(date(2015, 9, 1)),), True),  # no end recorded: up to this post
    ],
)
def test_more_than_twelve_months_as_senco_before_in_total_excuses(
    earlier: tuple[Period, ...], excused: bool
) -> None:
    finding = national_award_in_three_years(
        senco(school=IN_2020, appointed_on=APPOINTED, earlier_service=earlier)
    )
    if excused:
        assert "more than twelve months" in does_not_apply(finding).because
    else:
        not_met(finding)


def test_shorter_earlier_service_leaves_the_start_at_the_first_post() -> None:
    earlier = (Period(date(2016, 2, 29), date(2016, 7, 20)),)
    facts = senco(school=IN_2020, appointed_on=APPOINTED, earlier_service=earlier)
    assert not_met(national_award_in_three_years(facts)).due == date(2019, 2, 28)


def _leaving(on: date) -> Finding:
    return national_award_in_three_years(senco(school=IN_2020, appointed_on=APPOINTED, leaves_on=on))


def test_it_does_not_reach_those_who_leave_in_time_or_have_left() -> None:
    in_time = does_not_apply(_leaving(date(2021, 8, 31)))
    assert "before three years are up on 3 September 2021" in in_time.because
    does_not_apply(_leaving(date(2021, 9, 3)))
    not_met(_leaving(date(2021, 9, 4)))
    assert "before three years" in does_not_apply(_leaving(IN_2020.today)).because
    assert does_not_apply(_leaving(date(2020, 5, 29))).because == "This person is no longer the SENCO here."


def test_it_binds_only_schools_that_section_67_names() -> None:
    unit = school(today=date(2020, 6, 1), kind=SchoolType.PUPIL_REFERRAL_UNIT)
    does_not_apply(national_award_in_three_years(senco(school=unit, appointed_on=APPOINTED)))
