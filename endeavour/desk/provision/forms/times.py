"""A time of the school day, as people type it."""

import re
from datetime import time
from typing import Any

from django import forms

_TYPED = re.compile(r"^(\d{1,2})[:. ]?(\d{2})?\s*(am|pm)?$", re.IGNORECASE)
MORNING = 7  # 1:30 is after lunch: nobody teaches at half past one at night
WRONG = "Enter a time like 9:15 or 1:30"


class SchoolTimeField(forms.CharField):
    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 10)
        super().__init__(**kwargs)

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        return _time_of(str(text)) if text else None


def _time_of(text: str) -> time:
    typed = _TYPED.match(text.strip())
    if typed is None:
        raise forms.ValidationError(WRONG)
    hour, minute, half = int(typed[1]), int(typed[2] or 0), (typed[3] or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    elif hour < MORNING:
        hour += 12
    try:
        return time(hour, minute)
    except ValueError:
        raise forms.ValidationError(WRONG) from None
