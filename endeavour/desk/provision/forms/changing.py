"""What changes in support that is in place."""

from collections.abc import Sequence
from datetime import date, time

from django import forms
from django.http import QueryDict

from endeavour.design.forms import EndeavourForm, MemorableDateField
from endeavour.desk.provision.forms.times import SchoolTimeField
from endeavour.journeys.seen_version import SeenVersionForm
from endeavour.provision.new_provision import Times
from endeavour.provision.words import DAYS, at_school

Groups = Sequence[tuple[str, Sequence[tuple[str, str]]]]


class TimesForm(SeenVersionForm):
    """A time for each day on which it is given; another one for a second time on the same day."""

    on = MemorableDateField(label="From which day?", ask="Enter the day from which this holds")

    def __init__(
        self, sent: QueryDict | None, *, times: Times, first: date, version: int, stands: str
    ) -> None:
        super().__init__(sent, version=version, stands=stands, initial={"on": first})
        now: dict[int, list[time]] = {}
        for weekday, at in times:
            now.setdefault(weekday, []).append(at)
        for weekday, day in enumerate(DAYS):
            for number in range(max(len(now.get(weekday, [])), 1)):
                known = now.get(weekday, [])
                self.fields[f"day_{weekday}_{number}"] = SchoolTimeField(
                    label=day if not number else f"{day}, again",
                    required=False,
                    initial=at_school(known[number]) if number < len(known) else "",
                )

    def times(self) -> Times:
        given = (
            (int(name.split("_")[1]), at)
            for name, at in self.cleaned_data.items()
            if name.startswith("day_") and at is not None
        )
        return tuple(given)

    def clean(self) -> dict[str, object]:
        given = super().clean()
        if not self.errors and not self.times():
            raise forms.ValidationError("Enter a time for one day at least. To stop it, end the support.")
        return given


class LeaderForm(SeenVersionForm):
    leader = forms.ChoiceField(label="Who gives it from now on?", required=False)

    def __init__(
        self, sent: QueryDict | None, *, staff: Sequence[tuple[str, str]], now: int | None, version: int
    ) -> None:
        leader = str(now or "")
        stands = dict(staff).get(leader, "nobody")
        super().__init__(sent, version=version, stands=stands, initial={"leader": leader})
        self.fields["leader"].choices = [("", "Nobody yet"), *staff]  # type: ignore[attr-defined]  # of a choice field


class PlaceForm(EndeavourForm):
    pupil = forms.ChoiceField(label="Which pupil?", error_messages={"required": "Choose the pupil who joins"})
    on = MemorableDateField(label="First day", ask="Enter the first day")

    def __init__(self, sent: QueryDict | None, *, pupils: Groups, first: date) -> None:
        super().__init__(sent, initial={"on": first})
        self.fields["pupil"].choices = [("", "Choose a pupil"), *pupils]  # type: ignore[attr-defined]  # of a choice field


class EndForm(EndeavourForm):
    """Of one pupil's place, or of all."""

    on = MemorableDateField(label="Last day", ask="Enter the last day")
    why = forms.CharField(
        label="Why does it end?",
        max_length=300,
        error_messages={"required": "Say in a few words why it ends"},
    )
