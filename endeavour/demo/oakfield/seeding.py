"""Oakfield's steps, from the first day of term to 8:40 on Monday 23 November 2026."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from endeavour.clock import LONDON
from endeavour.demo.oakfield.autumn import AUTUMN, CAME_TO_PARENTS_EVENING, PARENTS_EVENING, Autumn
from endeavour.demo.oakfield.letters import LETTERS
from endeavour.demo.people import Child, InventedSchool
from endeavour.demo.plan import (
    AppointSenco,
    BringInClassList,
    BringInTransferFile,
    Doing,
    GiveReports,
    HandOverLetter,
    HoldMeeting,
    LetterOpened,
    NoteHowToReach,
    PrepareLetter,
    ReadLetterAloud,
    Restrict,
    ReviewPlan,
    SendLetter,
    SetUpSchool,
    SharePlan,
    StartSupport,
    Step,
    ToldBefore,
)
from endeavour.demo.terms import THIS_YEAR, is_school_day
from endeavour.law.facts.senco import Award, Course

STARTED_USING = date(2026, 9, 7)
REPORTS_GIVEN = date(2026, 7, 10)

APPOINTMENT = AppointSenco(
    "senco",
    date(2021, 9, 1),
    courses=(Course(Award.NASENCO, date(2021, 9, 20), date(2023, 7, 14)),),
)
BENS_FATHER = Restrict(
    "ben-turner",
    "Craig Hollis",
    date(2026, 1, 12),
    "A court order of 9 January 2026: no contact, and he may not learn where Ben lives. "
    "Mrs Fielding keeps a copy.",
)
_WORDS_IN_DARI = "Weekdays after 9:15, before she fetches Amir"
_REACH = (
    NoteHowToReach("maya-okafor", "Ada Okafor", "email"),
    NoteHowToReach("maya-okafor", "Emmanuel Okafor", "email", speaks="fr", reads_language="fr"),
    NoteHowToReach("zara-patel", "Nisha Patel", "email"),
    NoteHowToReach(
        "amir-rahimi", "Laila Rahimi", "phone", "prs", "prs", "no", "spoken", best_times=_WORDS_IN_DARI
    ),
    NoteHowToReach("chloe-evans", "Carly Evans", "paper"),
    NoteHowToReach("olivia-green", "Heather Green", "phone", best_times="Mornings"),
    NoteHowToReach("sofia-kaminski", "Rafał Kaminski", "phone", speaks="pl", reads_language="pl"),
    NoteHowToReach("zofia-wisniewska", "Dorota Wiśniewska", "phone", "pl", "pl", "some", "spoken"),
)


def oakfield_plan(school: InventedSchool) -> tuple[Step, ...]:
    steps = [*_first_days(school), *_known_before(school), *_autumn(school), *_six_letters()]
    return tuple(sorted(steps, key=lambda step: step.at))


def _step(day: date, clock: str, by: str, does: Doing) -> Step:
    return Step(datetime.combine(day, time.fromisoformat(clock), LONDON), by, does)


def _first_days(school: InventedSchool) -> Iterator[Step]:
    yield _step(THIS_YEAR[0].first, "09:00", "head", SetUpSchool())
    yield _step(THIS_YEAR[0].first, "09:10", "head", APPOINTMENT)
    yield _step(STARTED_USING, "08:50", "office", BringInTransferFile(STARTED_USING))
    yield _step(STARTED_USING, "09:05", "office", BringInClassList())
    yield _step(STARTED_USING, "09:30", "safeguarding", BENS_FATHER)
    for reach in _REACH:
        yield _step(STARTED_USING, "09:45", "senco", reach)


def _known_before(school: InventedSchool) -> Iterator[Step]:
    """What had happened on paper: entered in one go, each with its own day."""
    supported = list(school.with_status("K", STARTED_USING))
    for number, child in enumerate(supported):
        yield _step(STARTED_USING, "10:15", "senco", ToldBefore(child.key, _told_on(child, number)))
        for met in _met_last_year(child, number):
            yield _step(STARTED_USING, "10:30", "senco", HoldMeeting(child.key, met, _teacher(child)))
    here = tuple(child.key for child in school.children if child.entered < REPORTS_GIVEN)
    yield _step(STARTED_USING, "11:00", "head", GiveReports(here, REPORTS_GIVEN, 2025))


def _told_on(child: Child, number: int) -> date:
    """The letter went home with the child on the first day, or on the day after."""
    began = child.statuses[-1].since
    return began + timedelta(days=1) if number % 6 == 5 else began


def _met_last_year(child: Child, number: int) -> Iterator[date]:
    for term in (date(2025, 11, 18), date(2026, 3, 10), date(2026, 7, 14)):
        met = term + timedelta(days=number % 3)
        if met > child.statuses[-1].since:
            yield met


def _teacher(child: Child) -> str:
    return f"teacher-{child.class_name.lower()}"


def _autumn(school: InventedSchool) -> Iterator[Step]:
    for number, facts in enumerate(AUTUMN):
        child = school.child(facts.pupil)
        yield from _plans(child, facts, number)
        if facts.met_on:
            yield _step(
                facts.met_on, "15:45", _teacher(child), HoldMeeting(child.key, facts.met_on, _teacher(child))
            )
    for key in CAME_TO_PARENTS_EVENING:
        teacher = _teacher(school.child(key))
        evening = HoldMeeting(key, PARENTS_EVENING, teacher, minutes=10, at_parents_evening=True)
        yield _step(PARENTS_EVENING, "17:30", teacher, evening)


def _plans(child: Child, facts: Autumn, number: int) -> Iterator[Step]:
    """A plan of the summer is reviewed on its day, and the autumn's takes its place."""
    if facts.planned_on < STARTED_USING:
        yield _step(STARTED_USING, "10:45", "senco", SharePlan(child.key, facts.planned_on, facts.review_on))
        return
    if child.statuses[-1].since < date(2026, 6, 1):
        made = _summer_day(number)
        yield _step(STARTED_USING, "10:45", "senco", SharePlan(child.key, made, facts.planned_on))
        yield _step(
            facts.planned_on, "16:00", _teacher(child), ReviewPlan(child.key, facts.planned_on, "change")
        )
    yield _step(facts.planned_on, "16:10", "senco", SharePlan(child.key, facts.planned_on, facts.review_on))


def _summer_day(number: int) -> date:
    day = date(2026, 6, 8) + timedelta(days=number % 19)
    while not is_school_day(day):
        day += timedelta(days=1)
    return day


def _six_letters() -> Iterator[Step]:
    yield from _ready("maya-okafor", date(2026, 9, 14), "15:30")
    yield _step(date(2026, 9, 14), "16:20", "senco", SendLetter("maya-okafor", "Ada Okafor"))
    yield _step(date(2026, 9, 14), "16:21", "senco", SendLetter("maya-okafor", "Emmanuel Okafor"))
    yield _step(date(2026, 9, 14), "16:41", "", LetterOpened("maya-okafor", "Ada Okafor"))
    yield _step(date(2026, 9, 15), "18:52", "", LetterOpened("maya-okafor", "Emmanuel Okafor"))

    yield from _ready("finley-ward", date(2026, 9, 21), "15:20")
    yield _step(date(2026, 9, 21), "15:40", "senco", SendLetter("finley-ward", "Joanne Ward"))
    yield _step(date(2026, 9, 21), "15:41", "senco", SendLetter("finley-ward", "Stephen Ward"))
    yield _step(date(2026, 9, 21), "18:05", "", LetterOpened("finley-ward", "Joanne Ward"))
    yield _step(date(2026, 9, 22), "07:40", "", LetterOpened("finley-ward", "Stephen Ward"))

    yield from _ready("chloe-evans", date(2026, 10, 5), "14:10")
    yield _step(date(2026, 10, 5), "14:30", "senco", SendLetter("chloe-evans", "Carly Evans"))
    yield _step(date(2026, 10, 6), "15:20", "senco", HandOverLetter("chloe-evans", "Carly Evans"))

    yield from _ready("olivia-green", date(2026, 11, 2), "14:30")
    said = "She sings the sounds at home now. Can we have the list of words?"
    yield _step(date(2026, 11, 3), "10:20", "senco", ReadLetterAloud("olivia-green", "Heather Green", said))

    # Ready and not gone: the school's two days end today.
    yield from _ready("zara-patel", date(2026, 11, 19), "15:40")
    # Support begins this morning: the call is still to be made.
    yield from _ready("amir-rahimi", date(2026, 11, 23), "08:30")


def _ready(pupil: str, day: date, clock: str) -> Iterator[Step]:
    """Support starts at the beginning of the day, the letter is written later in it."""
    words = LETTERS[pupil]
    [given] = words.help
    provision = f"{given.who} will {given.what} for {given.how_long}, {given.how_often}."
    yield _step(day, "08:20", "senco", StartSupport(pupil, day, words.hard, provision))
    yield _step(day, clock, "senco", PrepareLetter(pupil, words))
