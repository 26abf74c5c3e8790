"""Yes or no, adult by adult; whoever isn't sure leaves it open."""

from collections.abc import Iterable
from typing import Any

from django import forms

from endeavour.design.forms import EndeavourForm
from endeavour.letter_pages.queries.to_confirm import ToConfirm

YES_NO = {"yes": "Yes", "no": "No"}


class ResponsibilityForm(EndeavourForm):
    def __init__(self, *args: Any, people: Iterable[ToConfirm], **options: Any) -> None:
        self.people = {person.key: person for person in people}
        super().__init__(*args, **options)
        for key, person in self.people.items():
            self.fields[key] = forms.ChoiceField(
                label=person.label,
                help_text=person.facts,
                choices=YES_NO,
                required=False,
                widget=forms.RadioSelect,
                error_messages={"invalid_choice": f"Choose yes or no for {person.label}, or leave it open."},
            )

    def answers(self) -> list[tuple[ToConfirm, str]]:
        """Only those that were answered."""
        given = ((person, self.cleaned_data[key]) for key, person in self.people.items())
        return [(person, answer) for person, answer in given if answer]
