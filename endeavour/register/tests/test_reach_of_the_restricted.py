"""Nothing goes where an adult is reached who may not be contacted, whatever name stands on it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.messages.models import Message
from endeavour.pupils.actions.restrict_contact import restrict_contact
from endeavour.pupils.models import Pupil
from endeavour.register.actions.prepare_notice import prepare_notice
from endeavour.register.actions.record_call import Call, record_call
from endeavour.register.actions.send_notice import send_notice
from endeavour.register.notice_words import NoticeWords
from endeavour.register.one_recipient import AddressEscaped
from endeavour.schools.models import School
from tests.cast.pupils import make_adult, make_pupil, make_status


def test_a_restricted_adults_number_is_not_rung_under_another_name(
    at_oakfield: School, mrs_doyle: StaffActor, zara: Pupil, words: NoticeWords
) -> None:
    hollis = make_adult(zara, "Mr", "Craig", "Hollis", mobile="07700 900321", channel="phone")
    restrict_contact(hollis, reason="A court order.", starts_on=date(2026, 11, 23), by=mrs_doyle)
    again = make_adult(zara, "Mr", "Graig", "Hollis", mobile="+44 7700 900 321", channel="phone")
    notice = prepare_notice(zara, words, by=mrs_doyle)
    with pytest.raises(Refused, match="telephone number of Mr Graig Hollis is also that of Mr Craig Hollis"):
        send_notice(notice, to=again.contact.code, school=at_oakfield, seen=notice.version, by=mrs_doyle)
    assert Message.objects.count() == 0


def test_a_young_persons_letter_is_guarded_too(
    at_oakfield: School, mrs_doyle: StaffActor, words: NoticeWords
) -> None:
    kit = make_pupil(at_oakfield, "Kit", "Lane", date_of_birth=date(2009, 1, 5), address="5 Own Street")
    make_status(kit, "K", date(2026, 11, 19))
    make_adult(kit, "Mr", "Dan", "Lane", address="14 Hidden Road\nLeeds")
    leaky = prepare_notice(kit, replace(words, lessons="Ask at 14 Hidden Road."), by=mrs_doyle)
    with pytest.raises(AddressEscaped, match="14 Hidden Road"):
        send_notice(leaky, to=kit.pid, school=at_oakfield, seen=leaky.version, by=mrs_doyle)
    own = prepare_notice(kit, replace(words, lessons="We post it to 5 Own Street."), version=1, by=mrs_doyle)
    send_notice(own, to=kit.pid, school=at_oakfield, seen=own.version, by=mrs_doyle)
    assert Message.objects.get().recipient == kit.pid


def test_no_call_is_recorded_from_before_the_letter_was_written(
    at_oakfield: School, mrs_doyle: StaffActor, zara: Pupil, words: NoticeWords
) -> None:
    mother = make_adult(zara, "Mrs", "Nisha", "Patel", mobile="07700 900456", channel="phone")
    notice = prepare_notice(zara, words, by=mrs_doyle)
    early = Call(at=clock.now() - timedelta(days=1), read_all=True)
    with pytest.raises(Refused, match="before the letter was written"):
        record_call(
            notice, early, to=mother.contact.code, school=at_oakfield, seen=notice.version, by=mrs_doyle
        )
    assert Message.objects.count() == 0
