"""What the SENCO types to tell a family that their child may have SEN."""

from typing import Any

from django import forms

from endeavour.design.date_range import TO_BE_MET_ON
from endeavour.design.forms import EndeavourForm, MemorableDateField
from endeavour.register.may_words import MayWords


def _sentences(label: str, hint: str) -> forms.CharField:
    box = forms.Textarea(attrs={"rows": 3})
    return forms.CharField(label=label, help_text=hint, max_length=600, widget=box)


class MayForm(EndeavourForm):
    """`version` is the text that the writer saw; 0 for none."""

    version = forms.IntegerField(widget=forms.HiddenInput, initial=0, min_value=0, required=False)
    seen = _sentences("What do you see?", "")
    doing = _sentences(
        "What do you do now?",
        "One or two short sentences. For example: We are finding out which sounds he knows.",
    )
    meet_on = MemorableDateField(
        label="When would you like to meet?",
        hint="Leave it empty to ask them to ring and choose. For example, 3 12 2026",
        required=False,
        within=TO_BE_MET_ON,
    )

    def __init__(self, *args: Any, child: str, to_child: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        speak = f"You write to {child}: say “you”." if to_child else "In everyday words, about the task."
        self.fields["seen"].help_text = f"{speak} One or two short sentences."

    def words(self) -> MayWords:
        return MayWords(**{name: self.cleaned_data[name] for name in ("seen", "doing", "meet_on")})
