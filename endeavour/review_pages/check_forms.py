from collections.abc import Callable
from decimal import Decimal
from typing import Any

from django import forms

from endeavour.design.forms import EndeavourForm, MemorableDateField
from endeavour.design.reasons import ReasonField
from endeavour.design.sure import SureForm

NUMBER = {"invalid": "Enter a number, like 52 or 3.5", "required": "Enter the number that was measured"}


def _number(label: str) -> forms.DecimalField:
    return forms.DecimalField(
        label=label,
        max_digits=8,
        decimal_places=2,
        widget=forms.TextInput({"inputmode": "decimal", "autocomplete": "off"}),
        error_messages={
            **NUMBER,
            "max_digits": "Enter a number up to 99,999",
            "max_decimal_places": "Enter at most two figures after the point, like 3.75",
            "max_whole_digits": "Enter a number up to 99,999",
        },
    )


class CheckForm(SureForm):
    """A number measured for one outcome; `far_off` asks about one that lies far from its goal and those before."""

    value = _number("What was measured?")

    def __init__(self, *args: Any, unit: str, far_off: Callable[[Decimal], str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["value"].help_text = unit.capitalize()
        self.far_off = far_off

    def clean(self) -> None:
        question = self.far_off(self.cleaned_data["value"]) if "value" in self.cleaned_data else ""
        if question:
            self.ask_if_sure("value", question)


class AddCheckForm(CheckForm):
    on = MemorableDateField(label="On which day?", ask="Enter the day of the check, like 16 11 2026")
    note = forms.CharField(
        label="Note",
        help_text="If something about the day matters. Nothing about health.",
        max_length=200,
        required=False,
        widget=forms.Textarea({"rows": 2}),
    )


class CorrectCheckForm(CheckForm):
    value = _number("What should the number be?")
    why = ReasonField(
        label="Why is it corrected?",
        max_length=200,
        error_messages={"required": "Say why the number is corrected"},
    )


class TakeBackCheckForm(EndeavourForm):
    why = ReasonField(
        label="Why is it taken back?",
        help_text="For example: it was another child’s.",
        max_length=200,
        error_messages={"required": "Say why the check is taken back"},
    )
