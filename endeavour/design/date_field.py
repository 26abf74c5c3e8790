"""A date typed as day, month and year: "27 3 2027", "27 March 2027", or 2027-03-27."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.datastructures import MultiValueDict
from django.utils.functional import lazy

from endeavour import clock
from endeavour.design.date_range import ANY_DAY, DateRange
from endeavour.design.dates import full_date, month_number
from endeavour.law.dates import months_after

SATURDAY = 5
PARTS = ("day", "month", "year")
_LIKE = 27  # no month has fewer days, and nobody takes it for a month
_ISO = re.compile(r"^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$")


def _said(hint: Callable[[], str]) -> str:
    return hint()


_said_when_shown = lazy(_said, str)


class DateInputs(forms.MultiWidget):
    """Three short boxes. A whole date in the first one, or under the plain name, is taken too."""

    def __init__(self) -> None:
        super().__init__({part: forms.TextInput(attrs={"inputmode": "numeric"}) for part in PARTS})

    def decompress(self, value: object) -> list[str]:
        if isinstance(value, date):
            return [str(value.day), str(value.month), str(value.year)]
        return split_date(value) if isinstance(value, str) else ["", "", ""]

    def value_from_datadict(
        self, data: Mapping[str, object], files: MultiValueDict[str, UploadedFile], name: str
    ) -> list[str]:
        day, month, year = (str(data.get(f"{name}_{part}") or "").strip() for part in PARTS)
        if not (month or year):
            return split_date(day or str(data.get(name) or ""))
        return [day, month, year]

    def value_omitted_from_data(
        self, data: Mapping[str, object], files: MultiValueDict[str, UploadedFile], name: str
    ) -> bool:
        return name not in data and all(f"{name}_{part}" not in data for part in PARTS)


class MemorableDateField(forms.Field):
    """A date people know by heart or have on paper. Every refusal says what to type."""

    widget = DateInputs

    def __init__(
        self,
        *,
        label: str,
        ask: str = "",
        hint: str | None = None,
        required: bool = True,
        initial: date | None = None,
        earliest: date | None = None,
        latest: date | None = None,
        too_early: str = "",
        too_late: str = "",
        within: DateRange = ANY_DAY,
    ) -> None:
        said = _said_when_shown(self._hint) if hint is None else hint
        super().__init__(label=label, help_text=said, required=required, initial=initial)
        self.ask = ask
        self.earliest, self.latest = earliest, latest
        self.too_early, self.too_late = too_early, too_late
        self.within = within

    @property
    def example(self) -> str:
        """A weekday that this field would take, as it is typed: one to come where it takes those."""
        found = (day for day in _examples(clock.today()) if not self._outside(day))
        return next((f"{day.day} {day.month} {day.year}" for day in found), "27 3 2027")

    def _hint(self) -> str:
        return f"For example, {self.example}"

    def clean(self, value: object) -> date | None:
        parts = [str(part).strip() for part in value] if isinstance(value, list) else ["", "", ""]
        if not any(parts):
            if self.required:
                raise ValidationError(self.ask, code="required")
            return None
        try:
            day = date_from_parts(*parts)
        except ValidationError as refused:
            raise ValidationError(f"{self._named} {refused.message}", code=refused.code) from None
        self._check_bounds(day)
        return day

    def has_changed(self, initial: object, data: object) -> bool:
        return DateInputs().decompress(initial) != data

    @property
    def _named(self) -> str:
        """Before a sentence that could be about any of several dates."""
        label = str(self.label)
        return label if label.endswith("?") else f"{label}:"

    def _outside(self, day: date) -> bool:
        too_early = self.earliest is not None and day < self.earliest
        too_late = self.latest is not None and day > self.latest
        return too_early or too_late or bool(self.within.why_not(day))

    def _check_bounds(self, day: date) -> None:
        if self.earliest and day < self.earliest:
            raise ValidationError(
                self.too_early or f"Enter a date on or after {full_date(self.earliest)}.", code="too_early"
            )
        if self.latest and day > self.latest:
            raise ValidationError(
                self.too_late or f"Enter a date on or before {full_date(self.latest)}.", code="too_late"
            )
        if outside := self.within.why_not(day):
            raise ValidationError(outside, code="outside")


def _examples(today: date) -> Iterator[date]:
    """Of the year to come, then of the two before, the nearest first."""
    first = today.replace(day=1)
    days = [months_after(first, months).replace(day=_LIKE) for months in range(-24, 13)]
    weekdays = [day for day in days if day.weekday() < SATURDAY]
    yield from (day for day in weekdays if day >= today)
    yield from (day for day in reversed(weekdays) if day < today)


def split_date(text: str) -> list[str]:
    """Cut a date that was typed in one piece into day, month and year."""
    if iso := _ISO.match(text):
        return [iso[3], iso[2], iso[1]]
    parts = [part for part in re.split(r"[\s/.,-]+", text.strip()) if part]
    return [*parts, "", "", ""][:3] if len(parts) <= 3 else [text.strip(), "", ""]


def date_from_parts(day: str, month: str, year: str) -> date:
    """The date, or a refusal whose code names the part to look at."""
    for part, given in zip(PARTS, (day, month, year), strict=True):
        if not given:
            raise ValidationError(f"Add the {part}. A date needs a day, a month and a year.", code=part)
    number = month_number(month)
    if number is None:
        raise ValidationError(
            f"“{month}” is not a month. Use a number from 1 to 12, or a name.", code="month"
        )
    if not (day.isascii() and day.isdigit()):
        raise ValidationError(f"“{day}” is not a day. Use a number from 1 to 31.", code="day")
    if not (year.isascii() and year.isdigit() and len(year) == 4 and year > "1899"):
        raise ValidationError(f"“{year}” is not a year. Use four digits, like 2027.", code="year")
    try:
        return date(int(year), number, int(day))
    except ValueError:
        month_name = date(2000, number, 1)
        raise ValidationError(
            f"There is no {day} {full_date(month_name).split()[1]} {year}. Check the day and the month.",
            code="day",
        ) from None
