from typing import Any

from django import forms

from endeavour.design.forms import EndeavourForm, MemorableDateField

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


class AddCheckForm(EndeavourForm):
    value = _number("What was measured?")
    on = MemorableDateField(label="On which day?", ask="Enter the day of the check, like 16 11 2026")
    note = forms.CharField(
        label="Note",
        help_text="If something about the day matters. Nothing about health.",
        max_length=200,
        required=False,
        widget=forms.Textarea({"rows": 2}),
    )

    def __init__(self, *args: Any, unit: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["value"].help_text = unit.capitalize()


class CorrectCheckForm(EndeavourForm):
    value = _number("What should the number be?")
    why = forms.CharField(
        label="Why is it corrected?",
        max_length=200,
        error_messages={"required": "Say why the number is corrected"},
    )

    def __init__(self, *args: Any, unit: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["value"].help_text = unit.capitalize()
