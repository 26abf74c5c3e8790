"""The early talk with the family: a short note, given to them."""

from typing import Any

from django import forms

from endeavour import clock
from endeavour.design.date_range import HAS_BEEN_LATELY
from endeavour.design.forms import EndeavourForm, MemorableDateField
from endeavour.register.concern_words import NewTalk

HOW = [("meeting", "In person"), ("phone", "By phone"), ("video", "By video call")]
WORDS = ("strengths", "difficulties", "parents_say", "wanted", "next_steps")


def _words(label: str, hint: str = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class TalkForm(EndeavourForm):
    held_on = MemorableDateField(
        label="When did you talk?", ask="Enter the day on which you talked", within=HAS_BEEN_LATELY
    )
    how = forms.ChoiceField(
        label="How?",
        choices=HOW,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose how you talked"},
    )
    told = forms.MultipleChoiceField(
        label="Who heard that the child may have special educational needs?",
        help_text="Tick only whom you told. It counts as telling them.",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    strengths = _words("What goes well?")
    difficulties = _words("What is hard?")
    parents_say = _words(
        "What does the family say?", "In their words. It stays out of other people’s letters."
    )
    wanted = _words("What do they hope for?")
    next_steps = _words("What happens next?", "Who does what, and by when.")
    advice_named = forms.BooleanField(
        label="I told them about the independent advice service", required=False
    )
    given_on = MemorableDateField(
        label="When did you give them a note of the talk?",
        hint="Leave it empty if you have not yet",
        required=False,
        within=HAS_BEEN_LATELY,
    )

    def __init__(self, *args: Any, people: dict[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("held_on", clock.today())
        choice = self.fields["told"]
        assert isinstance(choice, forms.MultipleChoiceField)  # noqa: S101 - declared above
        choice.choices = list(people.items())
        if not people:
            del self.fields["told"]

    def talk(self) -> NewTalk:
        given = self.cleaned_data
        return NewTalk(
            held_on=given["held_on"],
            how=given["how"],
            told=tuple(given.get("told", ())),
            advice_named=given["advice_named"],
            given_on=given["given_on"],
            **{name: given[name] for name in WORDS},
        )
