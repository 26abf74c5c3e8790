"""What the SENCO types once SEN support has ended: how the family heard of it, and how it goes since."""

from collections.abc import Sequence
from typing import Any

from django import forms

from endeavour.design.date_range import HAS_BEEN_LATELY
from endeavour.design.forms import MemorableDateField
from endeavour.design.reasons import ReasonField
from endeavour.journeys.seen_version import SeenVersionForm


class ToldForm(SeenVersionForm):
    """How the family was told otherwise than by a letter from here."""

    on = MemorableDateField(
        label="When?", ask="Enter the day on which they were told", within=HAS_BEEN_LATELY
    )
    how = forms.CharField(
        label="Who was told, and how?",
        help_text="Like: Ms Okafor, when she came for Maya on Friday.",
        max_length=200,
        error_messages={"required": "Enter who was told, and how"},
    )
    field_order: tuple[str, ...] = ("whom", "on", "how")

    def __init__(self, *args: Any, people: Sequence[tuple[str, str]] = (), **kwargs: Any) -> None:
        """`people`: those who must still be told, by code, where there are several."""
        super().__init__(*args, **kwargs)
        if people:
            whom = forms.MultipleChoiceField(
                label="Who has been told?",
                help_text="Each of them must be. Whoever has not been can get the letter.",
                choices=people,
                widget=forms.CheckboxSelectMultiple,
                error_messages={"required": "Tick each person who has been told"},
            )
            self.take_in("whom", whom)
            self.order_fields(self.field_order)


class PutRightForm(SeenVersionForm):
    """Of what was recorded already: its right words, or nothing where it never was; and why."""

    back = forms.BooleanField(required=False)
    why = ReasonField(
        label="Why was that wrong?",
        max_length=200,
        error_messages={"required": "Say why that was wrong"},
    )

    def clean(self) -> dict[str, Any]:
        """What is taken back needs no right words."""
        given = super().clean() or self.cleaned_data
        for name in self.errors.keys() - {"why"} if given.get("back") else ():
            del self.errors[name]
        return given


class LookBackForm(SeenVersionForm):
    note = forms.CharField(
        label="How does it go without the extra help?",
        help_text="One or two sentences: what you saw, and what the family says.",
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Enter how it goes"},
    )


class ToldRightForm(PutRightForm, ToldForm):
    field_order = ("on", "how", "back", "why")
    back = forms.BooleanField(label="Nobody has told them yet: take it back", required=False)


class LookRightForm(PutRightForm, LookBackForm):
    field_order = ("note", "back", "why")
    back = forms.BooleanField(label="Nobody has looked back yet: take it back", required=False)
