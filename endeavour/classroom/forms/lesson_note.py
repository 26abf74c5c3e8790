from collections.abc import Iterable
from typing import Any

from django import forms

from endeavour.design.forms import EndeavourForm


class LessonNoteForm(EndeavourForm):
    pupil = forms.ChoiceField(label="About whom?", error_messages={"required": "Choose the pupil"})
    words = forms.CharField(
        label="What did you notice?",
        help_text="What worked, what did not. The SENCO reads it. 300 letters at most.",
        max_length=300,
        widget=forms.Textarea({"rows": 3}),
        error_messages={"required": "Say what you noticed"},
    )

    def __init__(self, *args: Any, pupils: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["pupil"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", "Choose a pupil"), *pupils]
