"""SEN support was started on the pupil’s page while a concern was open: it can still be answered, and is closed."""

from datetime import date
from typing import Any

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.pupil_pages.tests.pages import SignIn, day, send, words
from endeavour.pupils.models import Pupil
from endeavour.register.actions.decide_concern import decide_concern
from endeavour.register.models import Concern, ConcernStep, StatusPeriod
from tests.cast.concerns import a_step
from tests.cast.pupils import make_status

ANSWER: dict[str, Any] = {"reason": "Three checks.", "word_back": "He has help now.", "causes": ["none"]}


def _at(concern: Concern, rest: str = "") -> str:
    return f"/s/oakfield/concerns/{concern.code}{rest}"


@pytest.mark.parametrize(
    ("since", "runs"),
    [(date(2026, 11, 23), "has run since 23 November."), (date(2026, 12, 7), "is to start on 7 December.")],
)
def test_the_concern_is_closed_and_whoever_raised_it_hears(
    sign_in: SignIn,
    mrs_doyle: StaffActor,
    shah: StaffActor,
    samis_concern: Concern,
    sami: Pupil,
    since: date,
    runs: str,
) -> None:
    with school_scope(sami.school_id):
        decide_concern(samis_concern, step=a_step("assess"), by=mrs_doyle)
        make_status(sami, "K", since)
    browser, url = sign_in(mrs_doyle), _at(samis_concern, "/support")
    assert f"SEN support for Sami {runs} Say so to whoever raised this" in words(
        browser.get(_at(samis_concern))
    )
    page = browser.get(url)
    assert f"SEN support for Sami {runs} Nothing starts anew" in words(page)
    assert {"difficulty", "provision", "kind", "on"}.isdisjoint(page.context["form"].fields)
    assert send(browser, url, **ANSWER, seen="1").headers["Location"] == _at(samis_concern)
    assert f"SEN support for Sami {runs} The concern is closed. Miss Shah sees it" in words(
        browser.get(_at(samis_concern))
    )
    assert "He has help now." in words(sign_in(shah).get("/s/oakfield/concerns"))
    with school_scope(sami.school_id):
        assert StatusPeriod.objects.get(pupil=sami).starts_on == since


def test_a_page_opened_before_says_that_it_started_meanwhile_and_is_sent_again(
    sign_in: SignIn, mrs_doyle: StaffActor, samis_concern: Concern, sami: Pupil
) -> None:
    with school_scope(sami.school_id):
        make_status(sami, "K", date(2026, 11, 23))
    browser, url = sign_in(mrs_doyle), _at(samis_concern, "/support")
    started = {"difficulty": "Sounds.", "provision": "Phonics.", "kind": "", **day("on", "23 11 2026")}
    told = send(browser, url, **ANSWER, **started, seen="0")
    assert "SEN support for Sami has run since 23 November. Send this again" in words(told)
    with school_scope(sami.school_id):
        assert not ConcernStep.objects.exists()
    assert send(browser, url, **ANSWER, seen="0").status_code == 302


def test_support_with_a_last_day_is_started_anew(
    sign_in: SignIn, mrs_doyle: StaffActor, samis_concern: Concern, sami: Pupil
) -> None:
    with school_scope(sami.school_id):
        make_status(sami, "K", date(2026, 9, 14), date(2026, 11, 27))
    page = sign_in(mrs_doyle).get(_at(samis_concern, "/support"))
    assert "on" in page.context["form"].fields
    assert "has run since" not in words(page)
