from dataclasses import dataclass

from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.documents.actions.store_letter import store_letter
from endeavour.documents.letter import Letter
from endeavour.documents.notices import email_form
from endeavour.messages.actions.queue_message import Outgoing, queue_message
from endeavour.messages.links import LINK
from endeavour.messages.models import Channel, Message
from endeavour.pupils.addressees import hold_tie_still
from endeavour.register.may_steps import not_asked
from endeavour.register.models import Notice, NoticeCopy
from endeavour.register.notice_letter import letter_for
from endeavour.register.one_recipient import (
    OneRecipient,
    refuse_escapes,
    refuse_shared_reach,
    the_recipient,
)
from endeavour.register.one_writing import hold_words
from endeavour.register.tellings import on_the_way
from endeavour.schools.models import School
from endeavour.schools.senco import senco_on


@dataclass(frozen=True)
class Queued:
    """The message, and the name of the person it is for."""

    message: Message
    name: str


class OnItsWay(Refused):
    """It is held, gone or there already: pressed in two tabs, or by two people, it is still one letter."""


@act(Permission.SEND_LETTERS)
def send_notice(notice: Notice, *, to: str, school: School, seen: int, by: Actor) -> Queued:
    """Write the letter for one person, keep it, and put it into the outbox by the channel that the family uses.

    Refused, in words: for whoever isn't to be told or may not be contacted; where the letter holds another adult's
    contact details; where it is on its way already; where the words are no longer the version that was `seen`. Raises
    NotReadyError where the letter lacks something.
    """
    person = hold_for(notice, to, seen=seen)
    if on_the_way(notice, to):
        raise OnItsWay(f"The letter to {person.name} is on its way already.")
    if person.channel == Channel.EMAIL and not (person.adult and person.adult.email):
        raise Refused(
            f"{person.name} is to be reached by email, but has no email address. Record one on the page of people."
        )
    return queue_letter(notice, person, guarded_letter(notice, person, school=school), by)


def hold_for(notice: Notice, to: str, *, seen: int) -> OneRecipient:
    """Whom it is for, if they may be told of it. Two who press Send at once are one; and whoever restricts the adult
    meanwhile waits, then takes it back.
    """
    hold_words(notice, seen)
    hold_tie_still(notice.pupil, to)
    if notice.concern is not None and (why := not_asked(notice.concern)):
        raise Refused(why)
    return the_recipient(notice.pupil, to, on=clock.today())


def guarded_letter(notice: Notice, person: OneRecipient, *, school: School) -> Letter:
    """As this person reads or hears it; refused where it would reach somebody else, or holds what is kept from them."""
    today = clock.today()
    refuse_shared_reach(person, notice.pupil, on=today)
    senco = senco_on(today, school.pk)
    letter = letter_for(notice, person.adult, school=school, senco=senco, on=today)
    refuse_escapes(letter, person)
    return letter


def queue_letter(notice: Notice, person: OneRecipient, letter: Letter, by: Actor) -> Queued:
    """Kept, and put into the outbox by the channel of this person."""
    document = store_letter(letter, about=notice.pupil.pid, recipient=person.code, by=by)
    NoticeCopy.objects.create(
        school_id=by.school_id,
        notice=notice,
        recipient=person.code,
        document=document.code,
        version=notice.version,
        made_at=clock.now(),
    )
    message = queue_message(_outgoing(letter, notice, person, document.code), by=by)
    return Queued(message, person.name)


def _outgoing(letter: Letter, notice: Notice, person: OneRecipient, document: str) -> Outgoing:
    outgoing = Outgoing(
        kind=notice.kind,
        about=notice.pupil.pid,
        recipient=person.code,
        document=document,
        channel=person.channel,
    )
    if person.channel != Channel.EMAIL or person.adult is None:
        return outgoing
    form = email_form(letter, link=LINK, readable=False)
    return Outgoing(
        **{**vars(outgoing), "address": person.adult.email, "subject": form.subject, "text": form.text}
    )
