"""S14: a kind of support as the school words it."""

from django import forms

from endeavour.journeys.shared_row import SharedRowForm
from endeavour.law.vocabulary.need import Area
from endeavour.library.details import LibraryDetails

AREAS = [("", "None in particular"), *((area.value, area.value) for area in Area)]


def _number(label: str, most: int, least: int = 1) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=least, max_value=most)


def _long(label: str, hint: str = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class LibraryForm(SharedRowForm):
    name = forms.CharField(label="Name", max_length=80)
    purpose = forms.CharField(
        label="What is it for?", max_length=300, widget=forms.Textarea(attrs={"rows": 2})
    )
    area = forms.ChoiceField(label="Area of need", choices=AREAS, required=False)
    in_every_lesson = forms.BooleanField(
        label="It is done in every lesson and has no sessions of its own", required=False
    )
    minutes = _number("Minutes each time", 240, least=0)
    times_a_week = _number("Times a week", 20, least=0)
    weeks = _number("Weeks", 52)
    group_size = _number("Pupils at once", 30)
    measure = forms.CharField(label="How is progress measured?", max_length=80, required=False)
    unit = forms.CharField(
        label="In what?", max_length=40, required=False, help_text="For example, words a minute"
    )
    run_by = forms.CharField(
        label="Who can run it, and what must they have learned?", max_length=200, required=False
    )
    evidence = _long("What is known of whether it works?", "Say so where little is known.")
    how_to_run = _long("How to run it", "A line for each step. Whoever covers reads this.")

    def wanted(self) -> LibraryDetails:
        return LibraryDetails(**self.typed())

    def seen_details(self) -> LibraryDetails:
        return LibraryDetails.from_text(self.cleaned_data["seen"])
