"""Maya's plan and Sofia's two, as the stories have them; and Zara, heard and not planned for yet."""

from collections.abc import Iterator
from datetime import date, datetime, time

from endeavour.clock import LONDON
from endeavour.demo.plan import Step
from endeavour.demo.plan_of_a_child import (
    AroundPlan,
    Goal,
    HearVoice,
    KnowOf,
    ReviewPlan,
    SayChecks,
    SharePlan,
)
from endeavour.demo.terms import THIS_YEAR
from endeavour.law.vocabulary.need import Area

MAYA, SOFIA, ZARA = "maya-okafor", "sofia-kaminski", "zara-patel"
TERM_GOAL, TERM_REVIEW = date(2026, 12, 11), date(2026, 12, 8)


def of_maya_and_sofia() -> Iterator[Step]:
    yield from _maya()
    yield from _sofia()
    yield from _zara()


def _maya() -> Iterator[Step]:
    day = date(2026, 9, 14)
    own = (("good", "I like stories. I like it when I find out what happens."), ("hard", "Long words."))
    yield _step(day, time(10), "teacher-rowan", HearVoice(MAYA, "pupil", own, heard_by="assistant-reid"))
    mother = (
        ("hopes", "That she picks up a book by herself."),
        ("worries", "She says that she is the slow one."),
        ("at_home", "Stories at bedtime. She remembers all of them."),
    )
    yield _step(day, time(14, 45), "senco", HearVoice(MAYA, "Ada Okafor", mother))
    lessons = (("hard", "She waits for a neighbour to read first."), ("helps", "Time, and a picture first."))
    yield _step(day, time(14, 50), "teacher-rowan", HearVoice(MAYA, "teacher-rowan", lessons, how="observed"))
    found = "Reads 41 words in a minute with 6 slips. Knows all single sounds; splits long words late."
    yield _step(day, time(14, 52), "senco", KnowOf(MAYA, "test", "One-minute reading check", found, day))
    yield _step(day, time(15, 10), "senco", MAYAS_PLAN)
    for on, value in zip(_MAYAS_MONDAYS, (41, 42, 44, 45, 47, 48, 51, 52), strict=True):
        yield _step(on, time(15, 30), "assistant-reid", SayChecks(on, ((MAYA, 1, value),)))
    november = (
        ("helps", "I like reading with Mr Reid."),
        ("hard", "I do not like reading in front of the class."),
    )
    yield _step(
        date(2026, 11, 16),
        time(15, 45),
        "teacher-rowan",
        HearVoice(MAYA, "pupil", november, heard_by="assistant-reid"),
    )


_MAYAS_MONDAYS = tuple(
    day
    for term in THIS_YEAR
    for day in term.days()
    if day.weekday() == 0 and date(2026, 9, 14) <= day <= date(2026, 11, 16)
)
MAYAS_PLAN = SharePlan(
    MAYA,
    strengths="Maya tells good stories, remembers what she hears and is kind to younger children.",
    barrier="Long words stop her, so that she loses what the sentence says.",
    goals=(
        Goal(
            "Maya reads 56 words in a minute",
            "A one-minute check, on a Monday",
            "One-minute reading",
            "words a minute",
            41,
            56,
            TERM_GOAL,
            "assistant-reid",
            every_weeks=2,
            area=Area.COGNITION,
        ),
        Goal(
            "Maya asks for help when a word stops her",
            "Miss Shah looks for it in three lessons a week",
            "",
            "",
            None,
            None,
            TERM_GOAL,
            "teacher-rowan",
            area=Area.COGNITION,
        ),
        Goal(
            "Maya starts her own writing within two minutes",
            "Miss Shah looks for it in two writing lessons a week",
            "",
            "",
            None,
            None,
            TERM_GOAL,
            "teacher-rowan",
            area=Area.COGNITION,
        ),
    ),
    lessons=(
        ("owed", "More time to read before she is asked"),
        ("owed", "Not asked to read aloud unless she offers"),
        ("idea", "New words shown with a picture first"),
    ),
    at_home="Read to Maya for ten minutes when you can. Let her pick the book.",
    review_on=TERM_REVIEW,
    answers=(("pupil", "agrees", ""), ("Ada Okafor", "agrees", "")),
)


def _sofia() -> Iterator[Step]:
    """Two cycles, neither working yet; whether to step up is being looked at."""
    first, second = date(2026, 9, 14), date(2026, 10, 13)
    yield _step(first, time(14, 10), "senco", HearVoice(SOFIA, "pupil", (), "declined"))
    parent = (("worries", "She cries on Sunday evenings."), ("hopes", "One friend."))
    yield _step(first, time(14, 15), "senco", HearVoice(SOFIA, "family", parent, how="phone"))
    yield _step(first, time(14, 20), "senco", _sofias_plan(3, date(2026, 10, 16), date(2026, 10, 13)))
    for on, value in ((date(2026, 9, 22), 1), (date(2026, 9, 29), 1), (date(2026, 10, 6), 1)):
        yield _step(on, time(15, 35), "assistant-cole", SayChecks(on, ((SOFIA, 1, value),)))
    now = (("hard", "It is too loud at playtime."),)
    yield _step(second, time(13, 40), "senco", HearVoice(SOFIA, "pupil", now, how="drawn"))
    again = (("worries", "It is no better."),)
    yield _step(second, time(13, 45), "senco", HearVoice(SOFIA, "family", again, how="phone"))
    reason = "Playtimes have not changed. Mentoring goes on, and playtimes get a plan of their own."
    closed = ReviewPlan(SOFIA, "not_working", "Joins in once a week, as in September.", "change", reason)
    yield _step(second, time(14, 0), "senco", closed)
    yield _step(second, time(14, 30), "senco", _sofias_plan(2, date(2026, 11, 20), date(2026, 11, 17)))
    for on, value in ((date(2026, 11, 3), 1), (date(2026, 11, 10), 0), (date(2026, 11, 17), 1)):
        yield _step(on, time(15, 36), "assistant-cole", SayChecks(on, ((SOFIA, 1, value),)))
    note = "Once or not at all, with help on three days."
    yield _step(date(2026, 11, 17), time(15, 50), "senco", ReviewPlan(SOFIA, "not_working", note))


def _zara() -> Iterator[Step]:
    """All is ready to make her plan together."""
    day = date(2026, 11, 20)
    own = (("good", "I like drawing what the story says."), ("hard", "When the word is new for me only."))
    yield _step(day, time(11), "senco", HearVoice(ZARA, "pupil", own, how="drawn"))
    mother = (
        ("hopes", "That she puts her hand up."),
        ("at_home", "We talk in Gujarati and she is never short of words."),
    )
    yield _step(day, time(15, 20), "senco", HearVoice(ZARA, "Nisha Patel", mother, how="phone"))
    found = "Names 24 of 60 pictures of things met in Year 3 lessons."
    yield _step(day, time(15, 30), "senco", KnowOf(ZARA, "test", "Picture naming, Mr Adjei", found, day))


def _sofias_plan(target: int, by_when: date, review_on: date) -> SharePlan:
    goal = Goal(
        f"Sofia joins in at {target} of 5 playtimes a week",
        "A tick chart that Sofia keeps with Mrs Cole",
        "Playtimes joined",
        "playtimes a week",
        1,
        target,
        by_when,
        "assistant-cole",
        area=Area.SOCIAL_EMOTIONAL,
    )
    return SharePlan(
        SOFIA,
        strengths="Sofia draws with great care and notices when somebody is sad.",
        barrier="Noise and rules that change make playtime hard to join.",
        goals=(goal,),
        lessons=(("owed", "Told before a plan for the day changes"), ("idea", "A seat near the door")),
        at_home="Ask about one good thing of the day.",
        review_on=review_on,
        answers=(("family", "in_part", "We do not think that mentoring is enough."),),
    )


def _step(day: date, at: time, by: str, does: AroundPlan) -> Step:
    return Step(datetime.combine(day, at, LONDON), by, does)
