"""What the SENCO types once SEN support has ended: how the family heard of it, and how it goes since."""

from django import forms

from endeavour.design.date_range import HAS_BEEN_LATELY
from endeavour.design.forms import EndeavourForm, MemorableDateField


class ToldForm(EndeavourForm):
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


class LookBackForm(EndeavourForm):
    note = forms.CharField(
        label="How does it go without the extra help?",
        help_text="One or two sentences: what you saw, and what the family says.",
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Enter how it goes"},
    )
