"""The forms of what was asked of the local authority: who asked, how, on which day; and why that was wrong."""

from typing import Any

from django import forms
from django.http import QueryDict

from endeavour import clock
from endeavour.cycle.words import HOW_ASKED
from endeavour.design.date_range import HAS_BEEN_LATELY
from endeavour.design.forms import EndeavourForm, MemorableDateField


class AuthorityAskedForm(EndeavourForm):
    who = forms.CharField(
        label="Who asked?",
        help_text="Whoever signed the request: you, the head, or a parent.",
        max_length=120,
        error_messages={"required": "Enter who asked"},
    )
    how = forms.ChoiceField(
        label="How?",
        choices=HOW_ASKED,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose how it was asked"},
    )
    on = MemorableDateField(
        label="On", ask="Enter the day on which the local authority was asked", within=HAS_BEEN_LATELY
    )

    def __init__(self, sent: QueryDict | None, **before: Any) -> None:
        super().__init__(sent, initial=before or {"on": clock.today()})


class CorrectAskedForm(AuthorityAskedForm):
    why = forms.CharField(
        label="Why is it corrected?",
        help_text="For example: it was sent a day later.",
        max_length=200,
        error_messages={"required": "Say why it is corrected"},
    )


class TakeBackAskedForm(EndeavourForm):
    why = forms.CharField(
        label="Why is it taken back?",
        help_text="For example: only a draft was written so far.",
        max_length=200,
        error_messages={"required": "Say why it is taken back"},
    )
