from dataclasses import dataclass
from datetime import date

from django import forms

from endeavour.design.forms import FilterForm
from endeavour.law.dates import monday_of
from endeavour.pupil_pages.words import PROMISES

STANDS = {"open": "Open", "overdue": "Overdue", "met": "Met", "all": "All"}
STRENGTHS = {
    "Must": "Must: the law",
    "Should": "Should: the Code",
    "Source document": "Asked by the 2014 factsheet alone",
}


@dataclass(frozen=True)
class Wanted:
    """`week` is a Monday."""

    promise: str = ""
    strength: str = ""
    stands: str = "open"
    week: date | None = None


class DutyFilters(FilterForm):
    promise = forms.ChoiceField(
        label="Promise", required=False, choices=[("", "All promises"), *PROMISES.items()]
    )
    strength = forms.ChoiceField(
        label="How strong", required=False, choices=[("", "Any"), *STRENGTHS.items()]
    )
    stands = forms.ChoiceField(label="How it stands", required=False, choices=list(STANDS.items()))
    week = forms.DateField(
        required=False,
        widget=forms.HiddenInput,
        error_messages={"invalid": "Choose a week from the weeks on Work."},
    )

    def wanted(self) -> Wanted:
        """What was asked for; a value that isn't offered counts as not asked, and the form says so."""
        self.is_valid()
        given = self.cleaned_data
        week: date | None = given.get("week")
        return Wanted(
            promise=given.get("promise") or "",
            strength=given.get("strength") or "",
            stands=given.get("stands") or "open",
            week=monday_of(week) if week else None,
        )
