"""The letter to each person who must be told: prepared, held, sent, and known to have arrived (CFA 2014 s.68)."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.audit.models import AuditEvent
from endeavour.documents.models import Document
from endeavour.duties.queries import duties_of_pupil
from endeavour.journeys.clash import Clash
from endeavour.messages.actions.confirm_delivery import confirm_delivery
from endeavour.messages.actions.note_opened import note_opened
from endeavour.messages.links import LINK
from endeavour.messages.models import Message
from endeavour.messages.state import State
from endeavour.pupils.actions.restrict_contact import restrict_contact
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.actions.prepare_notice import prepare_notice
from endeavour.register.actions.record_call import Call, record_call
from endeavour.register.actions.send_notice import send_notice
from endeavour.register.models import CallNote, Notice, NoticeCopy
from endeavour.register.notice_words import NoticeWords
from endeavour.register.one_recipient import AddressEscaped
from endeavour.register.telling_steps import telling_steps
from endeavour.schools.models import School
from tests.cast.pupils import make_adult, make_pupil, make_status


@pytest.fixture
def nisha(zara: Pupil) -> Relation:
    """Mrs Patel, Zara's mother, by email."""
    home = {"address": "3 Mill Lane\nAshdale", "postcode": "ZZ99 1AB"}
    return make_adult(zara, "Mrs", "Nisha", "Patel", email="nisha@example.org", **home)


@pytest.fixture
def notice(
    at_oakfield: School, mrs_doyle: StaffActor, zara: Pupil, nisha: Relation, words: NoticeWords
) -> Notice:
    return prepare_notice(zara, words, by=mrs_doyle)


def _send(notice: Notice, to: Relation, school: School, by: StaffActor) -> Message:
    return send_notice(notice, to=to.contact.code, school=school, seen=notice.version, by=by).message


def test_words_survive_the_database(words: NoticeWords) -> None:
    assert NoticeWords.from_json(words.as_json()) == words
    assert NoticeWords.from_json(replace(words, talk=None).as_json()).talk is None


def test_nothing_to_tell_without_support(at_oakfield: School, priya: StaffActor, words: NoticeWords) -> None:
    with pytest.raises(Refused, match="Sam has no SEN support now"):
        prepare_notice(make_pupil(at_oakfield, "Sam", "Hill"), words, by=priya)


def test_two_who_write_at_once_lose_neither_text(
    notice: Notice, words: NoticeWords, priya: StaffActor
) -> None:
    first = prepare_notice(
        notice.pupil, replace(words, hard="Talking in a group is hard."), version=1, by=priya
    )
    with pytest.raises(Clash) as clash:
        prepare_notice(notice.pupil, replace(words, hard="She is shy."), version=1, by=priya)
    [difference] = clash.value.differences
    assert (difference.theirs, difference.yours) == ("Talking in a group is hard.", "She is shy.")
    assert Notice.objects.get().version == first.version == 2


def test_a_letter_is_kept_and_held_for_the_person(
    notice: Notice, nisha: Relation, at_oakfield: School, priya: StaffActor
) -> None:
    message = _send(notice, nisha, at_oakfield, priya)
    assert (message.channel, message.address, message.state(clock.now())) == (
        "email",
        "nisha@example.org",
        State.HELD,
    )
    document = Document.objects.get(code=message.document)
    assert (document.recipient, document.about) == (nisha.contact.code, notice.pupil.pid)
    assert NoticeCopy.objects.get().document == document.code
    assert LINK in message.text
    for kept_out in ("Zara", "Patel", "SEN", "disab"):
        assert kept_out not in message.subject + message.text


def test_delivered_it_meets_the_duty_and_the_step_is_done(
    notice: Notice, nisha: Relation, at_oakfield: School, priya: StaffActor
) -> None:
    zara = notice.pupil
    assert telling_steps()[zara.pid].next_person is not None
    message = _send(notice, nisha, at_oakfield, priya)
    assert telling_steps()[zara.pid].next_person is None
    assert not next(d for d in duties_of_pupil(priya, zara.pid) if d.promise == "told").met
    note_opened(message.code, school_id=at_oakfield.pk)
    assert telling_steps()[zara.pid].is_told
    assert next(d for d in duties_of_pupil(priya, zara.pid) if d.promise == "told").met


def test_sent_twice_is_refused(
    notice: Notice, nisha: Relation, at_oakfield: School, priya: StaffActor
) -> None:
    _send(notice, nisha, at_oakfield, priya)
    with pytest.raises(Refused, match="on its way already"):
        _send(notice, nisha, at_oakfield, priya)
    assert Message.objects.count() == 1


def test_a_restricted_adult_is_refused_with_the_reason(
    notice: Notice, nisha: Relation, at_oakfield: School, priya: StaffActor
) -> None:
    restrict_contact(nisha, reason="A court order.", starts_on=date(2026, 11, 23), by=priya)
    with pytest.raises(Refused, match="Mrs Patel may not be contacted about Zara"):
        _send(notice, nisha, at_oakfield, priya)
    assert Document.objects.count() == Message.objects.count() == 0


def test_no_email_goes_to_a_mailbox_of_somebody_who_may_not_be_contacted(
    notice: Notice, nisha: Relation, at_oakfield: School, priya: StaffActor
) -> None:
    """As when a list spells a restricted father otherwise, and so brings him as somebody new."""
    father = make_adult(notice.pupil, "Mr", "Raj", "Patel", email="raj@example.org")
    restrict_contact(father, reason="A court order.", starts_on=date(2026, 11, 23), by=priya)
    again = make_adult(notice.pupil, "Mr", "Rajesh", "Patell", email="Raj@Example.org ")
    with pytest.raises(Refused, match="also that of Mr Patel, who may not be contacted about Zara"):
        _send(notice, again, at_oakfield, priya)
    assert Document.objects.count() == Message.objects.count() == 0
    _send(notice, nisha, at_oakfield, priya)


@pytest.mark.parametrize(
    ("responsibility", "why"), [("no", "not the one to be told"), ("not_known", "Confirm it")]
)
def test_without_parental_responsibility_no_letter(
    notice: Notice, at_oakfield: School, priya: StaffActor, responsibility: str, why: str
) -> None:
    other = make_adult(notice.pupil, "Mr", "Raj", "Patel", responsibility=responsibility)
    with pytest.raises(Refused, match=why):
        _send(notice, other, at_oakfield, priya)


def test_the_address_guard_blocks_and_shows_the_words(
    notice: Notice, nisha: Relation, at_oakfield: School, priya: StaffActor, words: NoticeWords
) -> None:
    father = make_adult(
        notice.pupil, "Mr", "Raj", "Patel", email="raj@example.org", address="9 Far Street\nLeeds"
    )
    leaky = replace(words, lessons="She can be met at 3 Mill Lane after school.")
    notice = prepare_notice(notice.pupil, leaky, version=1, by=priya)
    with pytest.raises(AddressEscaped, match="3 Mill Lane"):
        _send(notice, father, at_oakfield, priya)
    _send(notice, nisha, at_oakfield, priya)
    assert Message.objects.get().recipient == nisha.contact.code


def test_parents_at_one_address_keep_nothing_from_each_other(
    notice: Notice, at_oakfield: School, priya: StaffActor, words: NoticeWords
) -> None:
    father = make_adult(
        notice.pupil,
        "Mr",
        "Raj",
        "Patel",
        email="raj@example.org",
        address="3 Mill Lane\nAshdale",
        postcode="ZZ99 1AB",
    )
    notice = prepare_notice(
        notice.pupil, replace(words, lessons="We post it to 3 Mill Lane."), version=1, by=priya
    )
    _send(notice, father, at_oakfield, priya)
    assert Message.objects.count() == 1


def test_read_aloud_on_the_telephone_tells_the_family(
    at_oakfield: School, mrs_doyle: StaffActor, words: NoticeWords
) -> None:
    amir = make_pupil(at_oakfield, "Amir", "Rahimi", year_group="1", date_of_birth=date(2021, 1, 5))
    make_status(amir, "K", date(2026, 11, 23))
    facts: dict[str, Any] = {
        "mobile": "07700 900456",
        "channel": "phone",
        "speaks_language": "prs",
        "interpreter": "spoken",
    }
    mother = make_adult(amir, "Mrs", "Laila", "Rahimi", **facts)
    notice = prepare_notice(amir, words, by=mrs_doyle)
    call = Call(
        at=clock.now() - timedelta(minutes=5),
        read_all=True,
        interpreter="Ms Karimi",
        read_back=True,
        said="Thank you.",
    )
    record_call(notice, call, to=mother.contact.code, school=at_oakfield, seen=notice.version, by=mrs_doyle)
    assert telling_steps()[amir.pid].is_told
    assert CallNote.objects.get().said == "Thank you."
    assert "Thank you" not in str(list(AuditEvent.objects.values()))


def test_a_call_that_was_cut_short_tells_nobody(
    notice: Notice, nisha: Relation, at_oakfield: School, priya: StaffActor
) -> None:
    call, to = Call(at=clock.now(), read_all=False), nisha.contact.code
    with pytest.raises(Refused, match="only what was read"):
        record_call(notice, call, to=to, school=at_oakfield, seen=notice.version, by=priya)
    assert Message.objects.count() == 0


def test_only_those_with_the_right(
    notice: Notice, nisha: Relation, at_oakfield: School, shah: StaffActor, words: NoticeWords
) -> None:
    for attempt in (
        lambda: prepare_notice(notice.pupil, words, version=1, by=shah),
        lambda: send_notice(notice, to=nisha.contact.code, school=at_oakfield, seen=notice.version, by=shah),
    ):
        with pytest.raises(PermissionDenied):
            attempt()


def test_nothing_of_a_letter_is_kept_when_the_outbox_fails(
    notice: Notice, nisha: Relation, at_oakfield: School, priya: StaffActor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("endeavour.register.actions.send_notice.queue_message", fails)
    with pytest.raises(RuntimeError):
        _send(notice, nisha, at_oakfield, priya)
    assert Document.objects.count() == NoticeCopy.objects.count() == 0


def test_a_posted_letter_counts_from_the_day_it_is_expected(
    notice: Notice, nisha: Relation, at_oakfield: School, priya: StaffActor
) -> None:
    message = _send(notice, nisha, at_oakfield, priya)
    arrives = datetime(2026, 11, 25, 12, tzinfo=clock.LONDON)
    confirm_delivery(message, how="posted", at=arrives, by=priya)
    assert not telling_steps()[notice.pupil.pid].is_told
    with clock.at(arrives):
        assert telling_steps()[notice.pupil.pid].is_told
