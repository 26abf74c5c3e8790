"""Two people wrote the same letter at once: both texts, field by field."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from endeavour.design.dates import full_date
from endeavour.documents.told_fields import Goal, Help, Talk
from endeavour.journeys.clash import Difference

NOTHING = "Nothing"


@dataclass(frozen=True)
class TwoTexts:
    field: str
    theirs: str
    yours: str


def two_texts(differences: Iterable[Difference], parts: Mapping[str, str]) -> tuple[TwoTexts, ...]:
    """`parts` says what each field of the letter is called."""
    return tuple(
        TwoTexts(parts[one.field], _in_words(one.theirs), _in_words(one.yours)) for one in differences
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
