"""The family is told early that their child may have SEN: its own letter, sent as every letter is (reg 50(3)(a))."""

from dataclasses import replace
from datetime import date

import pytest

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.documents.models import Document
from endeavour.documents.told_fields import NotReadyError
from endeavour.journeys.clash import Clash
from endeavour.messages.models import Message
from endeavour.messages.state import State
from endeavour.pupils.actions.restrict_contact import restrict_contact
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.actions.prepare_may_notice import prepare_may_notice
from endeavour.register.actions.record_call import Call, record_call
from endeavour.register.actions.send_notice import send_notice
from endeavour.register.models import Concern, Notice
from endeavour.register.notice_words import MayWords
from endeavour.register.one_recipient import AddressEscaped
from endeavour.schools.models import School
from tests.cast.concerns import make_concern
from tests.cast.pupils import make_adult, make_pupil

WORDS = MayWords(
    seen="Sami mixes up letters that look alike.",
    doing="We are finding out which sounds he knows.",
    meet_on=date(2026, 12, 3),
)


@pytest.fixture
def elif_(sami: Pupil) -> Relation:
    home = {"address": "5 Mill Lane\nAshdale", "postcode": "ZZ99 1AC"}
    return make_adult(sami, "Mrs", "Elif", "Çelik", email="elif@example.org", **home)


@pytest.fixture
def notice(at_oakfield: School, samis_concern: Concern, elif_: Relation, mrs_doyle: StaffActor) -> Notice:
    return prepare_may_notice(samis_concern, WORDS, by=mrs_doyle)


def test_words_survive_the_database() -> None:
    for words in (WORDS, replace(WORDS, meet_on=None)):
        assert MayWords.from_json(words.as_json()) == words


def test_it_is_kept_and_held_ten_minutes_and_its_message_names_nobody(
    notice: Notice, elif_: Relation, at_oakfield: School, priya: StaffActor
) -> None:
    message = send_notice(
        notice, to=elif_.contact.code, school=at_oakfield, seen=notice.version, by=priya
    ).message
    assert (message.kind, message.state(clock.now())) == ("may", State.HELD)
    document = Document.objects.get(code=message.document)
    assert (document.kind, document.recipient) == ("may", elif_.contact.code)
    for kept_out in ("Sami", "Çelik", "SEN", "special"):
        assert kept_out not in message.subject + message.text


def test_it_goes_once(notice: Notice, elif_: Relation, at_oakfield: School, priya: StaffActor) -> None:
    send_notice(notice, to=elif_.contact.code, school=at_oakfield, seen=notice.version, by=priya)
    with pytest.raises(Refused, match="on its way already"):
        send_notice(notice, to=elif_.contact.code, school=at_oakfield, seen=notice.version, by=priya)


def test_never_to_a_restricted_adult_and_what_waits_is_taken_back(
    notice: Notice, elif_: Relation, at_oakfield: School, priya: StaffActor
) -> None:
    message = send_notice(
        notice, to=elif_.contact.code, school=at_oakfield, seen=notice.version, by=priya
    ).message
    restrict_contact(elif_, reason="A court order.", starts_on=date(2026, 11, 23), by=priya)
    message.refresh_from_db()
    assert message.state(clock.now()) is State.CANCELLED
    with pytest.raises(Refused, match="Mrs Çelik may not be contacted about Sami"):
        send_notice(notice, to=elif_.contact.code, school=at_oakfield, seen=notice.version, by=priya)


def test_the_address_guard_stands_before_it_too(
    notice: Notice, sami: Pupil, elif_: Relation, at_oakfield: School, priya: StaffActor
) -> None:
    make_adult(sami, "Mr", "Can", "Çelik", mobile="07700 900 999", address="9 Far Road", postcode="ZZ99 9ZZ")
    leaky = replace(WORDS, doing="Ring his father on 07700 900 999.")
    told = prepare_may_notice(notice.concern, leaky, version=1, by=priya)
    with pytest.raises(AddressEscaped, match="07700 900 999"):
        send_notice(told, to=elif_.contact.code, school=at_oakfield, seen=told.version, by=priya)
    assert not Message.objects.exists()


def test_two_who_write_at_once_lose_neither_text(notice: Notice, priya: StaffActor) -> None:
    prepare_may_notice(notice.concern, replace(WORDS, seen="He guesses."), version=1, by=priya)
    with pytest.raises(Clash) as clash:
        prepare_may_notice(notice.concern, replace(WORDS, seen="He hides it."), version=1, by=priya)
    assert [d.field for d in clash.value.differences] == ["seen"]


def test_read_aloud_it_has_been_told(
    notice: Notice, elif_: Relation, at_oakfield: School, priya: StaffActor
) -> None:
    call = Call(at=clock.now(), read_all=True)
    message = record_call(
        notice, call, to=elif_.contact.code, school=at_oakfield, seen=notice.version, by=priya
    )
    assert (message.kind, message.delivered_how) == ("may", "read_aloud")


def test_without_words_or_an_advice_service_it_is_not_ready(
    notice: Notice, elif_: Relation, at_oakfield: School, priya: StaffActor
) -> None:
    at_oakfield.advice_service = ""
    empty = prepare_may_notice(notice.concern, replace(WORDS, doing=" "), version=1, by=priya)
    with pytest.raises(NotReadyError) as lacking:
        send_notice(empty, to=elif_.contact.code, school=at_oakfield, seen=empty.version, by=priya)
    assert lacking.value.problems == (
        "The letter does not say the advice service outside the school.",
        "The letter does not say what you do now.",
    )


def test_a_young_person_is_told_directly(at_oakfield: School, mrs_doyle: StaffActor) -> None:
    grown = make_pupil(at_oakfield, "Leo", "Marsh", date_of_birth=date(2010, 3, 1))
    father = make_adult(grown, "Mr", "Ian", "Marsh").contact.code
    notice = prepare_may_notice(make_concern(grown, by=mrs_doyle), WORDS, by=mrs_doyle)
    with pytest.raises(Refused, match="not the one to be told"):
        send_notice(notice, to=father, school=at_oakfield, seen=notice.version, by=mrs_doyle)
    message = send_notice(notice, to=grown.pid, school=at_oakfield, seen=notice.version, by=mrs_doyle).message
    assert (message.recipient, message.channel) == (grown.pid, "paper")
    assert Document.objects.get().content["title"] == "You may need extra help at school"
