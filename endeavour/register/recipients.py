"""Who has the right to be told of a pupil's support (Children and Families Act 2014, section 68)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from endeavour.law.dates import rights_pass_on
from endeavour.pupils.models import Pupil, Relation
from endeavour.pupils.queries import KnownPupil, family_ties, known_by


@dataclass(frozen=True)
class Recipient:
    """A person with the right to be told: the code of a contact, or of the pupil as a young person."""

    code: str
    name: str
    is_young_person: bool = False


@dataclass(frozen=True)
class Recipients:
    """Apart: those who must be told, and those whose parental responsibility has to be confirmed first."""

    must: tuple[Recipient, ...] = ()
    to_confirm: tuple[Recipient, ...] = ()

    @property
    def nobody(self) -> bool:
        return not self.must and not self.to_confirm


def who_must_be_told(pupil: Pupil, *, on: date) -> tuple[Recipient, ...]:
    """The young person after compulsory school age; before it, each adult with parental responsibility.

    Never an adult who is restricted for this pupil on that day, nor one whose responsibility isn't known.
    """
    return recipients_of([pupil.pk], on=on)[pupil.pk].must


def who_may_have_to_be_told(pupil: Pupil, *, on: date) -> tuple[Recipient, ...]:
    """Adults whose parental responsibility must be confirmed before the first letter."""
    return recipients_of([pupil.pk], on=on)[pupil.pk].to_confirm


def recipients_of(pupil_ids: Iterable[int], *, on: date) -> dict[int, Recipients]:
    """By pupil's id. Two statements, however many pupils."""
    return recipients_for(known_by(pupil_ids), on=on)


def recipients_for(pupils: Mapping[int, KnownPupil], *, on: date) -> dict[int, Recipients]:
    """The same for pupils whose names and birthdays are at hand. One statement."""
    ties = family_ties(pupils, on=on)
    return {pk: recipients_among(pupil, ties.get(pk, ()), on=on) for pk, pupil in pupils.items()}


class Adult(Protocol):
    """Enough of an adult to say whether they are to be told."""

    @property
    def code(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def full_name(self) -> str: ...
    @property
    def responsibility(self) -> str: ...
    @property
    def may_be_contacted(self) -> bool: ...


def recipients_among(pupil: KnownPupil, adults: Sequence[Adult], *, on: date) -> Recipients:
    """The same of one pupil, whose adults are at hand too."""
    if rights_pass_on(pupil.date_of_birth) <= on:
        return Recipients(must=(Recipient(pupil.pid, pupil.name, is_young_person=True),))
    return Recipients(
        must=_those(adults, Relation.Responsibility.YES),
        to_confirm=_those(adults, Relation.Responsibility.NOT_KNOWN),
    )


def name_among(adult: Adult, adults: Sequence[Adult]) -> str:
    """Mrs Patel; Mrs Nisha Patel where another adult of the pupil is Mrs Patel too."""
    alike = sum(other.name == adult.name for other in adults) > 1
    return adult.full_name if alike else adult.name


def _those(adults: Sequence[Adult], responsibility: str) -> tuple[Recipient, ...]:
    return tuple(
        Recipient(adult.code, name_among(adult, adults))
        for adult in adults
        if adult.responsibility == responsibility and adult.may_be_contacted
    )
