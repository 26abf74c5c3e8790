"""Talking with whoever did not simply agree: what came of it, so that the answer asks no more."""

from collections.abc import Iterator, Sequence
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.http import QueryDict

from endeavour import clock
from endeavour.cycle.queries.agreements import AgreementLine
from endeavour.design.date_range import HAS_BEEN_LATELY
from endeavour.design.forms import EndeavourForm, MemorableDateField


class TalkForm(EndeavourForm):
    """A line for each whose answer asks for a talk, and the day of it."""

    def __init__(self, sent: QueryDict | None, waiting: Sequence[AgreementLine]) -> None:
        super().__init__(sent, initial={"on": clock.today()})
        self.waiting = tuple(waiting)
        for one in self.waiting:
            note = forms.CharField(
                label=f"What came of the talk with {one.name}?",
                max_length=400,
                required=False,
                widget=forms.Textarea(attrs={"rows": 2}),
            )
            self.take_in(_name(one), note)
        day = MemorableDateField(label="On", ask="Enter the day of the talk", within=HAS_BEEN_LATELY)
        self.take_in("on", day)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if self.waiting and not any(given.get(_name(one)) for one in self.waiting) and not self.errors:
            self.add_error(
                _name(self.waiting[0]), "Write down what came of the talk with one of them at least"
            )
        return given

    def told(self) -> Iterator[tuple[AgreementLine, str]]:
        for one in self.waiting:
            if note := self.cleaned_data[_name(one)]:
                yield one, note

    @property
    def lines(self) -> list[tuple[AgreementLine, BoundField]]:
        return [(one, self[_name(one)]) for one in self.waiting]


def _name(one: AgreementLine) -> str:
    return f"{one.party or one.whose}-note"
