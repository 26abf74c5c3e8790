"""S8: the SENCO opens a concern again; whoever raised it reads why."""

from datetime import date
from typing import Any

import pytest

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.access.scope import school_scope
from endeavour.concern_pages.tests.test_concern_pages import LIST, one
from endeavour.concern_pages.views import reopen
from endeavour.journeys.models import Draft
from endeavour.pupil_pages.tests.pages import SignIn, send, words
from endeavour.register.actions.decide_concern import decide_concern
from endeavour.register.actions.record_early_talk import record_early_talk
from endeavour.register.concern_words import NewTalk
from endeavour.register.models import Concern, StatusPeriod
from tests.cast.concerns import a_step
from tests.cast.pupils import make_status

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
    assert "Open the concern about Sami again?" in asked
    assert "by a day counted from today" in asked
    refused = words(send(browser, again, seen="1", reason="", word_back=""))
    assert "Enter why it is opened again" in refused
    assert "Enter a line back to Miss Shah" in refused
    assert send(browser, again, **GIVEN).headers["Location"] == one(samis_concern)
    page = words(browser.get(one(samis_concern)))
    assert "Miss Shah sees it with your line." in page
    assert "Decide about Sami by Monday 7 December." in page
    assert LINK not in page
    assert "What is to be done?" in page
    assert "One concern is open: one to decide." in words(browser.get(LIST))
    assert "What stands now: Opened again by Mrs Doyle on" in words(
        browser.get(one(samis_concern, "/assess"))
    )
    told = words(sign_in(shah).get(LIST))
    before = "Not a special educational need: “Thank you. We will look at his sounds.” Mrs Doyle, 23 November"
    assert f"{before} Opened again: “We look at it again.” Mrs Doyle, 23 November" in told
    story = words(browser.get(f"/s/oakfield/pupils/{samis_concern.pupil.pid}/timeline"))
    assert "Concern opened again Mrs Doyle" in story


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


def test_what_the_act_refuses_is_said_beside_its_field(
    sign_in: SignIn, mrs_doyle: StaffActor, samis_concern: Concern, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody was first by a moment: the act is told what was seen, and what was typed stays."""
    again, given = close(samis_concern, mrs_doyle), list[dict[str, Any]]()

    def refuse(_concern: Concern, **said: Any) -> None:
        given.append(said)
        raise Refused("Somebody was first.", field="reason")

    monkeypatch.setattr(reopen, "reopen_concern", refuse)
    page = send(sign_in(mrs_doyle), again, **GIVEN)
    assert "Somebody was first." in words(page)
    assert GIVEN["word_back"] in page.content.decode()
    assert [(said["seen"], said["reason"]) for said in given] == [(1, GIVEN["reason"])]


def test_where_the_family_has_heard_it_is_offered_on_the_day_alone(
    sign_in: SignIn, mrs_doyle: StaffActor, samis_concern: Concern
) -> None:
    with school_scope(mrs_doyle.school_id):
        record_early_talk(samis_concern, talk=NewTalk(held_on=clock.today(), how="phone"), by=mrs_doyle)
    again, browser = close(samis_concern, mrs_doyle), sign_in(mrs_doyle)
    assert LINK in words(browser.get(one(samis_concern)))
    with school_scope(mrs_doyle.school_id):
        Concern.objects.update(closed_on=date(2026, 11, 20))
    assert LINK not in words(browser.get(one(samis_concern)))
    assert browser.get(again).headers["Location"] == one(samis_concern)


def test_nothing_is_kept_of_a_page_that_is_not_there(sign_in: SignIn, mrs_doyle: StaffActor) -> None:
    answer = send(sign_in(mrs_doyle), "/s/oakfield/concerns/zzzzzzzz/open-again", keep="typing", reason="Why")
    assert answer.status_code == 404
    with school_scope(mrs_doyle.school_id):
        assert not Draft.objects.exists()


@pytest.mark.parametrize(
    ("since", "said"),
    [
        (date(2026, 11, 23), "SEN support started : decided on 23 November."),
        (date(2026, 11, 30), "SEN support starts on 30 November : decided on 23 November."),
        (None, "SEN support was decided on 23 November, and does not run now."),
    ],
)
def test_of_support_it_says_whether_it_runs_and_where_that_is_changed(
    sign_in: SignIn, mrs_doyle: StaffActor, samis_concern: Concern, since: date | None, said: str
) -> None:
    pupil, change = samis_concern.pupil, "It is changed or ended on Sami’s own page"
    with school_scope(mrs_doyle.school_id):
        make_status(pupil, "K", since or date(2026, 11, 23))
        decide_concern(samis_concern, step=a_step("support", causes=("none",)), by=mrs_doyle)
        if since is None:
            StatusPeriod.objects.filter(pupil=pupil).delete()
    page = words(sign_in(mrs_doyle).get(one(samis_concern)))
    assert said in page
    assert (change in page, LINK in page) == (since is not None, since is None)
    assert ("Not asked apart" in page, " Next " in page) == (since is not None, since is not None)
