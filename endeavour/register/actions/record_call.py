from dataclasses import dataclass, replace
from datetime import datetime

from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.messages.access import message_seen_by
from endeavour.messages.actions.confirm_delivery import confirm_delivery
from endeavour.messages.models import Channel, Message
from endeavour.register.actions.send_notice import OnItsWay, guarded_letter, hold_for, queue_letter
from endeavour.register.models import CallNote, Notice
from endeavour.register.notice_events import CallRecorded
from endeavour.register.one_recipient import OneRecipient
from endeavour.register.tellings import on_the_way
from endeavour.schools.models import School


@dataclass(frozen=True, kw_only=True)
class Call:
    """What happened on the telephone. `said` are the person's words as they were said; `interpreter` says who
    interpreted, `none_needed` that this time nobody had to."""

    at: datetime
    read_all: bool
    interpreter: str = ""
    none_needed: bool = False
    read_back: bool = False
    said: str = ""


@act(Permission.SEND_LETTERS)
def record_call(notice: Notice, call: Call, *, to: str, school: School, seen: int, by: Actor) -> Message:
    """The letter was read aloud to this person: that tells them, also where it is on its way to them already. A call
    in which not all was read doesn't. `seen` is the version that was read."""
    person = hold_for(notice, to, seen=seen)
    if not call.read_all:
        raise Refused(
            "Read all of it, then record the call: only what was read has been told.", field="read_all"
        )
    if clock.day_of(call.at) < clock.day_of(notice.begun_at):
        raise Refused(
            "The call lies before the letter was written. Enter the day on which you read it.", field="on"
        )
    _refuse_half_recorded(person, call)
    rung = _by_phone(person)
    letter = guarded_letter(notice, rung, school=school)
    going = _open(notice, person, by) or queue_letter(notice, rung, letter, by).message
    message = confirm_delivery(going, how="read_aloud", at=call.at, by=by)
    CallNote.objects.create(
        school_id=by.school_id,
        notice=notice,
        recipient=to,
        at=call.at,
        interpreter=call.interpreter,
        read_back=call.read_back,
        said=call.said,
        recorded_by=by.label,
    )
    record(
        CallRecorded(
            pupil=notice.pupil.pid, recipient=to, interpreted=bool(call.interpreter), read_back=call.read_back
        ),
        by=by,
    )
    return message


def _open(notice: Notice, person: OneRecipient, by: Actor) -> Message | None:
    """What has gone in these words and nobody knows to have arrived: the call says that they have heard it."""
    sent = on_the_way(notice, person.code)
    if sent is None:
        return None
    if sent.arrived or sent.version != notice.version:
        raise OnItsWay(f"The letter to {person.name} is on its way already.")
    return message_seen_by(by, sent.message)


def _by_phone(person: OneRecipient) -> OneRecipient:
    """However they are reached else, and whether or not an address is recorded: this time it is by telephone."""
    return replace(person, adult=person.adult and replace(person.adult, channel=Channel.PHONE))


def _refuse_half_recorded(person: OneRecipient, call: Call) -> None:
    """What was read in a language that the person may not follow, or written down unheard, tells nobody."""
    adult = person.adult
    if adult and adult.interpreter != "none" and not call.interpreter.strip() and not call.none_needed:
        raise Refused(
            f"Enter who interpreted for {adult.name}, or tick that no interpreter was needed today.",
            field="interpreter",
        )
    if call.said.strip() and not call.read_back:
        raise Refused(
            "Read back what you wrote down, and tick that you did. Or leave their words empty.",
            field="read_back",
        )
