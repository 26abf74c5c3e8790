"""Oakfield's concerns: nine that are open, one decided that its teacher hasn't read yet, and one closed with help."""

from collections.abc import Iterator
from datetime import date

from endeavour.demo.plan import Doing
from endeavour.demo.plan_of_concerns import DecideConcern, HearDecision, RaiseConcern, RecordTalk
from endeavour.register.concern_words import NewStep, NewTalk

# Day, clock, who, what; in any order.
Dated = tuple[date, str, str, Doing]

_WAITING: tuple[Dated, ...] = (
    (
        date(2026, 11, 6), "15:40", "teacher-sycamore",
        RaiseConcern(
            "ottilie-crane", 2, "Ottilie says the right answer aloud and leaves the page empty.",
            "A scribe for one lesson a week.", "3 weeks", "“My hand gets tired.”",
        ),
    ),
    (
        date(2026, 11, 9), "15:35", "teacher-chestnut",
        RaiseConcern(
            "mohammed-aslam", 3, "He loses the thread after two steps, in maths most of all.",
            "One step at a time, on the board.", "4 weeks",
        ),
    ),
    (
        date(2026, 11, 12), "16:10", "teacher-beech",
        RaiseConcern(
            "maddison-payne", 3, "Maddison is worn out by lunch and puts her head on the table.",
            "A seat by the window, water, a short walk.", "2 weeks",
            "Her mother says that homework ends in tears.", "parent",
        ),
    ),
    (
        date(2026, 11, 16), "12:45", "teacher-alder",
        RaiseConcern(
            "sami-celik", 2, "Sami follows games and jokes, and is lost when we read about things he doesn’t know.",
            "Pictures for new words.", "5 weeks", "“I know it in Turkish.”",
        ),
    ),
    (
        date(2026, 11, 17), "15:50", "teacher-willow",
        RaiseConcern(
            "elsie-tunnicliffe", 2, "She copies well and can’t read back what she wrote.",
            "Reading it aloud together.", "3 weeks",
        ),
    ),
    (
        date(2026, 11, 18), "11:20", "assistant-reid",
        RaiseConcern(
            "leon-grabiec", 3, "In reading he knows a word on Monday and not on Wednesday.",
            "The same ten words each day.", "4 weeks",
        ),
    ),
    (
        date(2026, 11, 20), "15:45", "teacher-maple",
        RaiseConcern(
            "jack-whittle", 4, "Jack leaves his place ten times in a lesson and shouts when he is helped.",
            "A job to do at the start; a calm corner.", "6 weeks", "“It’s too loud.”", "pupil",
        ),
    ),
)  # fmt: skip

_TRIED: tuple[Dated, ...] = (
    (
        date(2026, 9, 21), "15:40", "teacher-holly",
        RaiseConcern(
            "amina-warsame", 2, "Amina doesn’t speak in the whole class. She whispers to two friends.",
            "No calling on her; a partner to talk to.", "2 weeks",
        ),
    ),
    (
        date(2026, 9, 28), "10:15", "senco",
        DecideConcern(
            "amina-warsame",
            NewStep(
                decision="try",
                reason="She is new, and speaks Somali at home without trouble. Early to say more.",
                word_back="Thank you. Please keep the partner, and give her time. I look in on 27 November.",
                ideas=("Time to think before answering",),
                look_again_on=date(2026, 11, 27),
            ),
        ),
    ),
    (date(2026, 9, 29), "08:20", "teacher-holly", HearDecision("amina-warsame")),
    (
        date(2026, 10, 5), "15:30", "teacher-acorn",
        RaiseConcern(
            "arlo-barker", 2, "Arlo can’t sit on the carpet through a story.", "Sitting at the side.", "2 weeks",
        ),
    ),
    (
        date(2026, 10, 12), "11:00", "senco",
        DecideConcern(
            "arlo-barker",
            NewStep(
                decision="try",
                reason="He is four, and settles when he knows what comes next.",
                word_back="Thank you. Please try the picture timetable and one step at a time until 30 November.",
                ideas=("What comes next, in pictures", "One step at a time"),
                look_again_on=date(2026, 11, 30),
            ),
        ),
    ),
    (date(2026, 10, 13), "08:25", "teacher-acorn", HearDecision("arlo-barker")),
)  # fmt: skip

_DECIDED: tuple[Dated, ...] = (
    (
        date(2026, 11, 2), "15:40", "teacher-cedar",
        RaiseConcern(
            "dylan-jones", 2, "Dylan has stopped handing in work and falls asleep in the afternoon.",
            "Asked him, and rang home.", "1 week",
        ),
    ),
    (
        date(2026, 11, 9), "14:20", "senco",
        DecideConcern(
            "dylan-jones",
            NewStep(
                decision="not_sen",
                reason="His work was at age until September. He shares a room with a baby since then.",
                word_back="Thank you for seeing it. It is sleep, not learning. Mrs Fielding helps the family.",
                causes=("home", "absence"),
                helped_by="Mrs Fielding, with the family",
            ),
        ),
    ),
    (date(2026, 11, 10), "08:15", "teacher-cedar", HearDecision("dylan-jones")),
    (
        date(2026, 11, 10), "15:55", "teacher-rowan",
        RaiseConcern(
            "kwame-owusu", 3, "Kwame reads each word, and can’t say what the page was about.",
            "Stopping after each paragraph to tell it back.", "5 weeks", "“I like it when you read.”",
        ),
    ),
    (
        date(2026, 11, 17), "10:40", "senco",
        DecideConcern(
            "kwame-owusu",
            NewStep(
                decision="assess",
                reason="Two reading checks lie far below his maths. Telling it back did not help.",
                word_back="Thank you, that is well seen. I test his understanding of spoken stories next week.",
                tests=("slower", "not_closing"),
                causes=("senses", "teaching"),
            ),
        ),
    ),
    (
        date(2026, 11, 19), "16:00", "senco",
        RecordTalk(
            "kwame-owusu",
            ("Mercy Adu", "Isaac Owusu"),
            NewTalk(
                held_on=date(2026, 11, 19),
                how="meeting",
                strengths="He is careful and remembers every song.",
                difficulties="Following a story that nobody acts out.",
                parents_say="He asks for the same film again and again.",
                wanted="That he enjoys a book on his own.",
                next_steps="Mrs Doyle tests his understanding, then we meet again.",
                advice_named=True,
                given_on=date(2026, 11, 19),
            ),
        ),
    ),
)  # fmt: skip


def concerns() -> Iterator[Dated]:
    yield from (*_WAITING, *_TRIED, *_DECIDED)
