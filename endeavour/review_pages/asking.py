"""The forms of what a decision still asks for: of the local authority, and of the parents."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import QueryDict

from endeavour import clock
from endeavour.cycle.words import HOW_ASKED, NOT_ASKED, PARENTS_AGREE, SAID_HOW
from endeavour.design.date_range import HAS_BEEN_LATELY
from endeavour.design.forms import EndeavourForm, MemorableDateField
from endeavour.design.reasons import ReasonField
from endeavour.journeys.seen_version import SeenVersionForm


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
    why = ReasonField(
        label="Why is it corrected?",
        help_text="For example: it was sent a day later.",
        max_length=200,
        error_messages={"required": "Say why it is corrected"},
    )


class TakeBackAskedForm(EndeavourForm):
    why = ReasonField(
        label="Why is it taken back?",
        help_text="For example: only a draft was written so far.",
        max_length=200,
        error_messages={"required": "Say why it is taken back"},
    )


class ParentsAgreeForm(SeenVersionForm):
    agree = forms.ChoiceField(
        label="Do they agree?",
        choices=[one for one in PARENTS_AGREE if one[0] != NOT_ASKED],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what they said"},
    )
    said_by = forms.ChoiceField(
        label="Which parent said so?",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose which parent said so"},
    )
    on = MemorableDateField(
        label="On which day?", ask="Enter the day on which they said so", within=HAS_BEEN_LATELY
    )
    how = forms.ChoiceField(
        label="How?",
        choices=SAID_HOW,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose how they said so"},
    )

    def __init__(
        self, sent: QueryDict | None, *, parents: Sequence[tuple[str, str]], version: int, stands: str
    ) -> None:
        super().__init__(sent, version=version, stands=stands, initial={"on": clock.today()})
        self.fields["said_by"].choices = parents  # type: ignore[attr-defined]  # a ChoiceField
