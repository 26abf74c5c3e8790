"""Support starts, and the family is told: each step as its button does it."""

from datetime import datetime

from endeavour import clock
from endeavour.demo.plan import (
    HandOverLetter,
    LetterOpened,
    PrepareLetter,
    ReadLetterAloud,
    RecordNeed,
    SendLetter,
    StartSupport,
)
from endeavour.demo.seeding.in_making import SchoolInMaking
from endeavour.messages.access import message_seen_by
from endeavour.messages.actions.confirm_delivery import confirm_delivery
from endeavour.messages.actions.note_opened import note_opened
from endeavour.messages.queries import messages_about
from endeavour.messages.sending import codes_to_send, send
from endeavour.register.actions.prepare_notice import prepare_notice
from endeavour.register.actions.record_call import Call, record_call
from endeavour.register.actions.record_need import record_need
from endeavour.register.actions.send_notice import send_notice
from endeavour.register.actions.start_sen_support import start_sen_support
from endeavour.register.models import Notice
from endeavour.register.notices import present_support


def start_support(making: SchoolInMaking, fact: StartSupport, by: str) -> None:
    start_sen_support(
        making.pupil(fact.pupil),
        on=fact.on,
        difficulty=fact.difficulty,
        provision=fact.provision,
        by=making.actor(by),
    )


def note_need(making: SchoolInMaking, fact: RecordNeed, by: str) -> None:
    record_need(making.pupil(fact.pupil), kind=fact.kind, starts_on=fact.since, by=making.actor(by))


def prepare_letter(making: SchoolInMaking, fact: PrepareLetter, by: str) -> None:
    prepare_notice(making.pupil(fact.pupil), fact.words, by=making.actor(by))


def send_letter(making: SchoolInMaking, fact: SendLetter, by: str) -> None:
    notice = _notice(making, fact.pupil)
    queued = send_notice(
        notice,
        to=_code(making, fact.pupil, fact.adult),
        school=making.school,
        seen=notice.version,
        by=making.actor(by),
    )
    making.going.append(queued.message.goes_at)


def letter_opened(making: SchoolInMaking, fact: LetterOpened) -> None:
    note_opened(_message(making, fact.pupil, fact.adult), school_id=making.school.pk)


def hand_over_letter(making: SchoolInMaking, fact: HandOverLetter, by: str) -> None:
    actor = making.actor(by)
    message = message_seen_by(actor, _message(making, fact.pupil, fact.adult))
    confirm_delivery(message, how="handed_over", at=clock.now(), by=actor)


def read_letter_aloud(making: SchoolInMaking, fact: ReadLetterAloud, by: str) -> None:
    notice = _notice(making, fact.pupil)
    record_call(
        notice,
        Call(
            at=clock.now(),
            read_all=True,
            interpreter=fact.interpreter,
            read_back=bool(fact.said),
            said=fact.said,
        ),
        to=_code(making, fact.pupil, fact.adult),
        school=making.school,
        seen=notice.version,
        by=making.actor(by),
    )


def post_what_is_due(making: SchoolInMaking, *, before: datetime) -> None:
    """What is held goes when its ten minutes are over, between one step and the next."""
    while making.going and making.going[0] <= before:
        with clock.at(making.going.pop(0)):
            for code in codes_to_send(making.school.pk):
                send(making.school.pk, code)


def _notice(making: SchoolInMaking, pupil: str) -> Notice:
    support = present_support(making.pupil(pupil))
    assert support is not None and support.notice is not None, pupil  # noqa: S101, PT018 - the plan prepares it
    return support.notice


def _code(making: SchoolInMaking, pupil: str, adult: str) -> str:
    code: str = making.relation(pupil, adult).contact.code
    return code


def _message(making: SchoolInMaking, pupil: str, adult: str) -> str:
    to = _code(making, pupil, adult)
    about = messages_about([making.pupil(pupil).pid])
    return next(message.code for message in reversed(about) if message.recipient == to)
