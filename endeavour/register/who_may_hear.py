"""Who may hear in a talk that the child may have SEN: never an adult who is restricted."""

from collections.abc import Sequence
from datetime import date

from endeavour.law.dates import rights_pass_on
from endeavour.pupils.models import Pupil
from endeavour.pupils.queries import FamilyTie, KnownPupil, family_ties
from endeavour.register.models import EarlyTalk
from endeavour.register.recipients import name_among, recipients_among


def who_may_hear(pupil: Pupil, *, on: date) -> dict[str, str]:
    """Names by code; after compulsory school age the young person comes first. One statement."""
    return _hearers(family_ties([pupil.pk], on=on).get(pupil.pk, ()), pupil, on=on)


def readers_among(talk: EarlyTalk, pupil: Pupil, ties: Sequence[FamilyTie], *, on: date) -> dict[str, str]:
    """Who is given the note of a talk: those who were told in it; where nobody was, those with the right to be told."""
    if talk.told:
        may = _hearers(ties, pupil, on=on)
        return {code: name for code, name in may.items() if code in talk.told}
    must = recipients_among(KnownPupil.of(pupil), ties, on=on).must
    return {person.code: person.name for person in must}


def _hearers(ties: Sequence[FamilyTie], pupil: Pupil, *, on: date) -> dict[str, str]:
    adults = {tie.code: name_among(tie, ties) for tie in ties if tie.may_be_contacted}
    grown = rights_pass_on(pupil.date_of_birth) <= on
    return {pupil.pid: pupil.full_name, **adults} if grown else adults
