"""A pupil's people with regard to one letter, and the letter as one of them would get it. Nothing is kept."""

from dataclasses import dataclass
from datetime import date

from endeavour.documents.letter import Letter
from endeavour.documents.told_fields import NotReadyError
from endeavour.law.dates import rights_pass_on
from endeavour.messages.guard import Escape
from endeavour.pupils.addressees import addressees_of, as_families
from endeavour.pupils.models import Pupil
from endeavour.pupils.queries import Families, KnownPupil
from endeavour.register.models import Notice
from endeavour.register.notice_letter import letter_for
from endeavour.register.one_recipient import OneRecipient, escapes_in, one_of
from endeavour.register.recipients import name_among, recipients_among
from endeavour.schools.models import School
from endeavour.schools.senco import SencoToday


@dataclass(frozen=True)
class NotTold:
    """An adult who gets no letter, and why. `to_confirm`: it isn't known whether they must get one."""

    name: str
    why: str
    to_confirm: bool = False


@dataclass(frozen=True)
class TheirPeople:
    """`family` is all of them, for what else is asked of them."""

    family: Families
    told: tuple[OneRecipient, ...]
    not_told: tuple[NotTold, ...]


@dataclass(frozen=True)
class Preview:
    """The letter, or what it lacks; and contact details of others that stand in it."""

    letter: Letter | None
    problems: tuple[str, ...] = ()
    escapes: tuple[Escape, ...] = ()


def their_people(pupil: Pupil, *, on: date) -> TheirPeople:
    """One statement."""
    adults = addressees_of([pupil.pk], on=on).get(pupil.pk, ())
    told = recipients_among(KnownPupil.of(pupil), adults, on=on)
    chosen = {person.code for person in told.must}
    to_confirm = {person.code for person in told.to_confirm}
    grown = rights_pass_on(pupil.date_of_birth) <= on
    return TheirPeople(
        family=as_families(pupil, adults),
        told=tuple(one_of(pupil, person.code, person.name, adults) for person in told.must),
        not_told=tuple(
            NotTold(
                name_among(adult, adults),
                "It isn’t known whether they have parental responsibility.",
                to_confirm=True,
            )
            if adult.code in to_confirm
            else NotTold(
                name_among(adult, adults), _why_not(adult.may_be_contacted, pupil.known_forename, grown=grown)
            )
            for adult in adults
            if adult.code not in chosen
        ),
    )


def _why_not(may_be_contacted: bool, child: str, *, grown: bool) -> str:
    if not may_be_contacted:
        return f"They may not be contacted about {child}."
    if grown:
        return f"{child} is past compulsory school age, so the letter goes to {child}."
    return "They have no parental responsibility."


def preview(
    notice: Notice, person: OneRecipient, *, school: School, senco: SencoToday | None, on: date
) -> Preview:
    """No statement."""
    try:
        letter = letter_for(notice, person.adult, school=school, senco=senco, on=on)
    except NotReadyError as lacking:
        return Preview(None, problems=lacking.problems)
    return Preview(letter, escapes=escapes_in(letter, person))
