"""What is done in every lesson. It has no sessions: it goes on the class sheet."""

from endeavour.law.vocabulary.need import Area
from endeavour.library.item import LibraryItem

ANY_ADULT = "Everybody who teaches the child."


def _line(key: str, name: str, purpose: str, area: Area, evidence: str, how_to_run: str) -> LibraryItem:
    return LibraryItem(
        key=key,
        name=name,
        purpose=purpose,
        area=area,
        minutes=0,
        times_a_week=0,
        weeks=12,
        group_size=1,
        measure="",
        unit="",
        run_by=ANY_ADULT,
        evidence=evidence,
        how_to_run=how_to_run,
        in_every_lesson=True,
    )


EVERY_LESSON = (
    _line(
        "time-to-answer",
        "Time to think before answering",
        "Ten seconds of quiet after a question.",
        Area.COMMUNICATION,
        "Costs nothing and helps the whole class. Tell the child beforehand which question will be theirs.",
        "Ask, then count to ten.\nLet the child tell a partner first.\nTake the answer without correcting its form.",
    ),
    _line(
        "one-step-at-a-time",
        "One step at a time",
        "Say and show one instruction, then the next.",
        Area.COGNITION,
        "Sensible for all who lose the thread. Fade it as the child holds more.",
        "Say the name first.\nOne step, in few words.\nLeave it on the board.\nCheck by asking, not by “all right?”.",
    ),
    _line(
        "visual-timetable",
        "What comes next, in pictures",
        "See the day, and be told of changes before they come.",
        Area.COMMUNICATION,
        "Widely used and easy to keep up. It only works if it is changed when the day changes.",
        "Go through it each morning.\nTake off each card when it is done.\nShow a change, and say it early.",
    ),
    _line(
        "seat-and-sight",
        "A seat with a clear view",
        "See the board and the teacher’s face, away from door and draught.",
        Area.SENSORY_PHYSICAL,
        "May be owed to a disabled pupil by law. Ask the child where they hear and see best.",
        "Agree the seat with the child.\nKeep it in every room.\nFace the class when you speak.",
    ),
)
