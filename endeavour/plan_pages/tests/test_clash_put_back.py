"""Two versions of a plan are shown, and something happens before one is chosen: the choice is there again, whole."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.cycle.models import Cycle, PlanDraft
from endeavour.journeys.models import Draft
from endeavour.journeys.tests.browsing import Fields, fields_on, opened, typed
from endeavour.journeys.tests.test_parking import end_by_itself
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School

SignIn = Callable[[StaffActor], Client]
MINE, THEIRS, AT_HOME = "Good at maths", "Kind to others", "Reads to her brother"


def _plan(pupil: Pupil, name: str = "new") -> str:
    return f"/s/oakfield/pupils/{pupil.pid}/plan/{name}"


def _form(browser: Client, address: str) -> Fields:
    return fields_on(browser.get(address).content.decode(), named="strengths")


@pytest.fixture
def choice(at_oakfield: School, maya: Pupil, priya: StaffActor, shah: StaffActor, sign_in: SignIn) -> Fields:
    """What Miss Shah's page of choices would send, "Keep what you typed" ticked."""
    theirs = sign_in(shah)
    stale = _form(theirs, _plan(maya))
    mine = sign_in(priya)
    mine.post(_plan(maya), typed(_form(mine, _plan(maya)), strengths=THEIRS, press="keep"))
    clash = theirs.post(_plan(maya), typed(stale, strengths=MINE, at_home=AT_HOME, press="keep"))
    assert clash.status_code == 409
    return typed(fields_on(clash.content.decode(), named="carried"), keep_0="yours")


def _too_late(browser: Client, page: str, form: Fields) -> Any:
    end_by_itself()
    return browser.post(page, form, headers={"Referer": f"http://localhost{page}"})


def _strengths() -> tuple[str, str]:
    contents = PlanDraft.objects.get().contents
    return contents["strengths"], contents["at_home"]


def test_after_signing_in_again_both_texts_and_the_choice_are_there(
    choice: Fields, maya: Pupil, shah: StaffActor, sign_in: SignIn
) -> None:
    answer = _too_late(sign_in(shah), _plan(maya), choice)
    assert "We kept what you typed" in answer.content.decode()
    draft = Draft.objects.get()
    browser = sign_in(shah)
    page = browser.get(f"{_plan(maya)}?draft={draft.code}").content.decode()
    for words in ("You were signed out.", "Mrs Doyle changed this", MINE, THEIRS):
        assert words in page
    again = fields_on(page, named="carried")
    assert again["keep_0"] == ["yours"]
    assert browser.post(f"{_plan(maya)}?draft={draft.code}", again).status_code == 302
    assert _strengths() == (MINE, AT_HOME)
    assert not Draft.objects.exists()


def test_a_page_of_choices_with_none_made_is_put_back_too(
    choice: Fields, maya: Pupil, shah: StaffActor, sign_in: SignIn
) -> None:
    _too_late(sign_in(shah), _plan(maya), {n: v for n, v in choice.items() if n != "keep_0"})
    page = sign_in(shah).get(f"{_plan(maya)}?draft={Draft.objects.get().code}").content.decode()
    assert MINE in page
    assert THEIRS in page
    assert "keep_0" not in fields_on(page, named="carried")


def _write_goal(browser: Client, pupil: Pupil, goal: str) -> None:
    browser.post(_plan(pupil), typed(_form(browser, _plan(pupil)), **{"o1-what": goal}, press="keep"))


def _words_page(browser: Client, pupil: Pupil, goal: str) -> Fields:
    """About vague words, with better ones typed."""
    page = browser.get(_plan(pupil, "new/words")).content.decode()
    return typed(fields_on(page, named="o1-what"), **{"o1-what": goal, "press": "words"})


def test_from_the_page_about_words_that_asks_nothing_any_more(
    at_oakfield: School, maya: Pupil, priya: StaffActor, shah: StaffActor, sign_in: SignIn
) -> None:
    """It would lead on to the check; what was to be chosen is shown all the same."""
    mine, theirs, words = sign_in(priya), sign_in(shah), _plan(maya, "new/words")
    _write_goal(mine, maya, "improve reading")
    typed_there = _words_page(theirs, maya, "read ten pages")
    _write_goal(mine, maya, "improve writing")
    clash = theirs.post(words, typed_there)
    assert clash.status_code == 409
    choice = typed(fields_on(clash.content.decode(), named="carried"), keep_0="yours")
    _write_goal(mine, maya, "write her name")
    _too_late(theirs, words, choice)
    browser, address = sign_in(shah), f"{words}?draft={Draft.objects.get().code}"
    page = browser.get(address).content.decode()
    assert "Maya will read ten pages" in page
    again = browser.post(address, fields_on(page, named="carried"))
    assert again.status_code == 409, "it has changed once more, so it is asked once more"
    assert "Maya will write her name" in again.content.decode()


def test_better_words_for_what_somebody_has_put_right_are_chosen_between(
    at_oakfield: School, maya: Pupil, priya: StaffActor, shah: StaffActor, sign_in: SignIn
) -> None:
    mine, theirs = sign_in(priya), sign_in(shah)
    _write_goal(mine, maya, "improve reading")
    typed_there = _words_page(theirs, maya, "read ten pages")
    _write_goal(mine, maya, "read two pages")
    answer = theirs.post(_plan(maya, "new/words"), typed_there)
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "Maya will read two pages" in page
    choice = typed(fields_on(page, named="carried"), keep_0="yours")
    theirs.post(_plan(maya, "new/words"), choice)
    assert PlanDraft.objects.get().contents["outcomes"][0]["goal"] == "Maya will read ten pages"


def test_when_the_plan_has_closed_meanwhile_the_words_are_read(
    choice: Fields, maya: Pupil, shah: StaffActor, sign_in: SignIn
) -> None:
    """It settles nothing in the next cycle."""
    _too_late(sign_in(shah), _plan(maya), choice)
    Cycle.objects.update(closed_on=clock.today(), closed_by=shah.label)
    browser = sign_in(shah)
    address = f"{_plan(maya)}?draft={Draft.objects.get().code}"
    answer = browser.post(address, fields_on(browser.get(address).content.decode(), named="carried"))
    assert answer.status_code == 302
    assert Cycle.objects.count() == 1, "nothing was begun"
    draft = Draft.objects.get()
    read = browser.get(f"/s/oakfield/drafts/{draft.code}").content.decode()
    assert f"<dt>Strengths</dt><dd>{MINE}</dd>" in read
    assert f"<dt>At home</dt><dd>{AT_HOME}</dd>" in read


def test_for_another_pupil_it_settles_nothing(
    choice: Fields, maya: Pupil, leo: Pupil, shah: StaffActor, priya: StaffActor, sign_in: SignIn
) -> None:
    for browser in (sign_in(shah), sign_in(priya)):
        browser.post(_plan(leo), typed(opened(browser, "/s/oakfield/pupils/search") | choice))
        assert not PlanDraft.objects.filter(cycle__pupil=leo).exists()
    assert _strengths() == (THEIRS, "")


def test_ones_own_other_tab_is_nobody_else(
    at_oakfield: School, maya: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    browser = sign_in(priya)
    first, second = _form(browser, _plan(maya)), _form(browser, _plan(maya))
    browser.post(_plan(maya), typed(first, strengths=THEIRS, press="keep"))
    clash = browser.post(_plan(maya), typed(second, strengths=MINE, press="keep")).content.decode()
    assert "You changed this yourself, <b>in another tab or earlier</b>." in clash
    again = browser.post(_plan(maya), fields_on(clash, named="carried")).content.decode()
    assert "You changed this yourself" in again
    for nobody in ("Someone else", "Mrs Doyle changed", "they typed"):
        assert nobody not in clash + again
