"""What each of those in the room says to the plan, asked beside the button that shares it, or later."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.http import QueryDict

from endeavour.cycle.queries.agreements import ANSWERS, AgreementLine
from endeavour.design.dates import day_and_month
from endeavour.design.forms import EndeavourForm
from endeavour.pupils.queries import FamilyTie
from endeavour.register.recipients import Recipient

NOT_ASKED = "Not asked yet"


@dataclass(frozen=True)
class Party:
    """The pupil, an adult by the contact's code, or a colleague by their label. `key` names their fields.
    `is_to_have_it`: the plan goes to them."""

    whose: str
    code: str
    name: str
    is_to_have_it: bool = False

    @property
    def key(self) -> str:
        return self.code.replace(":", "-") or "pupil"


@dataclass(frozen=True)
class Said:
    party: Party
    answer: str
    words: str


class AgreeForm(EndeavourForm):
    """One answer for each, and the part that they don't agree with, in words they would call theirs.

    `in_the_room`: whoever is there while it is shared has it with that, and a tick says so. `given`: what was said to
    this version before, which stays unless another answer is chosen.
    """

    def __init__(
        self,
        sent: QueryDict | None,
        parties: Sequence[Party],
        *,
        in_the_room: bool = False,
        given: Sequence[AgreementLine] = (),
    ) -> None:
        super().__init__(sent)
        before = {(line.whose, line.party): _as_it_stands(line) for line in given}
        self.parties = tuple(parties)
        self.may_be_here = [party for party in self.parties if in_the_room and party.is_to_have_it]
        for party in self.parties:
            first = ("", before.get((party.whose, party.code), NOT_ASKED))
            answer = forms.ChoiceField(label=party.name, required=False, choices=[first, *ANSWERS])
            self.take_in(f"{party.key}-answer", answer)
            words = forms.CharField(label=f"In {party.name}’s words", required=False, max_length=400)
            self.take_in(f"{party.key}-words", words)
            if party in self.may_be_here:
                here = forms.BooleanField(label=f"{party.name} is here, and has it now", required=False)
                self.take_in(f"{party.key}-here", here)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        for party in self.parties:
            answer, words = (given.get(f"{party.key}-{name}") for name in ("answer", "words"))
            if answer in ("in_part", "disagrees") and not words:
                self.add_error(
                    f"{party.key}-words",
                    f"Write down which part {party.name} does not agree with, in words they would call theirs",
                )
            # A choice that can't be read has its own error; without one, words would be kept nowhere.
            if words and not answer and f"{party.key}-answer" not in self.errors:
                self.add_error(
                    f"{party.key}-answer",
                    f"Choose what {party.name} said of it, or take the words out",
                )
        return given

    def said(self) -> Iterator[Said]:
        for party in self.parties:
            if answer := self.cleaned_data[f"{party.key}-answer"]:
                yield Said(party, answer, self.cleaned_data[f"{party.key}-words"])

    def here(self) -> Iterator[Party]:
        return (party for party in self.may_be_here if self.cleaned_data[f"{party.key}-here"])

    @property
    def rows(self) -> list[tuple[BoundField, BoundField, BoundField | None]]:
        return [
            (
                self[f"{party.key}-answer"],
                self[f"{party.key}-words"],
                self[f"{party.key}-here"] if party in self.may_be_here else None,
            )
            for party in self.parties
        ]


def _as_it_stands(line: AgreementLine) -> str:
    """Agrees, 23 November. Of an adult without what they said, as another may sit at the same screen."""
    said = "Answered" if line.whose == "adult" else line.answer_in_words
    return f"{said}, {day_and_month(line.said_on)}"


def parties_of(
    forename: str, ties: Sequence[FamilyTie], to_have: Sequence[Recipient], staff: Mapping[str, str]
) -> tuple[Party, ...]:
    """The pupil, adults with parental responsibility who may be contacted, and of `staff` by label each."""
    codes = {one.code for one in to_have}
    own = any(one.is_young_person for one in to_have)
    adults = (tie for tie in ties if tie.responsibility == "yes" and tie.may_be_contacted)
    return (
        Party("pupil", "", forename, own),
        *(Party("adult", tie.code, tie.name, tie.code in codes) for tie in adults),
        *(Party("staff", label, name) for label, name in staff.items()),
    )
