"""Notes of a plan or a talk, as a family reads them: a note that is no sentence is led up to by one.

Where it is doubtful, it counts as a note: led up to, a sentence still reads well.
"""

import re

from endeavour.letter_pages.queries.english import BEFORE, CAPITALS, OWNERS, SUBJECTS, VERBS

LEADS = {
    "good_at": "{child} is good at this",
    "hard": "This is hard for {child}",
    "lessons": "This helps {child}",
    "why": "This is why",
    "watch_for": "Watch for this",
}
TO_CHILD = {"good_at": "You are good at this", "hard": "This is hard for you", "lessons": "This helps you"}


def as_told(name: str, text: str, *, child: str, to_child: bool = False) -> str:
    """What a field of the letter begins with; `name` is the field's."""
    return joined(name, (text,), child=child, to_child=to_child)


def joined(name: str, notes: tuple[str, ...], *, child: str, to_child: bool = False) -> str:
    """Sentences stand as they are; all notes together behind one lead."""
    kept = [note.strip() for note in notes if note.strip()]
    whole = [_ended(note) for note in kept if is_sentence(note, child)]
    notes = tuple(in_a_sentence(note.rstrip(" .;,"), child) for note in kept if not is_sentence(note, child))
    lead = (TO_CHILD if to_child and name in TO_CHILD else LEADS)[name].format(child=child)
    return " ".join([*whole, *([_ended(f"{lead}: {'; '.join(notes)}")] if notes else [])])


def is_sentence(text: str, child: str) -> bool:
    """By its first one: somebody, and what they do."""
    words = re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", re.split(r"[.!?](?=\s)", text.strip(), maxsplit=1)[0])
    small = [word.lower().replace("’", "'") for word in words]
    if len(words) < 2 or not text.strip()[:1].isupper():
        return False
    if (
        words[0] == child
        or small[0] in SUBJECTS
        or (small[0].endswith(("n't", "'s")) and small[0][:-2] in SUBJECTS)
    ):
        return True
    if small[0] in VERBS:
        return False
    for place, word in enumerate(small[1:], start=1):
        if word in BEFORE:
            return False
        if word in VERBS or word.endswith("n't"):
            return small[place - 1] not in OWNERS
    return False


def in_a_sentence(text: str, child: str = "") -> str:
    first = re.split(r"[\s,.;:’']", text, maxsplit=1)[0]
    keeps = first in (*CAPITALS, child) or (len(first) > 1 and not text[1:2].islower())
    return text if keeps or _may_be_a_name(text, first, child) else text[:1].lower() + text[1:]


def _may_be_a_name(text: str, first: str, child: str) -> bool:
    """Ben’s laugh, Toe by Toe: where somebody or something of that name is meant, the typed words stay."""
    if re.match(r"['’]s\b", text[len(first) :]):
        return True
    names = re.findall(r"(?<![.!?:] )\b[A-Z][a-z]+", text[len(first) :])
    return any(name not in (*CAPITALS, child) for name in names)


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."
