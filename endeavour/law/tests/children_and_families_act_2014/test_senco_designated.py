"""Section 67(2): a member of staff is SENCO, without a gap."""

from datetime import date

import pytest

from endeavour.law.children_and_families_act_2014.senco_designated import senco_designated
from endeavour.law.facts.school import Period, SchoolType
from endeavour.law.tests.cases import does_not_apply, met, not_met, school, senco_post


def test_a_senco_in_post_meets_it() -> None:
    finding = met(senco_designated(senco_post(Period(date(2021, 9, 1)))))
    assert finding.because == "A SENCO is designated."
    assert finding.look_again_on is None


def test_with_none_recorded_it_says_so() -> None:
    finding = not_met(senco_designated(senco_post()))
    assert finding.because == "No SENCO is recorded here."
    assert finding.due == date(2026, 9, 1)


def test_it_is_not_met_from_the_day_after_the_last_one_left() -> None:
    finding = not_met(senco_designated(senco_post(Period(date(2021, 9, 1), date(2026, 10, 16)))))
    assert finding.because == "No SENCO has been designated since 17 October 2026."
    assert (finding.due, finding.late_after) == (date(2026, 10, 17), date(2026, 10, 17))


def test_a_successor_still_to_come_gives_a_day_to_look_again() -> None:
    post = senco_post(Period(date(2021, 9, 1), date(2026, 10, 16)), Period(date(2027, 1, 4)))
    assert not_met(senco_designated(post)).look_again_on == date(2027, 1, 4)


def test_an_earlier_gap_is_told_though_the_duty_is_met_today() -> None:
    post = senco_post(Period(date(2021, 9, 1), date(2026, 9, 30)), Period(date(2026, 10, 12)))
    assert met(senco_designated(post)).because == (
        "A SENCO is designated. There was no SENCO from 1 October 2026 to 11 October 2026."
    )


def test_a_leaver_without_successor_is_seen_coming() -> None:
    finding = met(senco_designated(senco_post(Period(date(2021, 9, 1), date(2026, 12, 31)))))
    assert finding.because == "A SENCO is designated until 31 December 2026. No one is recorded as following."
    assert finding.look_again_on == date(2027, 1, 1)


def test_a_successor_the_next_day_leaves_no_gap() -> None:
    post = senco_post(Period(date(2027, 1, 1)), Period(date(2021, 9, 1), date(2026, 12, 31)))
    assert met(senco_designated(post)).because == "A SENCO is designated."


def test_two_at_once_do_not_confuse_it() -> None:
    post = senco_post(
        Period(date(2021, 9, 1)),
        Period(date(2026, 9, 1), date(2026, 9, 30)),
        Period(date(2020, 1, 6), date(2020, 7, 17)),
    )
    assert met(senco_designated(post)).because == "A SENCO is designated."


@pytest.mark.parametrize("kind", list(SchoolType))
def test_section_67_names_mainstream_and_maintained_nursery_schools_only(kind: SchoolType) -> None:
    finding = senco_designated(senco_post(school=school(kind=kind)))
    if kind in (SchoolType.MAINTAINED, SchoolType.MAINTAINED_NURSERY, SchoolType.ACADEMY):
        not_met(finding)
    else:
        assert str(kind) in does_not_apply(finding).because
