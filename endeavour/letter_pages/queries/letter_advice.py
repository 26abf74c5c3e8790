"""Advice on one letter before it goes: on its words, on its days, on whom it speaks to. Nothing in it blocks."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from endeavour.design.dates import long_day
from endeavour.documents.reading import words_of
from endeavour.documents.told_advice import advice_on_told
from endeavour.documents.wording import advice_on
from endeavour.law.school_days import NoTermsRecordedError, SchoolCalendar
from endeavour.register.notice_words import NoticeWords

FIELDS = {
    "good_at": "What {child} is good at",
    "hard": "What is hard",
    "lessons": "In every lesson",
    "goal_what": "What you want",
    "goal_now": "Where {child} is now",
}
MOST_WORDS = 25
MOST_BEGUN = 15
OF_ONE_WORD = ("avoid", "vague")  # kinds of advice that quote a word, not a sentence
OF_SOMEBODY = ("he", "she", "him", "her", "his", "hers", "himself", "herself")


@dataclass(frozen=True)
class Advised:
    field: str
    sentence: str


def advice_on_letter(
    words: NoticeWords, *, child: str, young_person: bool, calendar: SchoolCalendar
) -> tuple[Advised, ...]:
    """`young_person`: the letter goes to the pupil, so that its words should say “you”."""
    return (
        *_on_days(words, calendar),
        *(_on_you(words, child) if young_person else ()),
        *_on_words(words, child),
    )


def advice_on_sentences(words: object, parts: Mapping[str, str]) -> tuple[Advised, ...]:
    """On a letter of a few sentences, each read by itself."""
    typed = {label: getattr(words, name) for name, label in parts.items()}
    return tuple(
        Advised(label, each.sentence)
        for label, text in typed.items()
        if isinstance(text, str)
        for each in advice_on(text, at_most=MOST_WORDS)
    )


def _on_words(words: NoticeWords, child: str) -> Iterator[Advised]:
    texts = _typed(words)
    for name, advice in advice_on_told(words).items():
        said = (each for each in advice if each.kind in OF_ONE_WORD or not _is_begun(texts[name], child))
        yield from (Advised(_field(name, child), each.sentence) for each in said)


def _is_begun(text: str, child: str) -> bool:
    """The letter put this short sentence together from the plan (see `letter_start`): nobody chose its words."""
    whom = rf"(?:you|{re.escape(child)})"
    begun = re.fullmatch(rf"work with {whom} on .+|(?:You are|{re.escape(child)} is) at \d[^!?]* now\.", text)
    return begun is not None and len(words_of(text)) <= MOST_BEGUN


def _on_days(words: NoticeWords, calendar: SchoolCalendar) -> Iterator[Advised]:
    numbered = len(words.help) > 1
    for number, given in enumerate(words.help, start=1):
        yield from _on_day(f"Help {number}" if numbered else "The help", given.starting, calendar)
    yield from _on_day("Looking at it together", words.review_on, calendar)


def _on_day(field: str, day: date, calendar: SchoolCalendar) -> Iterator[Advised]:
    try:
        if calendar.is_school_day(day):
            return
    except NoTermsRecordedError:
        return
    yield Advised(field, f"{long_day(day)} is not a school day. Is that right?")


def _on_you(words: NoticeWords, child: str) -> Iterator[Advised]:
    """Who reads about themselves by name, or as he or she, isn't spoken to."""
    about = re.compile(rf"\b({'|'.join(map(re.escape, (child, *OF_SOMEBODY)))})\b", re.IGNORECASE)
    for name, text in _typed(words).items():
        if found := about.search(text):
            yield Advised(
                _field(name, child), f"You write to {child}: say “you” in place of “{found.group()}”."
            )


def _typed(words: NoticeWords) -> dict[str, str]:
    """By the names of `advice_on_told`."""
    return {
        "good_at": words.good_at,
        "hard": words.hard,
        "lessons": words.lessons,
        "goal_what": words.goal.what,
        "goal_now": words.goal.now,
        **{f"help_what_{number}": given.what for number, given in enumerate(words.help, start=1)},
    }


def _field(name: str, child: str) -> str:
    """What is done, of the second help: the rows are numbered where there are several."""
    bare, _, number = name.rpartition("_")
    return f"Help {number}" if bare == "help_what" else FIELDS[name].format(child=child)
