"""Words that sound like an outcome and can't be seen or counted. They are quoted and asked about, never changed."""

import re
from dataclasses import dataclass
from decimal import Decimal

SHOWN = "What will be said or done that shows it?"
BEING = r"(?:(?:be|is|are|being|becom(?:e|es|ing)|feels?) )?"
HOW_OFTEN = "How many times a week?"
# Each with its forms. What stands beside a number is measured already, save the word that no number makes plain.
QUESTIONS: dict[str, str] = {
    r"improv(?:e[sd]?|ing|ements?)": "By how much, and seen how?",
    r"develop(?:s|ed|ing|ment)?": "From what to what, and seen how?",
    r"increas(?:e[sd]?|ing)": "From how many to how many?",
    r"reduc(?:e[sd]?|ing|tion)": "From how many to how many?",
    r"better": "Better than what? Say where it is now and where it will be.",
    r"(?<!once )(?<!any )(?<!no )(?<!for )more": "How many more? Say how many now.",
    r"(?<!no )less|(?<!no )fewer": "How many fewer? Say how many now.",
    r"tr(?:y|ies|ied|ying)": "What will be seen when it has worked?",
    r"continu(?:e[sd]?|ing)": "What will be different by then?",
    r"underst(?:ands?|anding|ood)": SHOWN,
    r"(?<!n’t )(?<!n't )(?<!not )know(?:s|ing|ledge)?": SHOWN,
    r"(?:will see|sees? (?:that|how|why|the (?:point|need|value|use|difference|reason)))": SHOWN,
    rf"{BEING}(?:more )?aware(?:ness)?": SHOWN,
    rf"{BEING}(?:(?:more|better) )?able to": "How often, and with how much help?",
    r"beg(?:in|ins|inning|an) to": "What will be done by then, and how often?",
    r"(?:(?:as|when|where|if) )?(?:in)?appropriate(?:ly)?": "What would somebody see?",
    r"engag(?:e[sd]?|ing|ement)": "What will be done, and for how long?",
    r"access(?:es|ed|ing)?": "What will be done, and with how much help?",
    r"cop(?:es?|ed|ing)(?! (?:card|box|plan|kit))": "With what, for how long, and with how much help?",
    r"(?:mak(?:es?|ing) (?:\w+ ){0,2})?progress(?:es|ed|ing)?": "From where to where?",
    r"regularly|on a regular basis": HOW_OFTEN,
    r"(?:more )?often|frequently": HOW_OFTEN,
    r"sometimes": HOW_OFTEN,
    r"(?:more )?confiden(?:t|tly)": "Confident in doing what? A mark from 1 to 5 by the child can count.",
    r"(?:more )?confidence": "Confidence in doing what? A mark from 1 to 5 by the child can count.",
}
NEVER_MEASURED = "appropriate"
WORDS = (
    "once|twice|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty"
)
NUMBER = re.compile(rf"\d|\b(?:{WORDS})\b(?!-)", re.IGNORECASE)
MONTH = (
    r"(?-i:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
# By when, at what time, where, with how many adults: numbers all, and none says how much was learned.
NO_MEASURE = re.compile(
    "|".join(
        (
            r"\b(?:year|stage|phase|book|level|band|set|unit|page|class|group|term|week|lesson|aged?) \d+",
            r"\b(?:KS|Y) ?\d+\b",
            r"\b1(?: to |-to-|[-:])1\b|\b\d{1,2}[:.]\d\d\b|\b\d{1,2}:1\b",
            rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?)?{MONTH}(?: \d{{1,2}}(?:st|nd|rd|th)?\b)?(?:,? \d{{4}}\b)?",
            r"\b\d{1,4}([-/.])\d{1,2}\1\d{2,4}\b|\b\d{1,2}/\d{1,2}\b(?=\.?$)|\b\d{1,2}(?:st|nd|rd|th)\b",
            r"\b20[2-4]\d\b(?:[/-]\d\d\b)?",
            rf"\b(?:in|within|over|after|for)(?: the)?(?: next| last)? (?:\d+|{WORDS}) (?:school )?"
            r"(?:weeks|months|terms|half[- ]terms|years)\b(?! of| out of)",
            rf"\b(?:\d+|{WORDS}) (?:\w+ )?(?:subjects|areas|topics)\b",
        )
    ),
    re.IGNORECASE,
)
BESIDE = 24  # characters


@dataclass(frozen=True)
class Vague:
    """A word as it was written, and what to ask of it."""

    word: str
    question: str


def vague_words(text: str) -> tuple[Vague, ...]:
    """In the order of the text, each word once and none within another."""
    measured = NO_MEASURE.sub(lambda match: " " * len(match.group()), text)
    found = [
        (match.start(), match.end(), Vague(match.group(), question))
        for pattern, question in PATTERNS
        if (match := next((m for m in pattern.finditer(text) if not _has_its_number(m, measured)), None))
    ]
    kept: list[Vague] = []
    ended = 0
    for start, end, vague in sorted(found, key=lambda one: (one[0], -one[1])):
        if start >= ended:
            kept.append(vague)
            ended = end
    return tuple(kept)


def other_numbers(text: str, target: Decimal | None) -> tuple[Vague, ...]:
    """The last number of a goal that has numbers, and not the one to reach: families read the sentence and the number
    side by side."""
    numbers = re.findall(r"\d+(?:\.\d+)?", text)
    if target is None or not numbers or any(Decimal(number) == target for number in numbers):
        return ()
    return (Vague(numbers[-1], f"The number to reach is {target.normalize():f}. Is that another thing?"),)


def wrong_way(text: str, start: Decimal | None, target: Decimal | None) -> tuple[Vague, ...]:
    """A number that is to fall can be right, as of incidents: asked about, unless the words say so."""
    if start is None or target is None or target >= start or _FALLS.search(text):
        return ()
    said = f"from {start.normalize():f} to {target.normalize():f}"
    return (Vague(said, "The number to reach is lower than the one it starts from. Is less better here?"),)


_FALLS = re.compile(
    r"\b(?:fewer|less|reduc\w*|decreas\w*|lower\w*|drops?|falls?|down|under|below|at most|no more than)\b",
    re.IGNORECASE,
)


def _has_its_number(match: re.Match[str], measured: str) -> bool:
    """Improve from 41 to 56 words; 5 more words a minute; not in Year 3."""
    if NEVER_MEASURED in match.group().casefold():
        return False
    start, end = match.span()
    return bool(NUMBER.search(measured[max(0, start - BESIDE // 2) : end + BESIDE]))


PATTERNS = tuple(
    (re.compile(rf"\b(?:{words})\b", re.IGNORECASE), asked) for words, asked in QUESTIONS.items()
)
