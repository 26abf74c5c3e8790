"""Who is to have the plan, who has it, and the page on which that is written down."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django import forms
from django.forms.boundfield import BoundField
from django.http import QueryDict

from endeavour import clock
from endeavour.cycle.queries.given import HOW_GIVEN, GivenLine
from endeavour.design.date_range import HAS_BEEN_LATELY
from endeavour.design.dates import full_date
from endeavour.design.forms import EndeavourForm, MemorableDateField
from endeavour.pupils.queries import FamilyTie, KnownPupil
from endeavour.register.recipients import Recipients, recipients_among

if TYPE_CHECKING:
    from endeavour.pupils.models import Pupil

NOT_YET = ("", "Not given yet")


@dataclass(frozen=True)
class ToHave:
    """One who is to have this version, and how they got it; `line` is None while they have not."""

    code: str
    name: str
    line: GivenLine | None


def to_have_it(pupil: "Pupil", ties: Sequence[FamilyTie]) -> Recipients:
    """Adults with parental responsibility who may be contacted, or the young person. No statement."""
    known = KnownPupil(pupil.pid, pupil.known_forename, pupil.date_of_birth)
    return recipients_among(known, ties, on=clock.today())


def who_has_it(to_have: Recipients, given: Sequence[GivenLine]) -> tuple[ToHave, ...]:
    lines = {line.party: line for line in given}
    return tuple(ToHave(one.code, one.name, lines.get(one.code)) for one in to_have.must)


class GiveForm(EndeavourForm):
    """One choice for each who does not have it yet, and the day."""

    def __init__(self, sent: QueryDict | None, people: Sequence[ToHave]) -> None:
        super().__init__(sent, initial={"on": clock.today()})
        self.people = [one for one in people if one.line is None]
        self._had = {f"{one.code}-how": one for one in people if one.line is not None}
        for one in self.people:
            choices = [NOT_YET, *HOW_GIVEN]
            how = forms.ChoiceField(label=f"How did {one.name} get it?", required=False, choices=choices)
            self.take_in(f"{one.code}-how", how)
        day = MemorableDateField(
            label="On", ask="Enter the day on which it was given", within=HAS_BEEN_LATELY
        )
        self.take_in("on", day)

    @property
    def choices(self) -> list[BoundField]:
        return [self[f"{one.code}-how"] for one in self.people]

    def given(self) -> Iterator[tuple[str, str]]:
        for one in self.people:
            if how := self.cleaned_data[f"{one.code}-how"]:
                yield one.code, how

    def clean(self) -> dict[str, object]:
        known = super().clean() or self.cleaned_data
        for name, one in self._had.items():
            if self.data.get(name) and one.line is not None:
                self.add_error(None, _recorded_meanwhile(one.name, one.line))
        if self.people and not any(known.get(f"{one.code}-how") for one in self.people) and not self.errors:
            self.add_error(f"{self.people[0].code}-how", "Choose how it was given, for one of them at least")
        return known


def _recorded_meanwhile(name: str, line: GivenLine) -> str:
    how, day = line.how_in_words.lower(), full_date(line.on)
    return (
        f"Somebody wrote down after you opened this page how {name} got it: {how}, {day}. "
        "That stands, and what you chose here is not kept."
    )
