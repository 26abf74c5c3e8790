"""How one form field is to be shown: its kind, its words, and what describes it."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from endeavour.design.date_field import PARTS, DateInputs


@dataclass(frozen=True, kw_only=True)
class Option:
    id: str
    name: str
    value: str
    label: str
    hint: str
    checked: bool


@dataclass(frozen=True, kw_only=True)
class DatePart:
    id: str
    name: str
    label: str
    value: str
    wrong: bool


def kind_of(bound: BoundField) -> str:
    match bound.field.widget:
        case DateInputs():
            return "date"
        case forms.CheckboxSelectMultiple():
            return "checkboxes"
        case forms.RadioSelect():
            return "radios"
        case forms.CheckboxInput():
            return "checkbox"
        case forms.Textarea():
            return "textarea"
        case forms.FileInput():
            return "file"
        case forms.HiddenInput() | forms.SelectMultiple():
            pass
        case forms.Select():
            return "select"
        case forms.widgets.Input():
            return "text"
    raise ValueError(
        f"The kit has no way to show “{bound.name}”: its widget is a {type(bound.field.widget).__name__}."
    )


def described_by(bound: BoundField) -> str:
    ids = [f"{bound.auto_id}-hint"] if bound.help_text else []
    return " ".join(ids + ([f"{bound.auto_id}-error"] if bound.errors else []))


def options_of(bound: BoundField) -> list[Option]:
    hints = getattr(bound.form, "choice_hints", {}).get(bound.name, {})
    return [_option(choice.data, hints) for choice in bound.subwidgets]


def date_parts_of(bound: BoundField) -> list[DatePart]:
    value = bound.value()
    values = value if isinstance(value, list) else DateInputs().decompress(value)
    wrong = _wrong_parts(bound)
    return [
        DatePart(
            id=f"{bound.auto_id}_{place}",
            name=f"{bound.html_name}_{part}",
            label=part.capitalize(),
            value=given,
            wrong=part in wrong,
        )
        for place, (part, given) in enumerate(zip(PARTS, values, strict=True))
    ]


def target_of(bound: BoundField) -> str:
    """The id of the control that a link in the error summary goes to."""
    match kind_of(bound):
        case "date":
            return next(part.id for part in date_parts_of(bound) if part.wrong or not bound.errors)
        case "radios" | "checkboxes":
            return f"{bound.auto_id}_0"
    return str(bound.auto_id)


def _option(data: dict[str, Any], hints: dict[str, str]) -> Option:
    return Option(
        id=str(data["attrs"]["id"]),
        name=str(data["name"]),
        value=str(data["value"]),
        label=str(data["label"]),
        hint=hints.get(str(data["value"]), ""),
        checked=bool(data["selected"]),
    )


def _wrong_parts(bound: BoundField) -> tuple[str, ...]:
    """The part that the refusal names; all three when it is about the whole date."""
    if not bound.errors:
        return ()
    codes = [error.code for error in bound.form.errors[bound.name].as_data()]
    return tuple(part for part in PARTS if part in codes) or PARTS
