"""Words that sound like an outcome and can't be seen or counted. They are quoted and asked about, never changed."""

import re
from dataclasses import dataclass
from decimal import Decimal

QUESTIONS: dict[str, str] = {
    "improve": "By how much, and seen how?",
    "develop": "From what to what, and seen how?",
    "increase": "From how many to how many?",
    "reduce": "From how many to how many?",
    "better": "Better than what? Say where it is now and where it will be.",
    "more": "How many more? Say how many now.",
    "less": "How many fewer? Say how many now.",
    "try": "What will be seen when it has worked?",
    "continue": "What will be different by then?",
    "understand": "What will be said or done that shows it?",
    "know": "What will be said or done that shows it?",
    "be aware": "What will be said or done that shows it?",
    "be able to": "How often, and with how much help?",
    "begin to": "What will be done by then, and how often?",
    "appropriate": "What would somebody see?",
    "engage": "What will be done, and for how long?",
    "access": "What will be done, and with how much help?",
    "make progress": "From where to where?",
    "regularly": "How many times a week?",
    "often": "How many times a week?",
    "sometimes": "How many times a week?",
    "confident": "Confident in doing what? A mark from 1 to 5 by the child can count.",
    "confidence": "Confidence in doing what? A mark from 1 to 5 by the child can count.",
}
ENDINGS = r"(?:s|d|es|ed|ing|ment|ly)?"


@dataclass(frozen=True)
class Vague:
    """A word as it was written, and what to ask of it."""

    word: str
    question: str


def vague_words(text: str) -> tuple[Vague, ...]:
    """In the order of the text, each word once. Words beside a number are measured already."""
    found: dict[str, tuple[int, Vague]] = {}
    for word, question in QUESTIONS.items():
        match = _pattern(word).search(text)
        if match and not _has_its_number(word, text, match.end()):
            found[word] = (match.start(), Vague(match.group(), question))
    return tuple(vague for _, vague in sorted(found.values(), key=lambda item: item[0]))


def other_numbers(text: str, target: Decimal | None) -> tuple[Vague, ...]:
    """The last number of a goal that has numbers, and not the one to reach: families read the sentence and the number
    side by side."""
    numbers = re.findall(r"\d+(?:\.\d+)?", text)
    if target is None or not numbers or any(Decimal(number) == target for number in numbers):
        return ()
    return (Vague(numbers[-1], f"The number to reach is {target.normalize():f}. Is that another thing?"),)


def _pattern(word: str) -> re.Pattern[str]:
    """The word with its endings: improve, improving, improvement; try, tries."""
    if word.endswith("y"):
        return re.compile(rf"\b{re.escape(word[:-1])}(?:y|ies|ied|ying)\b", re.IGNORECASE)
    silent = "e?" if word.endswith("e") else ""
    return re.compile(rf"\b{re.escape(word.removesuffix('e'))}{silent}{ENDINGS}\b", re.IGNORECASE)


COUNTED = {"increase", "reduce", "more", "less", "improve", "better"}


def _has_its_number(word: str, text: str, end: int) -> bool:
    """Improve from 41 to 56 words; 5 more words a minute."""
    return word in COUNTED and bool(re.search(r"\d", text[max(0, end - 12) : end + 24]))
