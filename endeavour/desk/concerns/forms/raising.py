"""S9: what somebody noticed, in four fields and two rows of choices."""

from typing import Any

from django import forms

from endeavour.design.forms import EndeavourForm

Groups = list[tuple[str, list[tuple[str, str]]]]
WORRIES = ((1, "1, a little"), (2, "2, somewhat"), (3, "3, quite"), (4, "4, very"))


def _long(label: str, hint: str, *, ask: str = "", rows: int = 3) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        required=bool(ask),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": rows}),
        error_messages={"required": ask},
    )


class RaiseForm(EndeavourForm):
    pupil = forms.ChoiceField(label="Who is it about?", error_messages={"required": "Choose the pupil"})
    seen = _long(
        "What do you see?",
        "In the last two weeks, in your lessons. What happens, how often, and when it goes well.",
        ask="Enter what you see",
    )
    tried = _long("What have you tried?", "Whatever you changed, and whether it helped.", rows=2)
    tried_for = forms.CharField(
        label="For how long?", help_text="For example, 4 weeks", max_length=80, required=False
    )
    worry = forms.TypedChoiceField(
        label="How worried are you?",
        choices=WORRIES,
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose how worried you are, from 1 to 4"},
    )
    said = _long("What does the child say, or the family?", "In their words, if you have heard any.", rows=2)
    voiced_by = forms.ChoiceField(
        label="Who was worried first?",
        choices=[("staff", "I was"), ("parent", "A parent or carer"), ("pupil", "The pupil")],
        initial="staff",
        required=False,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, pupils: Groups | None, **kwargs: Any) -> None:
        """`pupils` to choose from, by class; nothing where it is known whom it is about."""
        super().__init__(*args, **kwargs)
        if pupils is None:
            del self.fields["pupil"]
            return
        choice = self.fields["pupil"]
        assert isinstance(choice, forms.ChoiceField)  # noqa: S101 - declared above
        choice.choices = [("", "Choose"), *pupils]

    def facts(self) -> dict[str, Any]:
        given = self.cleaned_data
        names = ("seen", "tried", "tried_for", "worry", "said")
        return {name: given[name] for name in names} | {"voiced_by": given["voiced_by"] or "staff"}
