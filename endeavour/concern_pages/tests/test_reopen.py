"""S8: the SENCO opens a concern again; whoever raised it reads why."""

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.concern_pages.tests.test_concern_pages import LIST, one
from endeavour.pupil_pages.tests.pages import SignIn, send, words
from endeavour.register.actions.decide_concern import decide_concern
from endeavour.register.models import Concern
from tests.cast.concerns import a_step

LINK = "Open it again: decided wrongly, or more is known"
GIVEN = {"seen": "1", "reason": "His hearing test came back.", "word_back": "We look at it again."}


def close(concern: Concern, by: StaffActor) -> str:
    with school_scope(by.school_id):
        decide_concern(concern, step=a_step("not_sen", helped_by="The school nurse"), by=by)
    return one(concern, "/open-again")


def test_the_senco_opens_it_again_and_the_teacher_reads_why(
    sign_in: SignIn, shah: StaffActor, mrs_doyle: StaffActor, samis_concern: Concern
) -> None:
    again, browser = close(samis_concern, mrs_doyle), sign_in(mrs_doyle)
    assert LINK in words(browser.get(one(samis_concern)))
    asked = words(browser.get(again))
    assert "Open the concern again: Sami" in asked
    assert "by a day counted from today" in asked
    refused = words(send(browser, again, seen="1", reason="", word_back=""))
    assert "Enter the reason" in refused
    assert "Enter a line back to Miss Shah" in refused
    assert send(browser, again, **GIVEN).headers["Location"] == one(samis_concern)
    page = words(browser.get(one(samis_concern)))
    assert "Miss Shah sees it with your line." in page
    assert "Decide about Sami by Monday 7 December." in page
    assert LINK not in page
    assert "What is to be done?" in page
    assert "One concern is open: one to decide." in words(browser.get(LIST))
    assert "“We look at it again.” Mrs Doyle, 23 November" in words(sign_in(shah).get(LIST))


def test_over_a_decision_made_meanwhile_it_asks_once_more(
    sign_in: SignIn, mrs_doyle: StaffActor, samis_concern: Concern
) -> None:
    again = close(samis_concern, mrs_doyle)
    sent = words(send(sign_in(mrs_doyle), again, **(GIVEN | {"seen": "0"})))
    assert "You changed this yourself" in sent
    assert "Not a special educational need, decided by Mrs Doyle" in sent


def test_it_is_offered_to_nobody_else_and_not_while_it_is_open(
    sign_in: SignIn, shah: StaffActor, mrs_doyle: StaffActor, samis_concern: Concern
) -> None:
    browser, again = sign_in(mrs_doyle), one(samis_concern, "/open-again")
    assert LINK not in words(browser.get(one(samis_concern)))
    assert browser.get(again).headers["Location"] == one(samis_concern)
    assert "This concern is open." in words(browser.get(one(samis_concern)))
    close(samis_concern, mrs_doyle)
    teacher = sign_in(shah)
    assert LINK not in words(teacher.get(one(samis_concern)))
    assert teacher.get(again).status_code == 403
