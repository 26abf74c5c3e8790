"""A time of the school day, as people write it: 9:15, 9.15, 1:30 for half past one."""

import re
from datetime import time

from django import forms
from django.core.exceptions import ValidationError

_TIME = re.compile(r"^(\d{1,2})(?:[:.]?(\d{2}))?\s*(am|pm)?$", re.IGNORECASE)
EARLIEST = 7  # an hour before it is meant after noon
NOON = 12


class ClockField(forms.CharField):
    def prepare_value(self, value: object) -> object:
        return f"{value.hour % NOON or NOON}:{value.minute:02d}" if isinstance(value, time) else value

    def to_python(self, value: object) -> time | None:  # type: ignore[override]  # a time, not its text
        if isinstance(value, time):
            return value
        text = str(value or "").strip()
        if not text:
            return None
        found = _TIME.match(text)
        hour, minute = (int(found.group(1)), int(found.group(2) or 0)) if found else (99, 0)
        if hour >= 24 or minute >= 60:
            raise ValidationError(f"“{text}” is no time. Enter one like 9:15.")
        after_noon = found is not None and (found.group(3) or "").lower() == "pm"
        if hour < NOON and (after_noon or (hour < EARLIEST and not (found and found.group(3)))):
            hour += NOON
        return time(hour, minute)

    def validate(self, value: object) -> None:
        if self.required and value is None:
            raise ValidationError(self.error_messages["required"], code="required")

    def run_validators(self, value: object) -> None:
        """A time has no length to judge."""
