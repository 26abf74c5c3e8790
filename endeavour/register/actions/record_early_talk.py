from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.design.date_range import HAS_BEEN_LATELY
from endeavour.law.dates import rights_pass_on
from endeavour.pupils.models import Pupil
from endeavour.pupils.queries import family_ties
from endeavour.register.concern_events import EarlyTalkRecorded
from endeavour.register.concern_words import NewTalk
from endeavour.register.models import Concern, EarlyTalk


@act(Permission.RECORD_VOICES)
def record_early_talk(concern: Concern, *, talk: NewTalk, by: Actor) -> EarlyTalk:
    """The early discussion with pupil and parents (Code 6.39), and who heard in it that the child may have SEN
    (reg 50(3)(a)). After compulsory school age the young person is told directly. Nobody who is restricted is.
    """
    if talk.how not in EarlyTalk.How.values:
        raise Refused("Choose how you talked.", field="how")
    if outside := HAS_BEEN_LATELY.why_not(talk.held_on):
        raise Refused(outside, field="held_on")
    if talk.given_on and not talk.held_on <= talk.given_on <= clock.today():
        raise Refused(
            "The note is given on the day of the talk or later, and not in the future.", field="given_on"
        )
    _refuse_wrong_people(concern.pupil, talk)
    words = ("strengths", "difficulties", "parents_say", "wanted", "next_steps")
    said = {name: getattr(talk, name).strip() for name in words}
    _refuse_sent_twice(concern, talk, said, by)
    made: EarlyTalk = EarlyTalk.objects.create(
        school_id=by.school_id,
        concern=concern,
        held_on=talk.held_on,
        how=talk.how,
        told=list(talk.told),
        advice_named=talk.advice_named,
        given_on=talk.given_on,
        recorded_at=clock.now(),
        recorded_by=by.label,
        **said,
    )
    record(
        EarlyTalkRecorded(
            pupil=concern.pupil.pid, concern=concern.code, told=talk.told, on=talk.held_on.isoformat()
        ),
        by=by,
    )
    return made


def _refuse_sent_twice(concern: Concern, talk: NewTalk, said: dict[str, str], by: Actor) -> None:
    same = EarlyTalk.objects.filter(concern=concern, held_on=talk.held_on, how=talk.how, recorded_by=by.label)
    if same.filter(told=list(talk.told), **said).exists():
        raise Refused("You recorded this talk already, in the same words. It stands with the concern.")


def _refuse_wrong_people(pupil: Pupil, talk: NewTalk) -> None:
    first, today = pupil.known_forename, clock.today()
    adults = {tie.code: tie for tie in family_ties([pupil.pk], on=today).get(pupil.pk, ())}
    grown = rights_pass_on(pupil.date_of_birth) <= talk.held_on
    for code in talk.told:
        if code == pupil.pid and grown:
            continue
        if code not in adults:
            raise Refused("This person isn’t among the pupil’s contacts.", field="told")
        if not adults[code].may_be_contacted:
            raise Refused(f"{adults[code].name} may not be contacted about {first}.", field="told")
    if grown and talk.told and pupil.pid not in talk.told:
        raise Refused(f"{first} is past compulsory school age. Tell {first} directly.", field="told")
