"""What the SENCO types once SEN support has ended: the letter, how else a family heard of it, and the look back."""

from typing import Any

from django import forms

from endeavour.design.date_range import HAS_BEEN_LATELY
from endeavour.design.forms import EndeavourForm, MemorableDateField
from endeavour.register.ended_words import EndedWords


def _sentences(label: str) -> forms.CharField:
    return forms.CharField(label=label, max_length=600, widget=forms.Textarea(attrs={"rows": 3}))


class EndedForm(EndeavourForm):
    """`version` is the text that the writer saw; 0 for none."""

    version = forms.IntegerField(widget=forms.HiddenInput, initial=0, min_value=0, required=False)
    why = _sentences("Why does the support end?")
    watch_for = _sentences("What should they watch for?")

    def __init__(self, *args: Any, child: str, to_child: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        speak = f"You write to {child}: say “you”." if to_child else "In everyday words, without numbers."
        for name in ("why", "watch_for"):
            self.fields[name].help_text = f"{speak} One or two short sentences."

    def words(self) -> EndedWords:
        return EndedWords(why=self.cleaned_data["why"], watch_for=self.cleaned_data["watch_for"])


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
