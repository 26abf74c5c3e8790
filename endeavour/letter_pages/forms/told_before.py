"""Which families were told before Endeavour was here, when, and how."""

from collections.abc import Iterable
from typing import Any

from django import forms

from endeavour import clock
from endeavour.design.forms import EndeavourForm, MemorableDateField
from endeavour.letter_pages.queries.not_told import NotToldLine

HOW = {
    "paper": "A letter on paper",
    "in_person": "In person",
    "phone": "By phone",
    "email": "By email",
}


class ToldBeforeForm(EndeavourForm):
    on = MemorableDateField(
        label="On which day were they told?",
        ask="Enter the day on which they were told",
        hint="One day for all you tick. For example, 18 9 2026",
        too_late="Enter today or an earlier day: they were told before.",
    )
    how = forms.ChoiceField(label="How were they told?", choices=HOW, widget=forms.RadioSelect)
    pupils = forms.MultipleChoiceField(
        label="Whose families were told?",
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": "Tick the pupils whose families were told",
            "invalid_choice": "One of these families has been told meanwhile. Check the list and send it again.",
        },
    )

    def __init__(self, *args: Any, lines: Iterable[NotToldLine], **options: Any) -> None:
        super().__init__(*args, **options)
        listed = list(lines)
        pupils, on = self.fields["pupils"], self.fields["on"]
        assert isinstance(pupils, forms.MultipleChoiceField)  # noqa: S101 - declared above
        assert isinstance(on, MemorableDateField)  # noqa: S101 - declared above
        pupils.choices = [(line.pid, line.name) for line in listed]
        on.latest = clock.today()
        self.choice_hints = {"pupils": {line.pid: line.facts for line in listed}}  # type: ignore[misc]  # each page its own
