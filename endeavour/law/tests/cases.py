"""Oakfield's school year and a few people, so that each case says only what matters to it."""

from datetime import date
from typing import Any

from endeavour.law.facts.meetings import Meeting, MeetingKind, MeetingState, MeetingYear
from endeavour.law.facts.planning import AgreedReview, Plan, Planning, Voice
from endeavour.law.facts.reports import ReportingYear
from endeavour.law.facts.school import Period, SchoolFacts, SchoolType
from endeavour.law.facts.school_rules import SchoolRules
from endeavour.law.facts.senco import Induction, SencoPost, SencoService, TeacherStatus
from endeavour.law.facts.telling import Adult, Notice, Responsibility, Telling
from endeavour.law.finding import DoesNotApply, Finding, Met, NotMet
from endeavour.law.school_days import SchoolCalendar
from endeavour.law.school_year import Days, SchoolYear

TODAY = date(2026, 11, 23)
YEAR = SchoolYear(2026)
AUTUMN = Days(date(2026, 9, 3), date(2026, 12, 18))
SPRING = Days(date(2027, 1, 4), date(2027, 3, 25))
SUMMER = Days(date(2027, 4, 12), date(2027, 7, 21))
CLOSED = (
    Days(date(2026, 9, 3), date(2026, 9, 3)),  # INSET
    Days(date(2026, 10, 19), date(2026, 10, 30)),
    Days(date(2027, 2, 15), date(2027, 2, 19)),
    Days(date(2027, 5, 3), date(2027, 5, 3)),
    Days(date(2027, 5, 31), date(2027, 6, 4)),
)
CALENDAR = SchoolCalendar((AUTUMN, SPRING, SUMMER), CLOSED)
MOTHER, FATHER, PUPIL = "MOTHER01", "FATHER01", "ZARA0001"


def school(
    today: date = TODAY,
    kind: SchoolType = SchoolType.MAINTAINED,
    calendar: SchoolCalendar = CALENDAR,
    rules: SchoolRules | None = None,
) -> SchoolFacts:
    return SchoolFacts(today, kind, calendar, rules or SchoolRules())


def telling(**changes: Any) -> Telling:
    """Zara, Year 4: support started on Thursday 19 November; her mother has responsibility."""
    usual: dict[str, Any] = {
        "school": school(),
        "pupil": PUPIL,
        "date_of_birth": date(2018, 3, 5),
        "started_on": date(2026, 11, 19),
        "adults": (Adult(MOTHER, Responsibility.YES),),
    }
    return Telling(**usual | changes)


def delivered(to: str, on: date) -> Notice:
    return Notice(to, sent_on=on, delivered_on=on)


def planning(**changes: Any) -> Planning:
    usual: dict[str, Any] = {"school": school(), "started_on": date(2026, 11, 2)}
    return Planning(**usual | changes)


def whole_plan(**changes: Any) -> Plan:
    usual: dict[str, Any] = {
        "shared_on": date(2026, 11, 20),
        "has_outcomes": True,
        "has_support": True,
        "has_expected_effect": True,
        "review_on": date(2027, 2, 12),
        "family": Voice.HEARD,
        "pupil": Voice.REASON_GIVEN,
    }
    return Plan(**usual | changes)


def review(**changes: Any) -> AgreedReview:
    usual: dict[str, Any] = {"school": school(), "plan_recorded": True, "review_on": date(2026, 12, 11)}
    return AgreedReview(**usual | changes)


def held(on: date, kind: MeetingKind = MeetingKind.SEN_REVIEW, *, full: bool = False) -> Meeting:
    return Meeting(on, kind, MeetingState.HELD, full)


def meeting_year(*meetings: Meeting, **changes: Any) -> MeetingYear:
    usual: dict[str, Any] = {"school": school(), "year": YEAR, "support": (Period(date(2025, 11, 3)),)}
    return MeetingYear(**usual | {"meetings": meetings} | changes)


def reporting_year(**changes: Any) -> ReportingYear:
    usual: dict[str, Any] = {"school": school(), "year": YEAR, "date_of_birth": date(2018, 3, 5)}
    return ReportingYear(**usual | changes)


def senco_post(*appointments: Period, **changes: Any) -> SencoPost:
    usual: dict[str, Any] = {"school": school(), "recorded_since": date(2026, 9, 1)}
    return SencoPost(**usual | {"appointments": appointments} | changes)


def senco(**changes: Any) -> SencoService:
    usual: dict[str, Any] = {
        "school": school(),
        "appointed_on": date(2024, 9, 2),
        "teacher": TeacherStatus.QUALIFIED,
        "induction": Induction.COMPLETED,
        "teaches_here": True,
    }
    return SencoService(**usual | changes)


def met(finding: Finding) -> Met:
    assert isinstance(finding, Met), finding
    return finding


def not_met(finding: Finding) -> NotMet:
    assert isinstance(finding, NotMet), finding
    return finding


def does_not_apply(finding: Finding) -> DoesNotApply:
    assert isinstance(finding, DoesNotApply), finding
    return finding
