"""The page of words lies open while the plan, or what was given, changes: nothing typed is lost, and it can be sent."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.cycle.actions.keep_plan import keep_plan
from endeavour.cycle.actions.open_review import open_review
from endeavour.cycle.actions.share_plan import share_plan
from endeavour.cycle.models import Cycle, Outcome, OutcomeReview, PlanDraft, Review
from endeavour.cycle.plan_contents import PlanContents
from endeavour.cycle.tests.autumn import sessions_of
from endeavour.cycle.tests.plans import SEPTEMBER, mayas_plan, on, shared
from endeavour.provision.actions.log_session import log_session
from endeavour.pupil_pages.tests.forms_of import filled_in
from endeavour.pupil_pages.tests.pages import words
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School

SignIn = Callable[[StaffActor], Client]
OUT_OF_DATE = "This page was out of date"
LATER = datetime(2026, 12, 17, 8, 40, tzinfo=clock.LONDON)


@pytest.fixture
def page(maya: Pupil) -> str:
    return f"/s/oakfield/pupils/{maya.pid}/review/words"


def _reviewed(pupil: Pupil, day: date, by: StaffActor, leader: StaffActor) -> Cycle:
    with on(day):
        cycle: Cycle = shared(pupil, mayas_plan(leader), by).cycle
    open_review(cycle, by=by)
    return cycle


def _target_raised(cycle: Cycle, by: StaffActor) -> None:
    """The outcome ends, and another goes on from it."""
    draft = PlanDraft.objects.get(cycle=cycle)
    contents = PlanContents.from_json(draft.contents)
    raised = replace(contents.outcomes[0], target=Decimal(60))
    keep_plan(cycle, contents=replace(contents, outcomes=(raised,)), seen_version=draft.version, by=by)
    share_plan(cycle, by=by)


def _give_all(pupil: Pupil, by: StaffActor, until: date) -> None:
    for slot, day in sessions_of(pupil, until):
        with on(day):
            log_session(slot=slot, on=day, by=by)


def _said(client: Client, page: str, form: dict[str, str], **more: str) -> Any:
    code = Outcome.objects.get(taken_out_on=None).code
    return client.post(page, form | {f"word_{code}": "on_track", f"note_{code}": "Reads to others", **more})


def test_a_plan_shared_meanwhile_makes_it_out_of_date_once(
    at_oakfield: School,
    maya: Pupil,
    page: str,
    priya: StaffActor,
    reid: StaffActor,
    shah: StaffActor,
    sign_in: SignIn,
) -> None:
    cycle, client = _reviewed(maya, SEPTEMBER, priya, reid), sign_in(shah)
    form = filled_in(client.get(page)) | {"delivery_note": "Mr Reid is kept free"}
    sent = {
        f"note_{Outcome.objects.get().code}": "She likes it",
        f"word_{Outcome.objects.get().code}": "done",
    }
    _target_raised(cycle, priya)
    first = client.post(page, form | sent)
    assert OUT_OF_DATE in words(first)
    assert "You had put: “She likes it”." in words(first)
    again = filled_in(first)
    assert again["delivery_note"] == "Mr Reid is kept free"
    assert _said(client, page, again).status_code == 302
    assert OutcomeReview.objects.get().note == "Reads to others"


def test_nor_is_it_out_of_date_when_its_draft_is_opened_again(
    at_oakfield: School,
    maya: Pupil,
    page: str,
    priya: StaffActor,
    reid: StaffActor,
    shah: StaffActor,
    sign_in: SignIn,
) -> None:
    cycle, client = _reviewed(maya, SEPTEMBER, priya, reid), sign_in(shah)
    form = filled_in(client.get(page)) | {f"note_{Outcome.objects.get().code}": "She likes it"}
    client.post(page, form | {"keep": "yes"})
    _target_raised(cycle, priya)
    opened = client.get(page)
    assert "She likes it" in words(opened), "it has no field any more, and is shown in words"
    assert _said(client, page, filled_in(opened)).status_code == 302


def test_a_draft_that_lies_until_mending_is_asked_for_can_be_sent(
    at_oakfield: School,
    maya: Pupil,
    page: str,
    priya: StaffActor,
    reid: StaffActor,
    shah: StaffActor,
    sign_in: SignIn,
) -> None:
    _reviewed(maya, date(2026, 11, 9), priya, reid)
    _give_all(maya, reid, date(2026, 11, 23))
    client, note = sign_in(shah), f"note_{Outcome.objects.get().code}"
    form = filled_in(client.get(page))
    assert "delivery_note" not in form
    client.post(page, form | {note: "She likes it", "keep": "yes"})
    with clock.at(LATER):
        client = sign_in(shah)
        opened = filled_in(client.get(page))
        assert (opened[note], opened["delivery_note"]) == ("She likes it", "")
        assert _said(client, page, opened).status_code == 302


def test_mending_that_was_asked_for_is_kept_though_half_is_given_by_now(
    at_oakfield: School,
    maya: Pupil,
    page: str,
    priya: StaffActor,
    reid: StaffActor,
    shah: StaffActor,
    sign_in: SignIn,
) -> None:
    _reviewed(maya, SEPTEMBER, priya, reid)
    client = sign_in(shah)
    form = filled_in(client.get(page)) | {"delivery_note": "Mr Reid is kept free"}
    _give_all(maya, reid, date(2026, 11, 23))
    saved = _said(client, page, form)
    assert saved.status_code == 302
    assert Review.objects.get().delivery_note == "Mr Reid is kept free"
    assert "Mr Reid is kept free" in words(client.get(page))


@pytest.mark.parametrize("seen", ["", "{}", "no JSON"])
def test_a_page_that_does_not_say_what_it_showed_comes_back_to_be_sent(
    at_oakfield: School,
    maya: Pupil,
    page: str,
    priya: StaffActor,
    reid: StaffActor,
    shah: StaffActor,
    sign_in: SignIn,
    seen: str,
) -> None:
    _reviewed(maya, SEPTEMBER, priya, reid)
    client = sign_in(shah)
    first = _said(client, page, filled_in(client.get(page)) | {"seen": seen})
    assert OUT_OF_DATE in words(first)
    assert _said(client, page, filled_in(first)).status_code == 302
