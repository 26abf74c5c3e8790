"""What changes in support that is in place."""

from collections.abc import Sequence
from datetime import date, time

from django import forms
from django.http import QueryDict

from endeavour.design.forms import EndeavourForm, MemorableDateField
from endeavour.design.reasons import ReasonField
from endeavour.journeys.seen_version import SeenVersionForm
from endeavour.provision.new_provision import Times
from endeavour.provision.words import DAYS
from endeavour.pupil_pages.forms.times import SchoolTimesField

Groups = Sequence[tuple[str, Sequence[tuple[str, str]]]]


class TimesForm(SeenVersionForm):
    """When it is given on each day; nothing on the others."""

    on = MemorableDateField(label="From which day?", ask="Enter the day from which this holds")

    def __init__(
        self, sent: QueryDict | None, *, times: Times, first: date, version: int, stands: str
    ) -> None:
        super().__init__(sent, version=version, stands=stands, initial={"on": first})
        now: dict[int, list[time]] = {}
        for weekday, at in times:
            now.setdefault(weekday, []).append(at)
        for weekday, day in enumerate(DAYS):
            initial = tuple(now.get(weekday, ()))
            self.fields[f"day_{weekday}"] = SchoolTimesField(label=day, required=False, initial=initial)

    def times(self) -> Times:
        return tuple(
            (weekday, at) for weekday in range(len(DAYS)) for at in self.cleaned_data[f"day_{weekday}"]
        )

    def clean(self) -> dict[str, object]:
        given = super().clean()
        if not self.errors and not self.times():
            raise forms.ValidationError("Enter a time for one day at least. To stop it, end the support.")
        return given


class PlaceForm(EndeavourForm):
    pupil = forms.ChoiceField(label="Which pupil?", error_messages={"required": "Choose the pupil who joins"})
    on = MemorableDateField(label="First day", ask="Enter the first day")
    ordinary = forms.BooleanField(
        label="For this pupil it is ordinary class teaching",
        help_text="Asked only where no SEN support and no EHC plan is recorded: of special educational provision "
        "the family must be told.",
        required=False,
    )

    def __init__(self, sent: QueryDict | None, *, pupils: Groups, first: date) -> None:
        super().__init__(sent, initial={"on": first})
        self.fields["pupil"].choices = [("", "Choose a pupil"), *pupils]  # type: ignore[attr-defined]  # of a choice field


class EndForm(EndeavourForm):
    """Of one pupil's place, or of all."""

    on = MemorableDateField(label="Last day", ask="Enter the last day")
    why = ReasonField(
        label="Why does it end?",
        max_length=300,
        error_messages={"required": "Say in a few words why it ends"},
    )
