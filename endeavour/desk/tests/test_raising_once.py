"""A concern sent again is raised once; what is chosen and how much a list shows."""

from datetime import timedelta

import pytest

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.access.scope import school_scope
from endeavour.concern_pages.tests.test_concern_pages import LIST, NEW, TYPED
from endeavour.pupil_pages.tests.forms_of import filled_in
from endeavour.pupil_pages.tests.pages import SignIn, send, words
from endeavour.pupils.models import Pupil
from endeavour.register.actions.raise_concern import raise_concern
from endeavour.register.models import Concern
from tests.cast.concerns import make_concern


def test_sent_again_with_back_it_is_raised_once(sign_in: SignIn, shah: StaffActor, sami: Pupil) -> None:
    browser = sign_in(shah)
    first = send(browser, NEW, pupil=sami.pid, **TYPED).headers["Location"]
    again = send(browser, NEW, pupil=sami.pid, **TYPED)
    assert again.headers["Location"] == first
    assert "You raised this a short while ago" in words(browser.get(first))
    asked = send(browser, NEW, pupil=sami.pid, **TYPED | {"seen": "He is tired."})
    assert "A concern about Sami, raised by you on 23 November, is open already." in words(asked)
    sure = asked.context["form"]["sure"].value()
    send(browser, NEW, pupil=sami.pid, sure=sure, **TYPED | {"seen": "He is tired."})
    with school_scope(sami.school_id), clock.at(clock.now() + timedelta(hours=2)):
        assert Concern.objects.count() == 2
        raise_concern(sami, seen=TYPED["seen"], tried="", tried_for="", worry=3, by=shah)
        with pytest.raises(Refused, match="a short while ago"):
            raise_concern(sami, seen=TYPED["seen"], tried="", tried_for="", worry=3, by=shah)


def test_an_open_concern_is_named_only_to_those_who_follow_it(
    sign_in: SignIn, shah: StaffActor, mrs_doyle: StaffActor, sami: Pupil
) -> None:
    with school_scope(sami.school_id):
        code = make_concern(sami, by=shah).code
    known = f"{NEW}?pupil={sami.pid}"
    answer = sign_in(mrs_doyle).get(known)
    assert "A concern about Sami, raised by Miss Shah on 23 November, is open already." in words(answer)
    assert f"/concerns/{code}" in answer.content.decode()
    with school_scope(sami.school_id):
        make_concern(sami, by=mrs_doyle)
    assert "raised by you" in words(sign_in(shah).get(known))
    with school_scope(sami.school_id):
        Concern.objects.filter(code=code).update(closed_on=clock.today())
    assert "is open already" not in words(sign_in(shah).get(known)), (
        "the SENCO's own is not the teacher's to know"
    )


def test_which_parent_it_was_is_asked_once_the_pupil_is_known(
    sign_in: SignIn, shah: StaffActor, reid: StaffActor, sami: Pupil
) -> None:
    assert "A parent or carer: you say next which one" in words(sign_in(shah).get(NEW))
    assert "you say next" not in words(sign_in(shah).get(f"{NEW}?pupil={sami.pid}"))
    assert "you say next" not in words(sign_in(reid).get(NEW)), (
        "who is at home is not for an assistant to learn"
    )


def test_what_was_sent_twice_is_not_said_to_be_lost_and_what_was_added_is(
    sign_in: SignIn, shah: StaffActor, sami: Pupil
) -> None:
    browser = sign_in(shah)

    def said(**typed: str) -> str:
        sent = filled_in(browser.get(NEW)) | TYPED | {"pupil": sami.pid, "voiced_by": "staff"} | typed
        return words(browser.get(browser.post(NEW, sent).headers["Location"]))

    assert "Your concern is with" in said()
    again = said()
    assert "You raised this a short while ago" in again
    assert "was not saved" not in again
    assert "What you typed was not saved." in said(tried="A reading ruler.")


@pytest.mark.parametrize("span", ["-5 banana years", "since 31/02/2099"])
def test_for_how_long_is_a_choice(sign_in: SignIn, shah: StaffActor, sami: Pupil, span: str) -> None:
    answer = send(sign_in(shah), NEW, **{**TYPED, "pupil": sami.pid, "tried_for": span})
    assert "That answer to “For how long?” is not on the list" in words(answer)


def test_a_list_shows_the_beginning_of_a_long_text(
    sign_in: SignIn, mrs_doyle: StaffActor, shah: StaffActor, sami: Pupil
) -> None:
    make_concern(sami, by=shah, seen="x" * 4000)
    page = sign_in(mrs_doyle).get(LIST).content.decode()
    assert "x" * 139 in page
    assert "x" * 141 not in page
