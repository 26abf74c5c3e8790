"""A concern sent again is raised once; what is chosen and how much a list shows."""

from datetime import timedelta

import pytest

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.access.scope import school_scope
from endeavour.concern_pages.tests.test_concern_pages import LIST, NEW, TYPED
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
    send(browser, NEW, pupil=sami.pid, **TYPED | {"seen": "He is tired."})
    with school_scope(sami.school_id), clock.at(clock.now() + timedelta(hours=2)):
        assert Concern.objects.count() == 2
        raise_concern(sami, seen=TYPED["seen"], tried="", tried_for="", worry=3, by=shah)
        with pytest.raises(Refused, match="a short while ago"):
            raise_concern(sami, seen=TYPED["seen"], tried="", tried_for="", worry=3, by=shah)


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
