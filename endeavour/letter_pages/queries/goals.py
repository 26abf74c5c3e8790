"""A goal of the plan as the letter's sentence ends with it: "we want Maya to read 56 words".

Only what is sure is put into the sentence; whatever is in doubt stands as it was typed: "we want Maya to reach this:
Maya stops and counts".
"""

import re

from endeavour.letter_pages.queries.english import DOES, NO_VERBS, PEOPLE, SURE
from endeavour.letter_pages.queries.whole_sentences import in_a_sentence

SIBILANT = re.compile(r"(?:ch|sh|ss|x|zz)es$")
_NEXT = re.compile(
    r"(?:,? \b(?:and|or|then|but|so)|,) (\w+s)\b( (?:it|them|the|an?|his|her|him|their|what|how)\b)?"
)


def to_do(goal: str, forename: str) -> str:
    words = goal.strip().rstrip(".")
    who, _, does = words.partition(" ")
    small = words[:1].lower() + words[1:]
    sure = ""
    if who.lower() == "to":
        sure = does
    elif who == forename or who.lower() in PEOPLE:
        sure = _of_somebody(does, many=who.lower() == "they")
    elif who.lower() in SURE:
        sure = _bared(small)
    elif who.lower() in _BARE:
        sure = small
    return sure or f"reach this: {in_a_sentence(words, forename)}"


def _of_somebody(does: str, *, many: bool) -> str:
    verb, _, rest = does.partition(" ")
    if verb == "will":
        return "" if re.match(r"not\b", rest) or re.search(r"\bwill\b", rest) else rest
    if many and verb in _BARE:
        return does
    return _bared(does)


def _bared(does: str) -> str:
    """ "reads it and tells why" as "read it and tell why"; nothing where a word may be what is done or a thing."""
    verb, _, rest = does.partition(" ")
    is_verb = verb in DOES or (verb.endswith("s") and not verb.endswith("ss") and verb not in NO_VERBS)
    if not is_verb or re.match(r"not\b", rest):
        return ""
    parts = [verb, does[len(verb) :]]
    for found in _NEXT.finditer(does):
        word, before = found[1], does[len(verb) : found.start()].split(" ")[-1]
        if word in SURE or word in DOES:
            parts[1] = re.sub(rf"(?<=[ ]){word}\b", bare(word), parts[1], count=1)
        elif found[2] or not before.endswith("s"):
            return ""
    return f"{bare(parts[0])}{parts[1]}"


def bare(verb: str) -> str:
    if verb in DOES:
        return DOES[verb]
    if verb.endswith("ies") and len(verb) > len("dies"):
        return f"{verb[:-3]}y"
    if SIBILANT.search(verb):
        return verb[:-2]
    return verb[:-1] if verb.endswith("s") and not verb.endswith("ss") else verb


_BARE = frozenset(bare(verb) for verb in SURE)
