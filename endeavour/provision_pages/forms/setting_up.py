"""S12: what is put in place, from the library or new."""

from collections.abc import Sequence
from datetime import date

from django import forms
from django.http import QueryDict

from endeavour.design.forms import EndeavourForm, MemorableDateField
from endeavour.library.items import LibraryItem
from endeavour.provision.new_provision import NewProvision
from endeavour.provision.words import DAYS
from endeavour.pupil_pages.forms.times import TWICE, SchoolTimesField, usual_times

Choices = Sequence[tuple[str, str]]
WEEKDAYS = [(str(number), day) for number, day in enumerate(DAYS)]
# Which days so many times a week are, unless somebody says otherwise.
USUAL = {1: (0,), 2: (1, 3), 3: (0, 2, 4), 4: (0, 1, 2, 3)}


class NewProvisionForm(EndeavourForm):
    name = forms.CharField(label="Name", max_length=80, help_text="As the timetable and families see it")
    pupils = forms.MultipleChoiceField(
        label="Which pupils?",
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text="Those who get SEN support or have an EHC plan. Others can be added afterwards.",
    )
    leader = forms.ChoiceField(label="Who gives it?", required=False)
    days = forms.MultipleChoiceField(
        label="On which days?",
        choices=WEEKDAYS,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose the days on which it is given"},
    )
    at = SchoolTimesField(
        label="At what time?",
        help_text=TWICE,
        error_messages={"required": "Enter a time like 9:15 or 1:30"},
    )
    minutes = forms.IntegerField(label="Minutes each time", min_value=1, max_value=240)
    room = forms.CharField(label="Where? (optional)", max_length=60, required=False)
    starts_on = MemorableDateField(label="First day", ask="Enter its first day")
    ends_on = MemorableDateField(label="Last day (optional)", required=False)

    def __init__(
        self,
        sent: QueryDict | None,
        *,
        item: LibraryItem | None,
        pupils: Choices,
        staff: Choices,
        first: date,
    ) -> None:
        super().__init__(sent, initial=_starting(item, first))
        self.item = item
        self.fields["pupils"].choices = pupils  # type: ignore[attr-defined]  # of a choice field
        self.fields["leader"].choices = [("", "Nobody yet"), *staff]  # type: ignore[attr-defined]  # as above

    def wanted(self, responsible: int | None) -> NewProvision:
        given = self.cleaned_data
        return NewProvision(
            name=given["name"],
            purpose=self.item.purpose if self.item else "",
            from_library=self.item.key if self.item else "",
            minutes=given["minutes"],
            group_size=max(len(given["pupils"]), 1),
            room=given["room"],
            leader_id=int(given["leader"]) if given["leader"] else None,
            responsible_id=responsible,
            starts_on=given["starts_on"],
            ends_on=given["ends_on"],
            times=tuple((int(day), at) for day in given["days"] for at in given["at"]),
        )


def _starting(item: LibraryItem | None, first: date) -> dict[str, object]:
    often = item.times_a_week if item is not None else 1
    start: dict[str, object] = {"starts_on": first, "at": usual_times(often)}
    if item is None:
        return start | {"minutes": 20}
    days = USUAL.get(item.times_a_week, range(5) if item.times_a_week else ())
    return start | {"name": item.name, "minutes": item.minutes, "days": [str(day) for day in days]}
