"""Two people wrote the same letter at once: both texts, field by field."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from endeavour.design.dates import full_date
from endeavour.documents.told_fields import Goal, Help, Talk
from endeavour.journeys.clash import Difference

WORDS = {
    "good_at": "What the child is good at",
    "hard": "What is hard",
    "help": "The help",
    "lessons": "In every lesson",
    "goal": "What you want",
    "review_on": "When you look at it together",
    "talk": "When you talked",
    "seen": "What you see",
    "doing": "What you do now",
    "meet_on": "When you would like to meet",
}
NOTHING = "Nothing"


@dataclass(frozen=True)
class TwoTexts:
    field: str
    theirs: str
    yours: str


def two_texts(differences: Iterable[Difference]) -> tuple[TwoTexts, ...]:
    return tuple(
        TwoTexts(WORDS[one.field], _in_words(one.theirs), _in_words(one.yours)) for one in differences
    )


def _in_words(value: object) -> str:
    match value:
        case date():
            return full_date(value)
        case Help():
            return (
                f"From {full_date(value.starting)}, {value.who} will {value.what} "
                f"for {value.how_long}, {value.how_often}."
            )
        case Goal():
            return f"{value.what}, by {full_date(value.by)}. {value.now}".strip()
        case Talk():
            return f"On {full_date(value.on)}{f' with {value.whom}' if value.whom else ''}."
        case tuple():
            return "\n".join(_in_words(one) for one in value)
    return str(value or NOTHING)
