"""A friendly look at what was typed: it advises and never stops anyone."""

import re
from dataclasses import dataclass

from endeavour.documents.reading import reading_of

MOST_GRADE = 6.0
MOST_WORDS_IN_SENTENCE = 20

# Words about a child or a family that hurt or blame, and what to say instead.
AVOID = {
    "sen register": "say “is getting SEN support”",
    "low ability": "say what is hard, and in what",
    "less able": "say what is hard, and in what",
    "refused": "say what happened, and what would have helped",
    "refuses": "say what happens, and what would help",
    "non-compliant": "say what happened, and what would have helped",
    "noncompliant": "say what happened, and what would have helped",
    "dna": "say “did not come” or “was not in school”",
    "suffers": "say “has”",
    "suffering from": "say “has”",
    "attention seeking": "say what the child was asking for",
    "lazy": "say what is hard to start or to finish",
    "naughty": "say what happened",
    "stupid": "say what is hard, and in what",
    "dumb": "say what is hard, and in what",
    "slow learner": "say what takes longer, and what helps",
    "manipulative": "say what the child was asking for",
    "spoilt child": "say what happens, and when it goes well",
    "badly behaved": "say what happened",
    "a nightmare": "say what happened, and when it goes well",
    "hopeless": "say what is hard, and what was tried",
    # About a family.
    "bad parenting": "say what school sees, and ask what home sees",
    "poor parenting": "say what school sees, and ask what home sees",
    "broken home": "leave it out, or say what changed for the child",
    "chaotic home": "say what was late or missing, and how school helps",
    "chaotic family": "say what was late or missing, and how school helps",
    "dysfunctional": "leave it out, or say what changed for the child",
    "doesn’t care": "say what was asked, and what came of it",
    "don’t care": "say what was asked, and what came of it",
    "don't care": "say what was asked, and what came of it",
    "doesn't care": "say what was asked, and what came of it",
    "difficult parents": "say what they ask for",
    "difficult mother": "say what she asks for",
    "difficult father": "say what he asks for",
    "hard to reach family": "say how they were asked, and how often",
    "hard to reach parents": "say how they were asked, and how often",
}
# Words that promise nothing that anyone could check.
VAGUE = {
    "improve": "say what you will see, and how much",
    "develop": "say what you will see",
    "make progress": "say from where to where",
    "be more confident": "say what the child will do",
    "access to": "say what is given, by whom",
    "opportunities": "say what will happen, and when",
    "regular": "say how often",
    "regularly": "say how often",
    "as appropriate": "say when",
    "as and when": "say when",
    "as required": "say when",
    "as needed": "say when",
    "as necessary": "say when",
    "when needed": "say when",
    "when necessary": "say when",
    "when appropriate": "say when",
    "where appropriate": "say when",
    "where possible": "say when",
    "when possible": "say when",
    "if possible": "say when",
    "some support": "say what, who and how long",
    "ongoing": "say until when",
    "see above": "say it here",
    "see below": "say it here",
    "see plan": "say it here",
}


@dataclass(frozen=True)
class Advice:
    """`kind` is avoid, vague, hard or long; `words` are what it is about."""

    kind: str
    words: str
    sentence: str


def hurts_in(text: str) -> tuple[Advice, ...]:
    """Words that may hurt, as they were written, each with what to say instead."""
    return tuple(Advice("avoid", w, f"A parent may be hurt by “{w}”: {how}.") for w, how in _in(text, AVOID))


def vague_in(text: str) -> tuple[Advice, ...]:
    """Words that nobody could check, as they were written, each with what to say instead."""
    return tuple(Advice("vague", w, f"“{w}” can't be checked: {how}.") for w, how in _in(text, VAGUE))


def advice_on(text: str, *, at_most: int | None = None) -> tuple[Advice, ...]:
    """What a colleague reading over the shoulder would say; nothing for text that is plain and short."""
    return (*hurts_in(text), *vague_in(text), *_advice_on_reading(text), *_advice_on_length(text, at_most))


def _in(text: str, listed: dict[str, str]) -> list[tuple[str, str]]:
    return [
        (match.group(), how)
        for words, how in listed.items()
        if (match := re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text, re.IGNORECASE))
    ]


def _advice_on_reading(text: str) -> list[Advice]:
    reading = reading_of(text)
    if reading.longest_words > MOST_WORDS_IN_SENTENCE:
        shown = reading.longest_sentence
        problem = f"{reading.longest_words} words in one sentence. Try two: “{_cut(shown)}”"
        return [Advice("hard", shown, f"This is hard to read: {problem}")]
    if reading.words >= 5 and reading.grade > MOST_GRADE:
        words = ", ".join(reading.hard_words[:3]) or _cut(reading.longest_sentence)
        return [
            Advice(
                "hard", words, f"This is hard to read: it has long words ({words}). Are there shorter ones?"
            )
        ]
    return []


def _advice_on_length(text: str, at_most: int | None) -> list[Advice]:
    count = reading_of(text).words
    if at_most is None or count <= at_most:
        return []
    return [Advice("long", str(count), f"This has {count} words. {at_most} or fewer are easier to take in.")]


def _cut(text: str) -> str:
    return text if len(text) <= 80 else text[:79].rsplit(" ", 1)[0] + "…"
