"""What is asked where SEN support starts, on whichever page: the two limbs of the definition (CFA 2014 s.20), the main
need and the day."""

from django import forms

from endeavour.design.date_range import STARTS_SOON
from endeavour.design.forms import MemorableDateField
from endeavour.register.words import NEED_WORDS

NEEDS = sorted(NEED_WORDS.items(), key=lambda pair: pair[1])


def difficulty() -> forms.CharField:
    return _limb(
        "What is the learning difficulty or disability?",
        "What is much harder than for most children of the same age, or what stands in the way of using what "
        "the school offers. Another language at home is no such difficulty by itself.",
        "Enter the learning difficulty or disability",
    )


def provision() -> forms.CharField:
    return _limb(
        "What special provision does it call for?",
        "Help that is additional to or different from what is made for all children of that age.",
        "Enter the special provision it calls for",
    )


def main_need() -> forms.ChoiceField:
    return forms.ChoiceField(
        label="What is the main type of need?",
        help_text="As for the school census. No diagnosis is needed to record one.",
        choices=[("", "Choose later"), *NEEDS],
        required=False,
    )


def first_day() -> MemorableDateField:
    return MemorableDateField(
        label="When does the support start?", ask="Enter the day the support starts", within=STARTS_SOON
    )


def _limb(label: str, hint: str, ask: str) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": ask},
    )
