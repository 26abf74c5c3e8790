"""What somebody typed, as it can be read without its page: every line under the words that its field had."""

import json
from dataclasses import dataclass

from endeavour.access.actor import Actor
from endeavour.design.date_field import PARTS
from endeavour.design.labels import LABELS
from endeavour.journeys.choosing import CARRIED, KEEP, Choosing, choosing_in
from endeavour.journeys.drafts import Typed
from endeavour.journeys.models import Draft

# Of a form's answers those that nobody typed.
UNSEEN = ("seen", "asked", CARRIED, LABELS)
Labels = dict[str, tuple[str, dict[str, str]]]


@dataclass(frozen=True)
class Line:
    """A field by its words, and what was typed into it."""

    name: str
    text: str


def in_lines(typed: Typed) -> list[Line]:
    """In the order of the form. Where it says what its fields are called, nothing else is shown."""
    labels = labels_in(typed)
    lines: list[Line] = []
    for name, values in _with_whole_dates(typed, labels).items():
        if name in UNSEEN or name.startswith(KEEP) or (labels and name not in labels):
            continue
        words, choices = labels.get(name) or (name.replace("_", " ").replace("-", " ").capitalize(), {})
        lines += [Line(words, choices.get(text, text)) for text in values if text.strip()]
    return lines


def lines_of(draft: Draft) -> list[Line]:
    """Of a page of choices: what its owner typed, whatever they were about to choose."""
    choosing = choosing_of(draft)
    if choosing is None:
        return in_lines(draft.typed)
    return [Line(label, words) for label, words in choosing.in_lines() if words]


def has_words(typed: Typed, by: Actor, address: str) -> bool:
    """Whether somebody typed or chose anything that a person can read, and not only pressed a button."""
    choosing = choosing_typed(typed, school_id=by.school_id, owner=by.label, address=address)
    return bool(choosing) or (LABELS in typed and bool(in_lines(typed)))


def worth_keeping(typed: Typed, by: Actor, address: str) -> bool:
    """Whether there is anything to put back; of a form without a word to type, what was chosen in it."""
    answered = any(v.strip() for n, values in typed.items() if n not in UNSEEN for v in values)
    return has_words(typed, by, address) or (LABELS not in typed and CARRIED not in typed and answered)


def choosing_of(draft: Draft) -> Choosing | None:
    return choosing_typed(draft.typed, school_id=draft.school_id, owner=draft.owner, address=draft.sent_to)


def choosing_typed(typed: Typed, *, school_id: int, owner: str, address: str) -> Choosing | None:
    carried = next(iter(typed.get(CARRIED, ())), "")
    return choosing_in(carried, school_id=school_id, owner=owner, address=address) if carried else None


def labels_in(typed: Typed) -> Labels:
    """As the form said them; nothing where it said nothing that can be read."""
    try:
        said = json.loads(next(iter(typed.get(LABELS, ())), "{}"))
        return {str(name): (str(words), dict(*choices)) for name, (words, *choices) in said.items()}
    except (ValueError, TypeError, AttributeError):
        return {}


def _with_whole_dates(typed: Typed, labels: Labels) -> Typed:
    """A day, a month and a year that have one label between them are one answer."""
    found: Typed = {}
    for name, values in typed.items():
        whole, _, part = name.rpartition("_")
        if part in PARTS and whole in labels and name not in labels:
            before = found.get(whole, [""])[0]
            found[whole] = [f"{before} {' '.join(values)}".strip()]
        else:
            found[name] = values
    return found
