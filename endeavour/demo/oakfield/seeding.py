"""Oakfield's steps, from the first day of term to 8:40 on Monday 23 November 2026."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from endeavour.clock import LONDON
from endeavour.demo.oakfield import plans, sessions
from endeavour.demo.oakfield.concerns import concerns
from endeavour.demo.oakfield.letters import LETTERS
from endeavour.demo.oakfield.rounds import rounds
from endeavour.demo.people import Child, InventedSchool
from endeavour.demo.plan import (
    AppointSenco,
    BringInClassList,
    BringInTransferFile,
    Doing,
    GiveClasses,
    HandOverLetter,
    LetterOpened,
    NoteHowToReach,
    PrepareLetter,
    ReadLetterAloud,
    RecordNeed,
    Restrict,
    SendLetter,
    SetUpSchool,
    StartSupport,
    Step,
    ToldBefore,
)
from endeavour.demo.plan_of_a_child import SharePlan
from endeavour.demo.terms import THIS_YEAR
from endeavour.law.facts.senco import Award, Course

STARTED_USING = date(2026, 9, 7)

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
    NoteHowToReach("leon-grabiec", "Dorota Ziółko", "phone", "pl", "pl", "some", "spoken"),
    NoteHowToReach("sami-celik", "Hülya Çelik", "phone", "tr", "tr", "some", "spoken"),
    NoteHowToReach("amina-warsame", "Shukri Hersi", "phone", "so", "so", "yes", "spoken"),
    NoteHowToReach("zofia-wisniewska", "Dorota Wiśniewska", "phone", "pl", "pl", "some", "spoken"),
)


def oakfield_plan(school: InventedSchool) -> tuple[Step, ...]:
    steps = [*_first_days(), *_told_before(school), *_six_letters(school)]
    steps += [*sessions.in_place(), *sessions.written_down()]
    steps += [_step(*dated) for dated in concerns()]
    steps += plans.of_children(school)
    planned = frozenset(step.does.pupil for step in steps if isinstance(step.does, SharePlan))
    steps += rounds(school, planned)
    return tuple(sorted(steps, key=lambda step: step.at))


def _step(day: date, clock: str, by: str, does: Doing) -> Step:
    return Step(datetime.combine(day, time.fromisoformat(clock), LONDON), by, does)


def _first_days() -> Iterator[Step]:
    yield _step(THIS_YEAR[0].first, "09:00", "head", SetUpSchool())
    yield _step(THIS_YEAR[0].first, "09:10", "head", APPOINTMENT)
    yield _step(STARTED_USING, "08:50", "office", BringInTransferFile(STARTED_USING))
    yield _step(STARTED_USING, "09:05", "office", BringInClassList())
    yield _step(STARTED_USING, "09:20", "head", GiveClasses())
    yield _step(STARTED_USING, "09:30", "safeguarding", BENS_FATHER)
    for reach in _REACH:
        yield _step(STARTED_USING, "09:45", "senco", reach)


def _told_before(school: InventedSchool) -> Iterator[Step]:
    """What was told on paper is entered in one go, each with its own day."""
    for number, child in enumerate(school.with_status("K", STARTED_USING)):
        yield _step(STARTED_USING, "10:15", "senco", ToldBefore(child.key, _told_on(child, number)))


def _told_on(child: Child, number: int) -> date:
    """The letter went home with the child on the first day, or on the day after."""
    began = child.statuses[-1].since
    return began + timedelta(days=1) if number % 6 == 5 else began


def _six_letters(school: InventedSchool) -> Iterator[Step]:
    yield from _ready(school.child("maya-okafor"), date(2026, 9, 14), "15:30")
    yield _step(date(2026, 9, 14), "16:20", "senco", SendLetter("maya-okafor", "Ada Okafor"))
    yield _step(date(2026, 9, 14), "16:21", "senco", SendLetter("maya-okafor", "Emmanuel Okafor"))
    yield _step(date(2026, 9, 14), "16:41", "", LetterOpened("maya-okafor", "Ada Okafor"))
    yield _step(date(2026, 9, 15), "18:52", "", LetterOpened("maya-okafor", "Emmanuel Okafor"))

    yield from _ready(school.child("chloe-evans"), date(2026, 10, 5), "14:10")
    yield _step(date(2026, 10, 5), "14:30", "senco", SendLetter("chloe-evans", "Carly Evans"))
    yield _step(date(2026, 10, 6), "15:20", "senco", HandOverLetter("chloe-evans", "Carly Evans"))

    yield from _ready(school.child("olivia-green"), date(2026, 11, 2), "14:30")
    said = "She sings the sounds at home now. Can we have the list of words?"
    yield _step(date(2026, 11, 3), "10:20", "senco", ReadLetterAloud("olivia-green", "Heather Green", said))

    # These two links still open when the demo starts.
    yield from _ready(school.child("finley-ward"), date(2026, 11, 9), "15:20")
    yield _step(date(2026, 11, 9), "15:40", "senco", SendLetter("finley-ward", "Joanne Ward"))
    yield _step(date(2026, 11, 9), "15:41", "senco", SendLetter("finley-ward", "Stephen Ward"))
    yield _step(date(2026, 11, 9), "18:05", "", LetterOpened("finley-ward", "Joanne Ward"))
    yield _step(date(2026, 11, 10), "07:40", "", LetterOpened("finley-ward", "Stephen Ward"))

    # Ready and not gone: the school's two days end today.
    yield from _ready(school.child("zara-patel"), date(2026, 11, 19), "15:40")
    # Support begins this morning: the call is still to be made.
    yield from _ready(school.child("amir-rahimi"), date(2026, 11, 23), "08:30")


def _ready(child: Child, day: date, clock: str) -> Iterator[Step]:
    """Support starts at the beginning of the day, the letter is written later in it."""
    words = LETTERS[child.key]
    [given] = words.help
    provision = f"{given.who} will {given.what} for {given.how_long}, {given.how_often}."
    yield _step(day, "08:20", "senco", StartSupport(child.key, day, words.hard, provision))
    for need in child.needs:
        yield _step(day, "08:21", "senco", RecordNeed(child.key, need.code, day))
    yield _step(day, clock, "senco", PrepareLetter(child.key, words))
