from typing import Any

from django import forms

from endeavour import clock
from endeavour.design.forms import EndeavourForm, MemorableDateField
from endeavour.journeys.shared_row import SharedRowForm
from endeavour.pupils.as_text import from_text
from endeavour.pupils.details import PupilDetails
from endeavour.pupils.upn import tidy_upn
from endeavour.pupils.year_groups import YEAR_GROUPS, year_in_words

YEARS = [("", "Not said"), *((year, year_in_words(year)) for year in YEAR_GROUPS)]
SEXES = [("F", "Female"), ("M", "Male"), ("", "Not said")]


class PupilForm(SharedRowForm):
    """The facts of the roll. Whether a UPN can be true, and whether the child is here already, the acts say."""

    forename = forms.CharField(label="First name", max_length=100)
    surname = forms.CharField(label="Surname", max_length=100)
    preferred_forename = forms.CharField(
        label="First name used", required=False, max_length=100, help_text="If it differs from the one above"
    )
    preferred_surname = forms.CharField(
        label="Surname used", required=False, max_length=100, help_text="If it differs from the one above"
    )
    middle_names = forms.CharField(label="Middle names", required=False, max_length=100)
    date_of_birth = MemorableDateField(
        label="Date of birth", ask="Enter the date of birth, like 9 3 2019", hint="For example, 9 3 2019"
    )
    sex = forms.ChoiceField(label="Sex", required=False, choices=SEXES, widget=forms.RadioSelect)
    upn = forms.CharField(
        label="UPN", required=False, max_length=20, help_text="A letter and 12 digits, such as P207000016049"
    )
    year_group = forms.ChoiceField(label="Year group", required=False, choices=YEARS)
    class_id = forms.TypedChoiceField(label="Class", required=False, coerce=int, empty_value=None)
    on_roll_from = MemorableDateField(label="First day on the roll", required=False)
    address = forms.CharField(
        label="Address", required=False, max_length=500, widget=forms.Textarea(attrs={"rows": 3})
    )
    postcode = forms.CharField(label="Postcode", required=False, max_length=10)

    def __init__(self, *args: Any, classes: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["class_id"]
        if isinstance(field, forms.TypedChoiceField):
            field.choices = [("", "No class"), *classes]
        born = self.fields["date_of_birth"]
        if isinstance(born, MemorableDateField):
            born.latest, born.too_late = clock.today(), "Enter a date of birth that is not in the future."

    def clean_upn(self) -> str:
        return tidy_upn(str(self.cleaned_data["upn"]))

    def clean_address(self) -> str:
        return "\n".join(
            line.strip() for line in str(self.cleaned_data["address"]).splitlines() if line.strip()
        )

    def wanted(self) -> PupilDetails:
        return PupilDetails(**self.typed())

    def seen_details(self) -> PupilDetails:
        return from_text(PupilDetails, self.cleaned_data["seen"])


class AddPupilForm(PupilForm):
    """`different` is asked only where a child of this name and birthday is known already."""

    different = forms.BooleanField(label="Yes, this is a different child", required=False)

    def wanted(self) -> PupilDetails:
        typed = self.typed()
        del typed["different"]
        return PupilDetails(**typed)

    @property
    def asks_about_a_namesake(self) -> bool:
        return "different" in self.errors or bool(self.data.get("different"))


class LeaveForm(EndeavourForm):
    left_on = MemorableDateField(
        label="Last day on the roll", ask="Enter the last day on the roll, like 18 12 2026"
    )
