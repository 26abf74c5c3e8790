"""What a person may do on a page about Maya's plan and review, or Sami's concern: a page, and what is typed into it."""

import html
from dataclasses import dataclass, field

from endeavour.journeys.forms_on_page import Control, FormOnPage, forms_on

Fields = dict[str, list[str]]
MARK = "@"  # in what is typed: one's own words, not to be found anywhere else


@dataclass(frozen=True)
class Move:
    """`page` is where the form stands that has the field `has`; `typed` goes into it, over what stands there."""

    name: str
    page: str
    has: str
    typed: dict[str, str] = field(default_factory=dict, compare=False)

    def words(self, mark: str) -> Fields:
        return {name: [text.replace(MARK, mark)] for name, text in self.typed.items()}

    def own(self, mark: str) -> list[str]:
        """What must not be lost."""
        return [text.replace(MARK, mark) for text in self.typed.values() if MARK in text]


@dataclass(frozen=True)
class Form:
    """As it stood on the page when it was opened."""

    to: str
    fields: Fields
    asked: tuple[str, ...]


def form_on(page: str, address: str, has: str) -> Form | None:
    """The form with a field that begins so, and all that a browser would send of it; nothing where there is none."""
    for form in forms_on(page):
        asked = {control.name: None for control in form.controls if control.name.startswith(has)}
        if asked:
            return Form(form.action or address, _standing(form, page), tuple(asked))
    return None


def _standing(form: FormOnPage, page: str) -> Fields:
    found: Fields = {}
    for control in form.controls:
        if control.kind == "textarea":
            found[control.name] = [html.unescape(page[control.start : control.end]).removeprefix("\n")]
        elif control.kind == "option":
            if _is(control, "selected") or control.name not in found:
                found[control.name] = [control.value]
        elif control.kind in ("checkbox", "radio"):
            found.setdefault(control.name, []).extend([control.value] if _is(control, "checked") else [])
        elif control.kind != "button":
            found[control.name] = [control.value]
    return found


def _is(control: Control, mark: str) -> bool:
    return any(name == mark for name, _value in control.attributes)


def moves_at_a_plan(pid: str, parent: str, outcome: str, asked: str) -> list[Move]:
    """Of the SENCOs; the last one is a teacher's."""
    at = f"/s/oakfield/pupils/{pid}"
    word, note = f"word_{outcome}", f"note_{outcome}"
    check = {"value": "52", "note": "Check @", "on_day": "23", "on_month": "11", "on_year": "2026"}
    return [
        *_making(f"{at}/plan/new"),
        Move(
            "shares",
            f"{at}/plan/check",
            f"{parent}-answer",
            {f"{parent}-answer": "in_part", f"{parent}-words": "Not at @"},
        ),
        Move("says a word", f"{at}/review/words", word, {word: "slower", note: "Note @"}),
        Move("says another", f"{at}/review/words", word, {word: "on_track", note: "Noted @"}),
        *_deciding(f"{at}/review/decide"),
        Move("records a check", f"{at}/outcomes/{outcome}/checks/add", "value", check),
        Move(
            "answers as the teacher", f"/s/oakfield/reviews/{asked}", word, {word: "slower", note: "Taught @"}
        ),
    ]


def _making(page: str) -> list[Move]:
    def typed(name: str, press: str = "keep", **fields: str) -> Move:
        return Move(name, page, "strengths", fields | {"press": press})

    return [
        typed("types in a part of the plan", strengths="Good at @"),
        typed("types in another", at_home="At home @"),
        typed("words the goal anew", **{"o1-what": "read @ words aloud"}),
        typed("takes the goal out, and adds to a part", "remove-outcome:1", barrier="In the way @"),
        typed("adds support", "add", strengths="Strong at @", add="library:reading-fluency"),
    ]


def _deciding(page: str) -> list[Move]:
    both = {"reason": "Because @", "confirmed": "yes"}
    care = {"watch_for": "Watch for @", "look_back_on_day": "1", "look_back_on_month": "2"}
    end = {"decision": "end", "look_back_on_year": "2027"}
    return [
        Move("decides to carry on", page, "decision", {"decision": "carry_on"} | both),
        Move("decides to end", page, "decision", end | both | care),
    ]


def moves_at_a_concern(code: str) -> list[Move]:
    at = f"/s/oakfield/concerns/{code}"
    said = {"reason": "Because @", "word_back": "To you @"}
    support = {"difficulty": "Hard @", "provision": "Help @", "causes": "senses"}
    return [
        Move("tries in class", f"{at}/try", "reason", said | {"own": "Try @"}),
        Move("assesses", f"{at}/assess", "reason", said | {"causes_note": "Found @"}),
        Move("starts support", f"{at}/support", "reason", said | support),
        Move("finds no SEN", f"{at}/not-sen", "reason", said | {"helped_by": "Helped by @"}),
    ]
