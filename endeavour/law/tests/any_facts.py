"""Facts of every kind at random, for properties that must hold of all of them."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from endeavour.law.facts.awareness import StaffAware
from endeavour.law.facts.concern import MayHaveSen, RaisedConcern
from endeavour.law.facts.meetings import Meeting, MeetingKind, MeetingState, MeetingYear
from endeavour.law.facts.planning import AgreedReview, Plan, Planning, Voice
from endeavour.law.facts.reports import Report, ReportingYear
from endeavour.law.facts.school import Period, SchoolFacts, SchoolType
from endeavour.law.facts.school_rules import SchoolRules
from endeavour.law.facts.senco import Award, Course, Induction, SencoPost, SencoService, TeacherStatus
from endeavour.law.facts.specialists import SlowProgress, SpecialistDecided
from endeavour.law.facts.telling import Adult, Notice, Responsibility, Telling
from endeavour.law.school_year import SchoolYear
from endeavour.law.tests.cases import CALENDAR

AnyFacts = (
    Telling
    | MayHaveSen
    | RaisedConcern
    | Planning
    | AgreedReview
    | StaffAware
    | SlowProgress
    | SpecialistDecided
    | MeetingYear
    | ReportingYear
    | SencoPost
    | SencoService
)
PEOPLE = ("MOTHER01", "FATHER01", "CARER001", "PUPIL001")


def any_facts(chance: Random, number: int) -> Iterator[AnyFacts]:
    makers: tuple[Callable[[Random], AnyFacts], ...] = (
        any_telling,
        any_may_have_sen,
        any_concern,
        any_planning,
        any_review,
        any_staff_aware,
        any_slow_progress,
        any_specialist_decided,
        any_meeting_year,
        any_reporting_year,
        any_senco_post,
        any_senco_service,
    )
    for turn in range(number):
        yield makers[turn % len(makers)](chance)


def with_rules(facts: AnyFacts, rules: SchoolRules) -> AnyFacts:
    return replace(facts, school=replace(facts.school, rules=rules))


def any_school(chance: Random) -> SchoolFacts:
    return SchoolFacts(any_day(chance), chance.choice(list(SchoolType)), CALENDAR)


def any_day(chance: Random) -> date:
    return date(2026, 8, 1) + timedelta(days=chance.randrange(400))


def maybe(chance: Random) -> date | None:
    return any_day(chance) if chance.random() < 0.5 else None


def any_period(chance: Random) -> Period:
    start = any_day(chance) - timedelta(days=chance.choice((0, 0, 500)))
    return Period(start, start + timedelta(days=chance.randrange(200)) if chance.random() < 0.4 else None)


def any_telling(chance: Random) -> Telling:
    period = any_period(chance)
    return Telling(
        school=any_school(chance),
        pupil=PEOPLE[3],
        date_of_birth=date(2010, 1, 1) + timedelta(days=chance.randrange(1500)),
        started_on=period.started_on,
        ended_on=period.ended_on,
        has_ehc_plan=chance.random() < 0.1,
        adults=tuple(
            Adult(who, chance.choice(list(Responsibility)), chance.random() < 0.8)
            for who in PEOPLE[: chance.randrange(4)]
        ),
        notices=tuple(
            Notice(chance.choice(PEOPLE), maybe(chance), maybe(chance)) for _ in range(chance.randrange(5))
        ),
        alternative_people=chance.choice(((), (), ("DEPUTY01",))),
    )


def any_may_have_sen(chance: Random) -> MayHaveSen:
    telling = any_telling(chance)
    same = ("school", "pupil", "date_of_birth", "started_on", "adults", "notices", "alternative_people")
    return MayHaveSen(**{name: getattr(telling, name) for name in same}, support_since=maybe(chance))


def any_concern(chance: Random) -> RaisedConcern:
    school, raised_on = any_school(chance), any_day(chance)
    return RaisedConcern(school, raised_on, maybe(chance), maybe(chance), opened_again_on=maybe(chance))


def any_planning(chance: Random) -> Planning:
    period = any_period(chance)
    plans = tuple(any_plan(chance) for _ in range(chance.randrange(3)))
    return Planning(any_school(chance), period.started_on, period.ended_on, chance.random() < 0.1, plans)


def any_plan(chance: Random) -> Plan:
    def likely() -> bool:
        return chance.random() < 0.9

    heard = Voice.HEARD if likely() else Voice.NOT_YET
    return Plan(maybe(chance), likely(), likely(), likely(), any_day(chance), heard, heard)


def any_review(chance: Random) -> AgreedReview:
    school = any_school(chance)
    done = school.today - timedelta(days=chance.randrange(60)) if chance.random() < 0.3 else None
    return AgreedReview(school, chance.random() < 0.8, maybe(chance), done, maybe(chance))


def any_staff_aware(chance: Random) -> StaffAware:
    given = chance.randrange(4)
    read = given if chance.random() < 0.4 else chance.randrange(given + 1)
    all_read = any_day(chance) if read == given and given else None
    return StaffAware(
        any_school(chance), any_day(chance), given, read, all_read, maybe(chance), maybe(chance)
    )


def any_slow_progress(chance: Random) -> SlowProgress:
    return SlowProgress(any_school(chance), maybe(chance), any_day(chance), *chance.choice(_DECIDED))


def any_specialist_decided(chance: Random) -> SpecialistDecided:
    said_on = maybe(chance)
    agree = said_on is not None and chance.random() < 0.5
    return SpecialistDecided(any_school(chance), maybe(chance), maybe(chance), agree, said_on, maybe(chance))


_DECIDED: tuple[tuple[date | None, date | None], ...] = (
    (None, None),
    (date(2026, 11, 20), None),
    (None, date(2026, 11, 20)),
)


def any_meeting_year(chance: Random) -> MeetingYear:
    meetings = tuple(
        Meeting(
            any_day(chance) - timedelta(days=chance.choice((0, 200))),
            chance.choice(list(MeetingKind)[:3]),
            chance.choice(list(MeetingState)),
            chance.random() < 0.5,
        )
        for _ in range(chance.randrange(8))
    )
    support = tuple(any_period(chance) for _ in range(chance.choice((0, 1, 1, 1))))
    return MeetingYear(any_school(chance), SchoolYear(chance.choice((2026, 2026, 2027))), support, meetings)


def any_reporting_year(chance: Random) -> ReportingYear:
    return ReportingYear(
        any_school(chance),
        SchoolYear(chance.choice((2026, 2026, 2027))),
        date(2010, 1, 1) + timedelta(days=chance.randrange(1500)),
        reports=tuple(Report(maybe(chance), maybe(chance)) for _ in range(chance.randrange(3))),
    )


def any_senco_post(chance: Random) -> SencoPost:
    appointments = tuple(any_period(chance) for _ in range(chance.randrange(4)))
    return SencoPost(any_school(chance), date(2026, 9, 1), appointments)


def any_senco_service(chance: Random) -> SencoService:
    school = any_school(chance)
    began = date(2020, 1, 1) + timedelta(days=chance.randrange(2400))
    return SencoService(
        school=school,
        appointed_on=date(2008, 9, 1) + timedelta(days=chance.randrange(6500)),
        is_head=chance.random() < 0.1,
        teacher=chance.choice(list(TeacherStatus)),
        induction=chance.choice(list(Induction)),
        teaches_here=chance.choice((True, False, None)),
        courses=tuple(
            Course(chance.choice(list(Award)), began, chance.choice((None, date(2026, 7, 31))))
            for _ in range(chance.randrange(2))
        ),
    )
