"""Paragraph 6.65: three meetings a year. Oakfield's year has 66, 54 and 67 school days."""

from datetime import date

import pytest

from endeavour.law.facts.meetings import Meeting, MeetingKind, MeetingState
from endeavour.law.facts.school import Period, SchoolType
from endeavour.law.facts.school_rules import Choice, SchoolRules
from endeavour.law.school_days import SchoolCalendar
from endeavour.law.school_year import Days, SchoolYear
from endeavour.law.send_code_of_practice.three_meetings_a_year import three_meetings_a_year
from endeavour.law.tests.cases import (
    AUTUMN,
    CLOSED,
    SPRING,
    SUMMER,
    does_not_apply,
    held,
    meeting_year,
    met,
    not_met,
    school,
)

OCTOBER, NOVEMBER = date(2026, 10, 6), date(2026, 11, 17)
END_OF_AUTUMN, END_OF_SPRING, END_OF_SUMMER = date(2026, 12, 18), date(2027, 3, 25), date(2027, 7, 21)
JULY = school(today=date(2027, 7, 22))


def test_three_meetings_satisfy_the_code() -> None:
    facts = meeting_year(held(OCTOBER), held(date(2027, 2, 2)), held(date(2027, 6, 8)), school=JULY)
    finding = met(three_meetings_a_year(facts))
    assert finding.on == date(2027, 6, 8)
    assert finding.because.startswith("3 of 3 meetings held in 2026-27.")


def test_two_leave_one_due_by_the_end_of_the_summer_term() -> None:
    finding = not_met(three_meetings_a_year(meeting_year(held(OCTOBER), held(NOVEMBER))))
    assert (finding.due, finding.late_after) == (END_OF_SUMMER, END_OF_SUMMER)


def test_it_says_nothing_of_a_pupil_without_sen_support() -> None:
    finding = does_not_apply(three_meetings_a_year(meeting_year(support=())))
    assert finding.because == "The pupil was not on SEN support in 2026-27."
    assert finding.look_again_on == date(2027, 9, 1)


@pytest.mark.parametrize(
    ("meetings", "due"),
    [((), END_OF_AUTUMN), ((OCTOBER,), END_OF_SPRING), ((OCTOBER, NOVEMBER), END_OF_SUMMER)],
)
def test_one_is_due_each_term_by_a_school_rule(meetings: tuple[date, ...], due: date) -> None:
    finding = not_met(three_meetings_a_year(meeting_year(*map(held, meetings))))
    assert finding.due == due
    assert str(finding.due_by) == (
        "School rule: one meeting by the end of each term. Set by Endeavour, as a starting value."
    )
    assert finding.late_by == finding.due_by


@pytest.mark.parametrize(
    ("started", "ended", "due"),
    [
        (date(2026, 11, 19), None, (END_OF_SPRING, END_OF_SUMMER)),  # 143 of 187 school days: 2.3
        (date(2027, 1, 4), None, (END_OF_SPRING, END_OF_SUMMER)),  # 121: 1.9
        (date(2026, 9, 1), date(2026, 12, 18), (END_OF_AUTUMN,)),  # 66: 1.06
        (date(2026, 9, 1), date(2027, 2, 12), (END_OF_AUTUMN, date(2027, 2, 12))),  # 96: 1.5, half goes up
    ],
)
def test_part_of_a_year_asks_for_its_share_by_school_days(
    started: date, ended: date | None, due: tuple[date, ...]
) -> None:
    support = (Period(started, ended),)
    for done, day in enumerate(due):
        meetings = [held(started)] * done
        facts = meeting_year(*meetings, support=support, school=JULY)
        assert not_met(three_meetings_a_year(facts)).due == day
    met(three_meetings_a_year(meeting_year(*[held(started)] * len(due), support=support, school=JULY)))


def test_too_little_of_a_year_asks_for_none() -> None:
    finding = does_not_apply(three_meetings_a_year(meeting_year(support=(Period(date(2027, 7, 1)),))))
    assert finding.because == (
        "Too little of 2026-27 is spent on SEN support for a meeting to be asked: 15 school days."
    )


def test_a_full_term_served_asks_for_at_least_one_however_short_the_term() -> None:
    short_spring = Days(date(2027, 1, 4), date(2027, 1, 29))
    calendar = SchoolCalendar((AUTUMN, short_spring, Days(date(2027, 2, 8), date(2027, 7, 21))), CLOSED)
    support = (Period(short_spring.first, short_spring.last),)
    finding = three_meetings_a_year(meeting_year(support=support, school=school(calendar=calendar)))
    assert not_met(finding).due == date(2027, 1, 29)


def test_a_year_divided_into_six_still_asks_one_a_term() -> None:
    halves = (
        Days(AUTUMN.first, date(2026, 10, 16)),
        Days(date(2026, 11, 2), AUTUMN.last),
        Days(SPRING.first, date(2027, 2, 12)),
        Days(date(2027, 2, 22), SPRING.last),
        Days(SUMMER.first, date(2027, 5, 28)),
        Days(date(2027, 6, 7), SUMMER.last),
    )
    facts = meeting_year(held(OCTOBER), school=school(calendar=SchoolCalendar(halves, CLOSED)))
    assert not_met(three_meetings_a_year(facts)).due == END_OF_SPRING


@pytest.mark.parametrize(
    "kind",
    [MeetingKind.EARLY_DISCUSSION, MeetingKind.EHC_ANNUAL_REVIEW, MeetingKind.HEALTHCARE_PLAN_REVIEW],
)
def test_early_talks_and_other_reviews_do_not_count(kind: MeetingKind) -> None:
    finding = not_met(three_meetings_a_year(meeting_year(held(OCTOBER, kind))))
    assert finding.because.startswith("0 of 3")


def test_a_talk_before_support_began_does_not_count() -> None:
    facts = meeting_year(held(OCTOBER), support=(Period(date(2026, 10, 7)),))
    assert not_met(three_meetings_a_year(facts)).because.startswith("0 of 3")


@pytest.mark.parametrize(
    ("counts", "full", "expected"), [(False, True, 0), (True, False, 0), (True, True, 1), (False, False, 0)]
)
def test_a_parents_evening_counts_only_by_school_rule_and_as_a_full_talk(
    counts: bool, full: bool, expected: int
) -> None:
    rules = SchoolRules(parents_evenings_count=Choice(yes=counts, set_by="the head"))
    meeting = held(OCTOBER, MeetingKind.PARENTS_EVENING, full=full)
    finding = not_met(three_meetings_a_year(meeting_year(meeting, school=school(rules=rules))))
    assert finding.because.startswith(f"{expected} of 3")
    said = "count if they were full talks" if counts else "do not count"
    assert finding.because.endswith(f"School rule: parents' evenings {said}. Set by the head.")


def test_meetings_offered_and_declined_are_counted_apart() -> None:
    declined = Meeting(OCTOBER, MeetingKind.SEN_REVIEW, MeetingState.DECLINED)
    unanswered = Meeting(NOVEMBER, MeetingKind.SEN_REVIEW, MeetingState.NO_REPLY)
    finding = not_met(three_meetings_a_year(meeting_year(declined, declined, unanswered)))
    assert finding.because.startswith(
        "0 of 3 meetings held in 2026-27. Offered and declined: 2. Offered without reply: 1."
    )


def test_a_meeting_booked_or_still_to_come_is_not_held() -> None:
    booked = Meeting(OCTOBER, MeetingKind.SEN_REVIEW, MeetingState.BOOKED)
    finding = not_met(three_meetings_a_year(meeting_year(booked, held(date(2026, 11, 24)))))
    assert finding.because.startswith("0 of 3")


def test_the_rolling_twelve_months_stand_beside_it_and_say_when_they_change() -> None:
    last_year = held(date(2025, 12, 1)), held(date(2026, 6, 9)), held(date(2025, 11, 23))
    finding = not_met(three_meetings_a_year(meeting_year(held(OCTOBER), *last_year)))
    assert "Held in the last twelve months: 3." in finding.because
    assert finding.look_again_on == date(2026, 12, 1)


def test_a_past_year_is_counted_to_its_end_and_changes_no_more() -> None:
    facts = meeting_year(held(OCTOBER), school=school(today=date(2027, 9, 20)))
    finding = not_met(three_meetings_a_year(facts))
    assert finding.look_again_on is None
    assert finding.due == END_OF_SPRING


def test_while_terms_are_missing_three_are_asked_and_no_day_is_guessed() -> None:
    finding = not_met(three_meetings_a_year(meeting_year(year=SchoolYear(2027), school=JULY)))
    assert (finding.due, finding.late_after) == (None, None)
    assert "The terms of 2027-28 are not all recorded" in finding.because


def test_chapter_6_does_not_speak_to_special_schools() -> None:
    does_not_apply(three_meetings_a_year(meeting_year(school=school(kind=SchoolType.MAINTAINED_SPECIAL))))


def test_a_meeting_today_counts_and_so_does_one_on_the_first_and_last_day_of_support() -> None:
    today = held(date(2026, 11, 23))
    assert not_met(three_meetings_a_year(meeting_year(today))).because.startswith("1 of 3")
    support = (Period(OCTOBER, date(2027, 6, 1)),)
    edges = meeting_year(held(OCTOBER), held(date(2027, 6, 1)), support=support, school=JULY)
    assert met(three_meetings_a_year(edges)).because.startswith("2 of 2")
