"""A telephone call in which a letter was read aloud."""

from datetime import date, datetime, time

from django import forms

from endeavour import clock
from endeavour.design.forms import MemorableDateField
from endeavour.letter_pages.forms.letter_form import LetterForm
from endeavour.register.actions.record_call import Call

TIMES = ["%H:%M", "%H.%M", "%I:%M %p", "%I.%M %p", "%I:%M%p", "%I.%M%p", "%I %p", "%I%p"]


class CallForm(LetterForm):
    """`version` is that of the words that were read aloud."""

    on = MemorableDateField(label="Day of the call", hint="", ask="Enter the day of the call")
    at = forms.TimeField(
        label="Time",
        help_text="For example, 8:52 or 3:10 pm",
        input_formats=TIMES,
        widget=forms.TimeInput(format="%H:%M"),
        error_messages={"invalid": "Enter the time as hours and minutes, like 8:52 or 3:10 pm"},
    )
    read_all = forms.BooleanField(
        label="I read all of it",
        required=False,
        help_text="A call that was cut short tells nobody: ring again, then record it.",
    )
    interpreter = forms.CharField(label="Who interpreted?", required=False, max_length=120)
    none_needed = forms.BooleanField(label="No interpreter was needed today", required=False)
    read_back = forms.BooleanField(label="I read back what they said", required=False)
    said = forms.CharField(
        label="What did they say?",
        help_text="In the same words. Leave it empty if they said nothing they want kept.",
        required=False,
        max_length=4000,
        widget=forms.Textarea({"rows": 4}),
    )

    def clean(self) -> None:
        super().clean()
        day, moment = self.cleaned_data.get("on"), self.cleaned_data.get("at")
        if isinstance(day, date) and isinstance(moment, time) and _together(day, moment) > clock.now():
            self.add_error("at", "That is later than now. Enter when you rang.")

    def call(self) -> Call:
        given = self.cleaned_data
        rest = {name: given[name] for name in ("read_all", "interpreter", "none_needed", "read_back", "said")}
        return Call(at=_together(given["on"], given["at"]), **rest)


def starting_now() -> dict[str, object]:
    now = clock.now().astimezone(clock.LONDON)
    return {"on": now.date(), "at": now.time()}


def _together(day: date, moment: time) -> datetime:
    return datetime.combine(day, moment, clock.LONDON)
