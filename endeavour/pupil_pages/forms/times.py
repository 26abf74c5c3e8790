"""Times of the school day, as people type them: 9:15, or 9:15 and 1:30."""

import re
from datetime import time
from typing import Any

from django import forms

from endeavour.provision.words import DAYS, at_school, listed

_TYPED = re.compile(r"^(\d{1,2})[:. ]?(\d{2})?\s*(am|pm)?$", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:,|;|\band\b)\s*", re.IGNORECASE)
MORNING = 7  # 1:30 is after lunch: nobody teaches at half past one at night
USUAL = (time(9, 15), time(13, 30), time(11), time(14, 30))
TWICE = "For twice a day, enter both times: 9:15 and 1:30"


class SchoolTimesField(forms.CharField):
    """Cleaned, the times of one day, the earliest first; none where it is empty."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 60)
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        return in_words(value) if isinstance(value, tuple) else value

    def clean(self, value: Any) -> Any:
        times = [_time_of(typed) for typed in _BETWEEN.split(str(super().clean(value))) if typed]
        for at in times:
            if times.count(at) > 1:
                raise forms.ValidationError(f"{at_school(at)} is there twice. Enter each time once.")
        return tuple(sorted(times))


def in_words(times: tuple[time, ...]) -> str:
    return listed([at_school(at) for at in times]) if times else ""


def usual_times(times_a_week: int) -> tuple[time, ...]:
    """How often on each of its days, where it is more than once a day."""
    return USUAL[: max(times_a_week // len(DAYS), 1)]


def _time_of(text: str) -> time:
    typed = _TYPED.match(text)
    hour, minute, half = (
        (int(typed[1]), int(typed[2] or 0), (typed[3] or "").lower()) if typed else (99, 0, "")
    )
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    elif hour < MORNING:
        hour += 12
    try:
        return time(hour, minute)
    except ValueError:
        raise forms.ValidationError(f"“{text}” is no time. Enter one like 9:15 or 1:30.") from None
