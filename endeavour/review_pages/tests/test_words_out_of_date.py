"""The page of words lies open while the plan, or what was given, changes: nothing typed is lost, and it can be sent."""

from collections.abc import Callable
from dataclasses import dataclass, replace
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


@dataclass(frozen=True)
class Opened:
    """Miss Shah has the page of words open, of the review of Maya's plan."""

    cycle: Cycle
    client: Client
    page: str
    form: dict[str, str]

    def code(self) -> str:
        return str(Outcome.objects.get(taken_out_on=None).code)

    def send(self, form: dict[str, str], **more: str) -> Any:
        return self.client.post(self.page, form | more)

    def say(self, form: dict[str, str], **more: str) -> Any:
        """A word and a line for the outcome that there is now."""
        said = {f"word_{self.code()}": "on_track", f"note_{self.code()}": "Reads to others"}
        return self.send(form, **said, **more)


@pytest.fixture
def shared_on() -> date:
    return SEPTEMBER


@pytest.fixture
def opened(
    at_oakfield: School,
    maya: Pupil,
    shared_on: date,
    priya: StaffActor,
    reid: StaffActor,
    shah: StaffActor,
    sign_in: SignIn,
) -> Opened:
    with on(shared_on):
        cycle: Cycle = shared(maya, mayas_plan(reid), priya).cycle
    open_review(cycle, by=priya)
    client, page = sign_in(shah), f"/s/oakfield/pupils/{maya.pid}/review/words"
    return Opened(cycle, client, page, filled_in(client.get(page)))


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


def test_a_plan_shared_meanwhile_makes_it_out_of_date_once(opened: Opened, priya: StaffActor) -> None:
    form = opened.form | {"delivery_note": "Mr Reid is kept free"}
    sent = {f"note_{opened.code()}": "She likes it", f"word_{opened.code()}": "done"}
    _target_raised(opened.cycle, priya)
    first = opened.send(form | sent)
    assert OUT_OF_DATE in words(first)
    assert "You had put: “She likes it”." in words(first)
    again = filled_in(first)
    assert again["delivery_note"] == "Mr Reid is kept free"
    assert opened.say(again).status_code == 302
    assert OutcomeReview.objects.get().note == "Reads to others"


def test_nor_is_it_out_of_date_when_its_draft_is_opened_again(opened: Opened, priya: StaffActor) -> None:
    opened.send(opened.form | {f"note_{opened.code()}": "She likes it", "keep": "yes"})
    _target_raised(opened.cycle, priya)
    again = opened.client.get(opened.page)
    assert "She likes it" in words(again), "it has no field any more, and is shown in words"
    assert opened.say(filled_in(again)).status_code == 302


@pytest.mark.parametrize("shared_on", [date(2026, 11, 9)])
def test_a_draft_that_lies_until_mending_is_asked_for_can_be_sent(
    opened: Opened, maya: Pupil, reid: StaffActor, shah: StaffActor, sign_in: SignIn
) -> None:
    _give_all(maya, reid, date(2026, 11, 23))
    note, form = f"note_{opened.code()}", filled_in(opened.client.get(opened.page))
    assert "delivery_note" not in form
    opened.send(form | {note: "She likes it", "keep": "yes"})
    with clock.at(LATER):
        later = replace(opened, client=sign_in(shah))
        again = filled_in(later.client.get(later.page))
        assert (again[note], again["delivery_note"]) == ("She likes it", "")
        assert later.say(again).status_code == 302


def test_mending_that_was_asked_for_is_kept_though_half_is_given_by_now(
    opened: Opened, maya: Pupil, reid: StaffActor
) -> None:
    _give_all(maya, reid, date(2026, 11, 23))
    assert opened.say(opened.form, delivery_note="Mr Reid is kept free").status_code == 302
    assert Review.objects.get().delivery_note == "Mr Reid is kept free"
    assert "Mr Reid is kept free" in words(opened.client.get(opened.page))


def test_what_is_not_written_down_is_to_be_said_before_anything_is_mended(
    opened: Opened, maya: Pupil, reid: StaffActor
) -> None:
    review = opened.page.removesuffix("/words")
    asked = "say first whether they happened."
    assert f"24 sessions are not written down yet: {asked}" in words(opened.client.get(review))
    _give_all(maya, reid, date(2026, 11, 23))
    assert asked not in words(opened.client.get(review))


@pytest.mark.parametrize("seen", ["", "{}", "no JSON"])
def test_a_page_that_does_not_say_what_it_showed_comes_back_to_be_sent(opened: Opened, seen: str) -> None:
    first = opened.say(opened.form | {"seen": seen})
    assert OUT_OF_DATE in words(first)
    assert opened.say(filled_in(first)).status_code == 302
