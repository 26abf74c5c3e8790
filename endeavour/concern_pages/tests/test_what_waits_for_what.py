"""S8: what is tried is looked at again, what is assessed is still to be decided; support tells the family of both."""

from datetime import date

import pytest

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.concern_pages.tests.test_concern_pages import LIST, one
from endeavour.pupil_pages.tests.pages import SignIn, words
from endeavour.pupils.models import Pupil
from endeavour.register.actions.decide_concern import decide_concern
from endeavour.register.actions.hear_step import hear_step
from endeavour.register.concern_words import NewStep
from endeavour.register.models import Concern
from tests.cast.concerns import a_step, make_concern
from tests.cast.pupils import make_adult

TRY = a_step("try", look_again_on=date(2027, 1, 8), ideas=("Reread",))
SUPPORT = a_step(
    "support", causes=("none",), difficulty="Reading", provision="Teaching", on=date(2026, 11, 23)
)


def _decide(concern: Concern, step: NewStep, by: StaffActor) -> None:
    with school_scope(by.school_id):
        decide_concern(concern, step=step, by=by)


@pytest.mark.parametrize(
    ("step", "heading", "button"),
    [
        (None, "Open", "Decide about Sami Ç"),
        (TRY, "Open", "Look again at the concern about Sami Ç"),
        (a_step("assess"), "Being assessed", "Say whether it is SEN for Sami Ç"),
    ],
)
def test_each_has_its_heading_and_its_button(
    sign_in: SignIn,
    mrs_doyle: StaffActor,
    samis_concern: Concern,
    step: NewStep | None,
    heading: str,
    button: str,
) -> None:
    if step is not None:
        _decide(samis_concern, step, mrs_doyle)
    page = words(sign_in(mrs_doyle).get(LIST))
    listed = page.split(f" {heading} ")[1]
    assert button in listed
    assert " Decided " not in listed


def test_once_support_has_started_the_concern_asks_for_no_letter_of_its_own(
    sign_in: SignIn, mrs_doyle: StaffActor, samis_concern: Concern, sami: Pupil
) -> None:
    make_adult(sami, "Mrs", "Elif", "Çelik", email="elif@example.org")
    browser = sign_in(mrs_doyle)
    before = browser.get(one(samis_concern)).content.decode()
    assert f'href="{one(samis_concern, "/letter")}"' in before
    assert clock.today() == date(2026, 11, 23)
    _decide(samis_concern, SUPPORT, mrs_doyle)
    page = browser.get(one(samis_concern))
    assert "Not asked apart: the letter about extra help tells both." in words(page)
    assert f'href="{one(samis_concern, "/letter")}"' not in page.content.decode()
    assert f'href="/s/oakfield/pupils/{sami.pid}/letters/told/new"' in page.content.decode()


@pytest.mark.parametrize("count", [1, 2])
def test_what_is_being_assessed_is_never_said_to_be_decided(
    sign_in: SignIn, mrs_doyle: StaffActor, shah: StaffActor, samis_concern: Concern, sami: Pupil, count: int
) -> None:
    concerns = [samis_concern, *(make_concern(sami, by=shah) for _ in range(count - 1))]
    for concern in concerns:
        _decide(concern, a_step("assess"), mrs_doyle)
        with school_scope(sami.school_id):
            hear_step(concern, seen=1, by=shah)
    raiser, senco = words(sign_in(shah).get(LIST)), words(sign_in(mrs_doyle).get(LIST))
    foot = "Nothing waits but what is being assessed: "
    if count == 1:
        assert "One of your concerns is being assessed." in raiser
        assert "One concern is being assessed, and no other is open." in senco
        assert f"{foot}that one stands below." in raiser
    else:
        assert "Two of your concerns are being assessed." in raiser
        assert "Two concerns are being assessed, and no other is open." in senco
        assert f"{foot}those stand below." in raiser
    assert "has been decided" not in raiser + senco
