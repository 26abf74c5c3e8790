"""Shape of what is typed on the pages of a school's settings."""

import re
from datetime import date

from django import forms
from django.core.validators import RegexValidator

from endeavour.design.forms import EndeavourForm, FilterForm, MemorableDateField
from endeavour.schools.appointments import AWARDS, INDUCTIONS, TEACHER_STATUSES
from endeavour.schools.calendar import CLOSURE_KINDS
from endeavour.schools.founding import TYPES

A_PHONE = RegexValidator(
    r"^(?=(?:\D*\d){7})[\d\s()+-]*(?:ext\.?\s*\d+)?\s*$",
    "Enter a phone number with at least seven digits, like 01632 960 001. It may have spaces, +, brackets, - and ext",
    flags=re.IGNORECASE,
)
YES_NO = {"yes": "Yes", "no": "No"}
YES_NO_UNKNOWN = {**YES_NO, "": "Not known"}


class DetailsForm(EndeavourForm):
    name = forms.CharField(label="Name of the school", max_length=200)
    type = forms.ChoiceField(
        label="Kind of school", choices=TYPES, help_text="Which duties apply turns on this."
    )
    urn = forms.RegexField(
        r"^\d{6}$", label="URN", required=False, help_text="Six digits, from Get Information about Schools.",
        error_messages={"invalid": "A URN has six digits, like 123456."},
    )  # fmt: skip
    address = forms.CharField(
        label="Address", required=False, help_text="As it stands at the head of letters.",
        widget=forms.Textarea({"rows": 4}),
    )  # fmt: skip
    phone = forms.CharField(
        label="Phone", required=False, max_length=30, validators=[A_PHONE],
        help_text="Every letter and family page shows it.",
    )  # fmt: skip
    best_times = forms.CharField(
        label="Best times to ring",
        required=False,
        max_length=120,
        help_text="For example, school days, 8.30 to 4.30.",
    )
    advice_service = forms.CharField(
        label="Name of the independent advice service", required=False, max_length=120,
        help_text="The service in your area that gives families information, advice and support about SEND.",
    )  # fmt: skip
    advice_phone = forms.CharField(label="Its phone", required=False, max_length=30, validators=[A_PHONE])
    advice_site = forms.URLField(
        label="Its website", required=False, assume_scheme="https",
        error_messages={"invalid": "Enter a whole address, like https://advice.example.org"},
    )  # fmt: skip


class TermRow(FilterForm):
    name = forms.CharField(label="Name of the term", max_length=60, required=False)
    starts_on = MemorableDateField(
        label="First day", hint="", ask="Enter the first day of the term, like 2 9 2026"
    )
    ends_on = MemorableDateField(
        label="Last day", hint="", ask="Enter the last day of the term, like 18 12 2026"
    )

    def clean(self) -> None:
        """A term that nobody named has the name that schools give it."""
        super().clean()
        first = self.cleaned_data.get("starts_on")
        if isinstance(first, date) and not self.cleaned_data.get("name"):
            self.cleaned_data["name"] = (
                "Autumn" if first.month >= 8 else "Spring" if first.month <= 3 else "Summer"
            )


class ClosureRow(FilterForm):
    kind = forms.ChoiceField(label="What it is", choices={"": "Choose", **CLOSURE_KINDS})
    starts_on = MemorableDateField(
        label="First day closed", hint="", ask="Enter the first day closed, like 19 10 2026"
    )
    ends_on = MemorableDateField(label="Last day closed", hint="", required=False)
    said_as = {"kind": "what it is"}


class RulesForm(EndeavourForm):
    told_within = forms.IntegerField(
        label="A family is told within",
        min_value=0,
        max_value=60,
        help_text="School days after support starts.",
    )
    plan_within = forms.IntegerField(
        label="A plan is shared within",
        min_value=0,
        max_value=60,
        help_text="School days after support starts.",
    )
    concern_within = forms.IntegerField(
        label="A concern is decided within",
        min_value=0,
        max_value=60,
        help_text="School days after it is raised.",
    )
    parents_evening_counts = forms.ChoiceField(
        label="Can a talk at a parents’ evening count as one of the three meetings?",
        choices=YES_NO,
        widget=forms.RadioSelect,
    )
    said_as = {
        "told_within": "the school days within which a family is told",
        "plan_within": "the school days within which a plan is shared",
        "concern_within": "the school days within which a concern is decided",
    }
    choice_hints = {
        "parents_evening_counts": {
            "yes": "If it lasted 20 minutes or more, and outcomes, support and who does what were all talked through.",
            "no": "The three meetings come on top of parents’ evenings.",
        }
    }


class QualificationForm(EndeavourForm):
    is_head = forms.ChoiceField(
        label="Is the SENCO the head teacher, or acting as head?", choices=YES_NO, widget=forms.RadioSelect
    )
    teacher = forms.ChoiceField(
        label="Is the SENCO a qualified teacher?", choices=TEACHER_STATUSES, widget=forms.RadioSelect
    )
    induction = forms.ChoiceField(label="Statutory induction", choices=INDUCTIONS, widget=forms.RadioSelect)
    teaches_here = forms.ChoiceField(
        label="Does the SENCO work as a teacher at this school?",
        choices=YES_NO_UNKNOWN,
        required=False,
        widget=forms.RadioSelect,
    )


class ServiceRow(FilterForm):
    starts_on = MemorableDateField(
        label="SENCO from", hint="", ask="Enter the first day as SENCO, like 1 9 2019"
    )
    ends_on = MemorableDateField(label="Until", hint="", ask="Enter the last day as SENCO, like 31 8 2021")


class CourseRow(FilterForm):
    award = forms.ChoiceField(label="Course", choices=[("", "Choose"), *AWARDS])
    began_on = MemorableDateField(label="Began on", hint="", required=False)
    completed_on = MemorableDateField(label="Completed on", hint="", required=False)


class AppointForm(EndeavourForm):
    person = forms.TypedChoiceField(label="Who is the SENCO?", coerce=int, widget=forms.RadioSelect)
    starts_on = MemorableDateField(
        label="Appointed from", ask="Enter the day from which they are the SENCO, like 1 9 2026"
    )

    def __init__(self, *args: object, people: dict[int, str], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        choice = self.fields["person"]
        assert isinstance(choice, forms.TypedChoiceField)  # noqa: S101 - declared above
        choice.choices = list(people.items())
        choice.initial = next(iter(people)) if len(people) == 1 else None


class LastDayForm(EndeavourForm):
    on = MemorableDateField(label="Last day", ask="Enter the last day, like 31 8 2027")
