"""S8: a teacher takes back a concern that nobody has decided on; the SENCO reads why."""

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.concern_pages.tests.test_concern_pages import LIST, one
from endeavour.pupil_pages.tests.pages import SignIn, send, words
from endeavour.register.actions.decide_concern import decide_concern
from endeavour.register.models import Concern, ConcernStep
from tests.cast.concerns import a_step

WHY = "It was about another child."
LINK = "Take this concern back, or correct it"


def test_from_the_concern_with_a_reason_and_the_senco_reads_it(
    sign_in: SignIn, shah: StaffActor, mrs_doyle: StaffActor, samis_concern: Concern
) -> None:
    browser, back = sign_in(shah), one(samis_concern, "/take-back")
    assert LINK in words(browser.get(one(samis_concern)))
    assert "Mrs Doyle reads why" in words(browser.get(back))
    assert "Enter why you take it back" in words(send(browser, back, reason=""))
    answer = send(browser, back, reason=WHY)
    assert answer.headers["Location"] == one(samis_concern)
    page = words(browser.get(one(samis_concern)))
    assert "Taken back by Miss Shah on 23 November." in page
    assert LINK not in page
    senco = sign_in(mrs_doyle)
    decided = words(senco.get(LIST)).split(" Decided ")[1]
    assert f"Taken back “{WHY}” Miss Shah, 23 November" in decided
    seen = words(senco.get(one(samis_concern)))
    assert f"Why it was taken back Monday 23 November Taken back Miss Shah “{WHY}”" in seen
    for gone in ("What is to be done?", "Told that there may be SEN", "Write down a talk", "Open it again"):
        assert gone not in seen


def test_it_is_not_offered_to_others_or_once_it_is_decided(
    sign_in: SignIn, shah: StaffActor, mrs_doyle: StaffActor, samis_concern: Concern
) -> None:
    back = one(samis_concern, "/take-back")
    senco = sign_in(mrs_doyle)
    assert LINK not in words(senco.get(one(samis_concern)))
    assert senco.get(back).headers["Location"] == one(samis_concern)
    assert "Only whoever raised a concern can take it back." in words(senco.get(one(samis_concern)))
    with school_scope(mrs_doyle.school_id):
        decide_concern(samis_concern, step=a_step("assess"), by=mrs_doyle)
    browser = sign_in(shah)
    assert LINK not in words(browser.get(one(samis_concern)))
    assert send(browser, back, reason=WHY).headers["Location"] == one(samis_concern)
    with school_scope(shah.school_id):
        assert ConcernStep.objects.count() == 1
