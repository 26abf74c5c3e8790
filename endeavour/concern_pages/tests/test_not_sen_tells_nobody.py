"""Once it was decided that it is not SEN, nobody is to be told that there may be; who was told stays told."""

from datetime import date

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.concern_pages.tests.test_may_pages import TYPED
from endeavour.cycle.actions.decide_on_concern import decide_on_concern
from endeavour.messages.models import Message
from endeavour.pupil_pages.tests.pages import SignIn, send, words
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.actions.prepare_may_notice import prepare_may_notice
from endeavour.register.actions.send_notice import send_notice
from endeavour.register.concern_facts import concerns_weighed_since
from endeavour.register.concern_words import NewStep
from endeavour.register.models import Concern, Notice
from endeavour.register.notice_words import MayWords
from endeavour.schools.models import School
from tests.cast.pupils import make_adult

WORDS = MayWords(seen="Sami mixes up letters.", doing="We find out which sounds he knows.")
NOT_SEN = NewStep(
    decision="not_sen", reason="New to school.", word_back="Thank you.", helped_by="The school nurse"
)
ASSESS = NewStep(decision="assess", reason="Three checks.", word_back="We look into it.")
NOT_ASKED = "Not asked any more: it was decided that this is not SEN"


@pytest.fixture
def elif_(sami: Pupil) -> Relation:
    return make_adult(sami, "Mrs", "Elif", "Çelik", email="elif@example.org", channel="email")


def _at(concern: Concern, rest: str = "") -> str:
    return f"/s/oakfield/concerns/{concern.code}{rest}"


def test_the_concern_says_that_it_is_not_asked_and_offers_no_letter(
    at_oakfield: School, samis_concern: Concern, elif_: Relation, mrs_doyle: StaffActor, sign_in: SignIn
) -> None:
    browser = sign_in(mrs_doyle)
    before = words(browser.get(_at(samis_concern)))
    assert "Not told yet" in before
    assert "Write the letter" in before
    decide_on_concern(samis_concern, step=NOT_SEN, by=mrs_doyle)
    page = words(browser.get(_at(samis_concern)))
    assert NOT_ASKED in page
    assert "Not told yet" not in page
    assert "Write the letter" not in page
    for answer in (
        browser.get(_at(samis_concern, "/letter")),
        send(browser, _at(samis_concern, "/letter"), **TYPED),
    ):
        assert answer.headers["Location"] == _at(samis_concern)
    assert "so no letter says that there may be" in words(browser.get(_at(samis_concern)))
    assert not Notice.objects.exists()


def test_a_letter_that_was_prepared_is_not_sent_any_more(
    at_oakfield: School, samis_concern: Concern, elif_: Relation, mrs_doyle: StaffActor, sign_in: SignIn
) -> None:
    notice = prepare_may_notice(samis_concern, WORDS, by=mrs_doyle)
    decide_on_concern(samis_concern, step=NOT_SEN, by=mrs_doyle)
    browser = sign_in(mrs_doyle)
    assert "Check the letter" not in words(browser.get(_at(samis_concern)))
    assert browser.get(_at(samis_concern, "/letter/check")).headers["Location"] == _at(samis_concern)
    sent = send(browser, _at(samis_concern, "/letter/send"), to=elif_.contact.code, version="1")
    assert sent.headers["Location"] == _at(samis_concern)
    with pytest.raises(Refused, match="not SEN"):
        send_notice(notice, to=elif_.contact.code, school=at_oakfield, seen=notice.version, by=mrs_doyle)
    with pytest.raises(Refused, match="not SEN"):
        prepare_may_notice(samis_concern, WORDS, version=1, by=mrs_doyle)
    ring = browser.get(_at(samis_concern, f"/letter/ring/{elif_.contact.code}"))
    assert ring.headers["Location"] == _at(samis_concern)
    assert "so no letter says that there may be" in words(browser.get(_at(samis_concern)))
    assert not Message.objects.exists()


def test_who_was_told_before_stays_shown(
    at_oakfield: School,
    samis_concern: Concern,
    sami: Pupil,
    elif_: Relation,
    mrs_doyle: StaffActor,
    sign_in: SignIn,
) -> None:
    make_adult(sami, "Mr", "Can", "Çelik", email="can@example.org", channel="email")
    notice = prepare_may_notice(samis_concern, WORDS, by=mrs_doyle)
    send_notice(notice, to=elif_.contact.code, school=at_oakfield, seen=notice.version, by=mrs_doyle)
    decide_on_concern(samis_concern, step=NOT_SEN, by=mrs_doyle)
    page = words(sign_in(mrs_doyle).get(_at(samis_concern)))
    told = page.split("Told that there may be SEN")[1]
    assert NOT_ASKED in told
    assert "Mrs Çelik A letter is on its way" in told
    assert "Mr Çelik" not in told


def test_it_is_no_duty_any_more_where_it_was_assessed_first(
    at_oakfield: School, samis_concern: Concern, mrs_doyle: StaffActor
) -> None:
    decide_on_concern(samis_concern, step=ASSESS, by=mrs_doyle)
    (weighed,) = concerns_weighed_since(date(2026, 9, 1))
    assert weighed.may_be_since == date(2026, 11, 23)
    decide_on_concern(samis_concern, step=NOT_SEN, by=mrs_doyle)
    (weighed,) = concerns_weighed_since(date(2026, 9, 1))
    assert weighed.may_be_since is None
