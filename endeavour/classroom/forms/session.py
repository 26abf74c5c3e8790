"""L2: how a session went when it went otherwise. Nothing is asked about anybody's health."""

from collections.abc import Mapping, Sequence

from django import forms
from django.http import QueryDict

from endeavour.design.forms import EndeavourForm
from endeavour.provision.children import Child

THERE = (
    ("here", "Here"),
    ("away", "Not in school"),
    ("did_not_come", "Did not come"),
    ("part", "Part of it"),
)
REASONS = (
    ("staff", "Staff needed elsewhere"),
    ("no_pupils", "No child was there"),
    ("closed", "School closed"),
    ("other", "Another reason"),
)
NOT = "not"


class DifferentForm(EndeavourForm):
    """One question for each child; Here is chosen already, so that only what was different is said."""

    def __init__(self, sent: QueryDict | None, *, children: Sequence[Child]) -> None:
        super().__init__(sent)
        self.children = {f"child_{child.pid}": child for child in children}
        for name, child in self.children.items():
            self.fields[name] = forms.ChoiceField(
                label=child.name,
                choices=THERE,
                initial="here",
                widget=forms.RadioSelect,
                error_messages={"required": f"Say how it was with {child.name}."},
            )
        self.fields["note"] = note_field()

    def presences(self) -> Mapping[int, str]:
        return {child.pk: self.cleaned_data[name] for name, child in self.children.items()}

    def of_children(self) -> list[forms.BoundField]:
        return [self[name] for name in self.children]


class DidNotHappenForm(EndeavourForm):
    reason = forms.ChoiceField(
        label="Why did it not happen?",
        choices=REASONS,
        widget=forms.RadioSelect,
        error_messages={"required": "Say why it did not happen."},
    )


class UndoForm(EndeavourForm):
    """What was said on an earlier day is not taken back without a word."""

    why = forms.CharField(
        label="Why does it change?",
        max_length=300,
        error_messages={"required": "Say in a few words why it changes."},
    )


def note_field() -> forms.CharField:
    return forms.CharField(
        label="Anything to pass on? (optional)",
        help_text="The teacher and the SENCO read it. Leave out anything about health.",
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
