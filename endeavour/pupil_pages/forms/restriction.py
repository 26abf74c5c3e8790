from typing import Any

from django import forms

from endeavour import clock
from endeavour.design.forms import EndeavourForm, MemorableDateField
from endeavour.design.reasons import ReasonField


class RestrictForm(EndeavourForm):
    reason = ReasonField(
        label="Why may they not be contacted?",
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
        help_text="Say what it rests on, such as a court order and its date.",
        error_messages={"required": "Enter the reason. Those who may see it need it to act rightly."},
    )
    starts_on = MemorableDateField(
        label="Since when does it hold?", ask="Enter the day since when it holds, like 23 11 2026"
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("starts_on", clock.today())


class LiftForm(EndeavourForm):
    """Nothing to fill in: the button is the question."""
