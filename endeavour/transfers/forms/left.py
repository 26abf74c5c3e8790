from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms

from endeavour.design.forms import EndeavourForm, MemorableDateField
from endeavour.transfers.queries import RowShown


class LeftForm(EndeavourForm):
    """Which of those who are missing have left, and when."""

    places = forms.MultipleChoiceField(
        label="Who has left?",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose at least one pupil who has left"},
    )
    on = MemorableDateField(
        label="Their last day on the roll", ask="Enter the last day on the roll, like 18 12 2026"
    )

    def __init__(self, rows: Sequence[RowShown], data: Any = None) -> None:
        super().__init__(data, auto_id="left_%s")
        field = self.fields["places"]
        if isinstance(field, forms.MultipleChoiceField):
            field.choices = [
                (str(row.place), f"{row.name}, {row.summary}") for row in rows if not row.left_on
            ]

    def chosen(self) -> list[int]:
        return [int(place) for place in self.cleaned_data["places"]]

    def day(self) -> date:
        day: date = self.cleaned_data["on"]
        return day


class SinceForm(EndeavourForm):
    """On which day a status starts of which the list doesn't say it."""

    since = MemorableDateField(
        label="Since when, where the list doesn’t say?",
        ask="Enter the day, like 1 9 2026",
        hint="For example, 1 9 2026. You can correct single pupils later.",
    )

    def __init__(self, data: Any = None, *, now: date | None = None) -> None:
        super().__init__(data, initial={"since": now}, auto_id="since_%s")
