from datetime import timedelta
from typing import cast

from django import forms
from django.http import QueryDict

from endeavour import clock
from endeavour.design.forms import FilterForm, MemorableDateField
from endeavour.pupils.year_groups import year_in_words
from endeavour.register.on_a_day import CONCERN, SORTS
from endeavour.register.queries import Counts, Wanted
from endeavour.register.words import CONCERN_RAISED, NEED_WORDS

STATUSES = [
    *(("K", "SEN support"), ("E", "EHC plan"), (CONCERN, CONCERN_RAISED)),
    *(("N", "No SEN support"), ("all", "All")),
]
NEEDS = sorted(NEED_WORDS.items(), key=lambda pair: pair[1])
A_YEAR_AHEAD = timedelta(days=366)


class RegisterFilters(FilterForm):
    """What part of the register to show. All of it stands in the address, and none of it is personal."""

    status = forms.ChoiceField(label="Status", required=False, choices=STATUSES)
    year = forms.CharField(label="Year", required=False, widget=forms.Select)
    school_class = forms.CharField(label="Class", required=False, widget=forms.Select)
    need = forms.ChoiceField(label="Main need", required=False, choices=[("", "Any need"), *NEEDS])
    on = MemorableDateField(label="As of", hint="Today, if left empty", required=False)
    nobody = forms.CharField(required=False, widget=forms.HiddenInput)
    sort = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, asked: QueryDict) -> None:
        given = asked.copy()
        if not given.get("status"):
            given["status"] = "all" if given.get("nobody") else "K"
        super().__init__(given)
        on = cast(MemorableDateField, self.fields["on"])
        on.latest = clock.today() + A_YEAR_AHEAD
        on.too_late = "Enter a day no more than a year ahead."

    def add_prefix(self, field_name: str) -> str:
        """`class` is a word of Python's, not of the address."""
        return super().add_prefix("class" if field_name == "school_class" else field_name)

    def wanted(self) -> Wanted:
        """What was asked for; the usual in place of what makes no sense, beside which the form says so."""
        self.is_valid()
        given = self.cleaned_data
        status, sort = given.get("status", "K"), given.get("sort", "")
        return Wanted(
            on=given.get("on") or clock.today(),
            status="" if status == "all" else status,
            year=given.get("year", ""),
            school_class=given.get("school_class", ""),
            need=given.get("need", ""),
            nobody_to_tell=bool(given.get("nobody")),
            sort=sort if sort.removeprefix("-") in SORTS else "name",
        )

    def offer(self, counts: Counts, wanted: Wanted) -> None:
        """Offer what there is, with its numbers."""
        numbers = counts.by_status | {"all": counts.pupils}
        numbers["N"] = numbers.get("N", 0) + numbers.get("", 0)
        numbers[CONCERN] = counts.with_concern or 0
        offered = [each for each in STATUSES if each[0] != CONCERN or counts.with_concern is not None]
        status = cast(forms.ChoiceField, self.fields["status"])
        status.choices = [(code, f"{words} ({numbers.get(code, 0)})") for code, words in offered]
        years = {year: year_in_words(year) for year in counts.by_year}
        classes = {name: name for name in counts.by_class}
        self._offer("year", "All years", years, wanted.year)
        self._offer("school_class", "All classes", classes, wanted.school_class)

    def _offer(self, name: str, everything: str, choices: dict[str, str], chosen: str) -> None:
        offered = {value: words for value, words in choices.items() if value}
        if chosen:
            offered.setdefault(chosen, chosen)
        widget = cast(forms.Select, self.fields[name].widget)
        widget.choices = [("", everything), *offered.items()]
