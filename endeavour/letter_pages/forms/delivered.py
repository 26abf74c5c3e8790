"""Staff say that a letter reached its person. Read aloud, it is a call: that asks who interpreted."""

from datetime import date, datetime, time

from django import forms

from endeavour import clock
from endeavour.design.forms import EndeavourForm, MemorableDateField
from endeavour.law.school_days import SchoolCalendar

POSTED = "posted"
SCHOOL_DAYS_IN_THE_POST = 2
NOON = time(12)
CHOICES = {
    "handed_over": "Handed over",
    POSTED: "Posted",
    "confirmed": "They say they have it",
}


class DeliveredForm(EndeavourForm):
    """The day may be left out: then it is today, as for the buttons of the outbox."""

    how = forms.ChoiceField(label="How did it reach them?", choices=CHOICES, widget=forms.RadioSelect)
    on = MemorableDateField(
        label="On which day?", required=False, hint="Leave it empty for today. For example, 23 11 2026"
    )
    choice_hints = {
        "how": {
            POSTED: f"It counts as arrived {SCHOOL_DAYS_IN_THE_POST} school days after the day of posting."
        }
    }

    def between(self, first: date, last: date) -> None:
        """Not before the letter was written, and not tomorrow."""
        on = self.fields["on"]
        assert isinstance(on, MemorableDateField)  # noqa: S101 - it is declared above
        on.earliest, on.latest = first, last
        on.too_late = "Enter today or an earlier day."


def reached_at(how: str, on: date | None, calendar: SchoolCalendar, *, written_at: datetime) -> datetime:
    """When it counts as delivered. Raises NoTermsRecordedError where school days can't be counted."""
    day = on or clock.today()
    if how == POSTED:
        arrives = calendar.add_school_days(day, SCHOOL_DAYS_IN_THE_POST)
        return datetime.combine(arrives, NOON, clock.LONDON)
    if day == clock.today():
        return clock.now()
    return max(datetime.combine(day, NOON, clock.LONDON), written_at)
