"""A page with what somebody typed into it before: every field as they left it, and what has no field any more in words.

It works on the finished page, so that any form can be carried on, whatever view drew it. Nothing is sent.
"""

import html
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from endeavour.design.labels import LABELS
from endeavour.journeys.choosing import CARRIED
from endeavour.journeys.drafts import Typed
from endeavour.journeys.forms_on_page import Control, FormOnPage, forms_on
from endeavour.journeys.shared_row import SEEN, seen_on
from endeavour.journeys.typed_words import Line, in_lines

# What the page says of itself, newer than what was sent.
AS_THE_PAGE_SAYS = (LABELS, CARRIED)
MAIN = '<main id="main" tabindex="-1">'


@dataclass
class PutBack:
    """The page, and what there was no place for. `at` is where a notice about it belongs."""

    page: str
    at: int
    left_over: list[Line] = field(default_factory=list)

    def with_notice(self, notice: str) -> str:
        return self.page[: self.at] + notice + self.page[self.at :]


def put_back(page: str, *, address: str, sent_to: str, typed: Typed, hidden: Mapping[str, str]) -> PutBack:
    """`hidden` are fields that the form is given besides, so that sending it settles the draft."""
    form = _best(forms_on(page), address=address, sent_to=sent_to, typed=typed)
    if form is None:
        at = page.find(MAIN) + len(MAIN) if MAIN in page else 0
        return PutBack(page, at, _left_over(typed, {}, frozenset()))
    waiting = {name: list(values) for name, values in typed.items()}
    changes = [change for control in form.controls for change in _filled(control, typed, waiting)]
    fields = "".join(f'<input type="hidden" name="{n}" value="{html.escape(v)}">' for n, v in hidden.items())
    changes.append((form.inside, form.inside, fields))
    filled = page
    for start, end, words in sorted(changes, reverse=True):
        filled = filled[:start] + words + filled[end:]
    known = frozenset(c.name for c in form.controls if c.kind in ("hidden", "button", "file"))
    return PutBack(filled, form.start, _left_over(typed, waiting, known))


def _best(forms: list[FormOnPage], *, address: str, sent_to: str, typed: Typed) -> FormOnPage | None:
    """The form that leads where this one led; of several, the one that has its fields and its hidden answers."""
    fitting = [
        form for form in forms if (form.action or address).partition("?")[0] == sent_to.partition("?")[0]
    ]
    return max(fitting, key=lambda form: form.likeness(typed), default=None)


def _filled(control: Control, typed: Typed, waiting: Typed) -> Iterator[tuple[int, int, str]]:
    """Where the page changes so that this control holds what was typed. Takes it from what is waiting for a place."""
    left = waiting.get(control.name)
    if left is None or control.kind in ("button", "file") or control.name in AS_THE_PAGE_SAYS:
        if control.kind in ("checkbox", "radio") and left is None:
            yield control.with_mark("checked", on=False)
        return
    if control.kind in ("radio", "checkbox", "option"):
        mark = "selected" if control.kind == "option" else "checked"
        chosen = control.value in typed[control.name]
        if chosen and control.value in left:
            left.remove(control.value)
        yield control.with_mark(mark, on=chosen)
    elif left:
        text = left.pop(0)
        yield control.with_text(seen_on(control.value, text) if control.name == SEEN else text)


def _left_over(typed: Typed, waiting: Typed, known: frozenset[str]) -> list[Line]:
    """The labels go along, so that what lost its field is read under its words."""
    lost = {name: waiting.get(name, values) for name, values in typed.items() if name not in known}
    return in_lines({**lost, LABELS: typed.get(LABELS, [])})
