"""A later version of a plan: marked in every picture of its outcomes, and what it changed told on its own page."""

from dataclasses import replace
from datetime import date

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.cycle.actions.keep_plan import keep_plan
from endeavour.cycle.actions.share_plan import share_plan
from endeavour.cycle.plan_contents import Part
from endeavour.cycle.queries.drafts import draft_of
from endeavour.cycle.tests.autumn import mayas_autumn
from endeavour.cycle.tests.plans import on
from endeavour.pupil_pages.tests.pages import SignIn, words
from endeavour.pupils.models import Pupil

CHANGED_ON = date(2026, 10, 5)


@pytest.fixture
def changed(maya: Pupil, priya: StaffActor, reid: StaffActor, hart: StaffActor) -> None:
    """In October somebody else came to check Maya's outcome."""
    with school_scope(priya.school_id):
        cycle = mayas_autumn(maya, priya, reid).cycle
        with on(CHANGED_ON):
            draft = draft_of(maya, today=CHANGED_ON)
            now = replace(
                draft.contents,
                outcomes=(replace(draft.contents.outcomes[0], owner_id=hart.person.pk),),
                who_does_what=(Part(who="pupil", words="Chooses the book."),),
            )
            keep_plan(cycle, contents=now, seen_version=draft.version, by=priya)
            share_plan(cycle, by=priya)


@pytest.mark.usefixtures("changed")
@pytest.mark.parametrize("page", ["", "/plan"])
def test_its_day_is_marked_in_the_picture(page: str, maya: Pupil, priya: StaffActor, sign_in: SignIn) -> None:
    shown = words(sign_in(priya).get(f"/s/oakfield/pupils/{maya.pid}{page}"))
    assert "A Mon 5 Oct: Version 2 of the plan" in shown


@pytest.mark.usefixtures("changed")
def test_its_page_tells_who_and_what_changed_by_name(maya: Pupil, priya: StaffActor, sign_in: SignIn) -> None:
    shown = words(sign_in(priya).get(f"/s/oakfield/pupils/{maya.pid}/plan/versions/2"))
    assert "Outcome 1, who checks it: changed from whoever leads the support to Mr Hart." in shown
    assert "Who does what, the pupil: changed from nothing to “Chooses the book.”" in shown
    assert "The pupil. Chooses the book." in shown, "and as it was agreed"
