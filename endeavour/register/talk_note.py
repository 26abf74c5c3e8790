"""The note of an early talk for one person: their own words alone stand in it, never those of another parent."""

from datetime import date

from endeavour.documents.letter import Letter, Recipient
from endeavour.documents.talk import TalkNote, talk_letter
from endeavour.documents.told_fields import NotReadyError
from endeavour.pupils.addressees import addressees_of
from endeavour.pupils.queries import family_ties
from endeavour.register.letter_preview import Preview
from endeavour.register.models import EarlyTalk
from endeavour.register.notice_letter import around
from endeavour.register.one_recipient import OneRecipient, escapes_in, one_of
from endeavour.register.who_may_hear import readers_among
from endeavour.schools.models import School
from endeavour.schools.senco import SencoToday

THEIRS = ("parents_say", "wanted")
OURS = ("strengths", "difficulties", "next_steps")


def readers_of_note(talk: EarlyTalk, *, on: date) -> dict[str, str]:
    """Names by code. One statement."""
    pupil = talk.concern.pupil
    return readers_among(talk, pupil, family_ties([pupil.pk], on=on).get(pupil.pk, ()), on=on)


def talk_note(talk: EarlyTalk, reader: str, *, school: School, senco: SencoToday | None, on: date) -> Preview:
    """For one of `readers_of_note`. One statement."""
    pupil = talk.concern.pupil
    adults = addressees_of([pupil.pk], on=on).get(pupil.pk, ())
    names = {adult.code: adult.name for adult in adults}
    person = one_of(pupil, reader, names.get(reader, pupil.full_name), adults)
    try:
        letter = _letter(talk, person, school=school, senco=senco, on=on)
    except NotReadyError as lacks:
        return Preview(None, problems=lacks.problems)
    return Preview(letter, escapes=escapes_in(letter, person))


def _letter(
    talk: EarlyTalk, person: OneRecipient, *, school: School, senco: SencoToday | None, on: date
) -> Letter:
    """Handed over, so no address stands on it: whoever raised the concern may not see one. Whose words were spoken is
    known only of a talk in which this person alone was told, whoever may be contacted by now."""
    alone = talk.told == [person.code]
    fields = vars(around(talk.concern.pupil, person.adult, school=school, senco=senco, on=on))
    fields |= {name: getattr(talk, name) for name in OURS}
    fields |= {name: getattr(talk, name) if alone else "" for name in THEIRS}
    reader = Recipient(person.name, (), fields["to"].interpreter)
    return talk_letter(TalkNote(**(fields | {"to": reader, "held_on": talk.held_on})))
