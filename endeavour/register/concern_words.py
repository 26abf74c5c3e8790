"""What is weighed of a concern, in the words of the page."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

# Code 6.17: the four tests of less than expected progress.
TESTS = {
    "slower": "Much slower than classmates who started from the same point",
    "own_rate": "Slower than their own progress before",
    "not_closing": "Doesn’t close the gap to their classmates",
    "widening": "The gap grows",
}
ENGLISH = "english"
# Code 6.20 to 6.24: what can look like SEN and be something else, or hide it.
CAUSES = {
    ENGLISH: "Learning English as another language",
    "absence": "Time away from school, or a change of school",
    "senses": "Hearing or sight",
    "disability": "A disability",
    "home": "Something hard at home, such as a loss, a move or poor housing",
    "bullying": "Bullying, or trouble with friends",
    "teaching": "Gaps in teaching that good teaching can close",
}
NONE_APPLIED = "none"  # said, so that an unticked list isn't read as one that nobody looked at
CAUSES[NONE_APPLIED] = "None of these came into question"
ENGLISH_QUESTION = "Is this about learning, or about learning English?"


@dataclass(frozen=True, kw_only=True)
class NewStep:
    """What is decided. `look_again_on` and `ideas` belong to a trial; `helped_by` to "not SEN"; `difficulty`,
    `provision`, `on` and `need` to the start of support (CFA 2014 s.20); they are empty where it runs already. `seen`
    is how many decisions there were when this one was made."""

    decision: str
    reason: str
    word_back: str
    tests: tuple[str, ...] = ()
    causes: tuple[str, ...] = ()
    causes_note: str = ""
    ideas: tuple[str, ...] = ()
    look_again_on: date | None = None
    helped_by: str = ""
    difficulty: str = ""
    provision: str = ""
    on: date | None = None
    need: str = ""
    seen: int | None = None


@dataclass(frozen=True, kw_only=True)
class NewTalk:
    """`told` are the codes of those who were told that the child may have SEN."""

    held_on: date
    how: str
    told: tuple[str, ...] = ()
    strengths: str = ""
    difficulties: str = ""
    parents_say: str = ""
    wanted: str = ""
    next_steps: str = ""
    advice_named: bool = False
    given_on: date | None = None


def contradicted(causes: Collection[str]) -> str:
    """None of these, and one of these: nobody could say later which was meant. Empty where it is one or the other."""
    if NONE_APPLIED in causes and len(causes) > 1:
        return "You ticked that none of these came into question, and others too. Tick the one or the others."
    return ""


def unweighed(causes: Collection[str], languages: Collection[str]) -> str:
    """What is still to be said of other causes before support starts; empty where all is."""
    if not causes:
        return "Tick the other causes that you considered, or that none of these came into question."
    if both := contradicted(causes):
        return both
    if languages and ENGLISH not in causes:
        return (
            f"{ENGLISH_QUESTION} {' and '.join(languages)} is spoken at home. "
            "Tick that you considered it, once you have asked in that language."
        )
    return ""
