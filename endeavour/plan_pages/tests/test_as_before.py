"""A plan that changes nothing where something was to change is asked about, and can be shared all the same."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.cycle.actions.keep_plan import keep_plan
from endeavour.cycle.actions.open_review import open_review
from endeavour.cycle.actions.share_plan import share_plan
from endeavour.cycle.models import Cycle, PlanVersion
from endeavour.cycle.plan_contents import PlannedAdjustment
from endeavour.cycle.queries.drafts import draft_of
from endeavour.cycle.tests.autumn import mayas_autumn
from endeavour.cycle.tests.mayas_review import decide, say
from endeavour.plan_pages.tests.making import page_of
from endeavour.provision.actions.change_times import change_times
from endeavour.provision.models import Provision
from endeavour.pupil_pages.tests.pages import SignIn, send, words
from endeavour.pupils.models import Pupil
from tests.cast.reviews import make_voice

SAME = "The review decided to change the support, and this plan goes on with the same. Is that right?"


@pytest.fixture
def plan(maya: Pupil, priya: StaffActor, reid: StaffActor) -> PlanVersion:
    with school_scope(priya.school_id):
        return mayas_autumn(maya, priya, reid)


@pytest.fixture
def senco(plan: PlanVersion, priya: StaffActor, sign_in: SignIn) -> Client:
    return sign_in(priya)


def _review(cycle: Cycle, decision: str, by: StaffActor) -> None:
    make_voice(cycle, "Reading is better now.")
    make_voice(cycle, "", whose="adult")
    with school_scope(by.school_id):
        review = open_review(cycle, by=by)
        say(review, "slower", by)
        decide(review, by, decision)


def _change(maya: Pupil, by: StaffActor, **different: Any) -> None:
    with school_scope(by.school_id):
        draft = draft_of(maya, today=clock.today())
        assert draft.cycle is not None
        now = replace(draft.contents, **different)
        keep_plan(draft.cycle, contents=now, seen_version=draft.version, by=by)


def test_a_version_that_says_the_same_is_asked_about(senco: Client, maya: Pupil, priya: StaffActor) -> None:
    """Kept once more, as when its makers were asked about a word, and left as it was."""
    same = "This says the same as version 1, shared on 14 September. Is that right?"
    _change(maya, priya, asked_about=("Maya reads",))
    assert same in words(page_of(senco, maya, "check"))
    _change(maya, priya, at_home="Read to her brother.")
    assert "says the same" not in words(page_of(senco, maya, "check"))


def test_where_there_is_nothing_to_share_the_heading_says_so_and_leads_on(
    senco: Client, maya: Pupil, priya: StaffActor
) -> None:
    """The browser's Back, or the way to the check once more: the act would refuse it."""
    page = page_of(senco, maya, "check")
    shown, markup = words(page), page.content.decode()
    assert "Maya’s plan has nothing new to share. Version 1, shared on 14 September, says just this." in shown
    for absent in ("is ready to share", "Is that right?", "Share the plan", "What does each of you say?"):
        assert absent not in shown, absent
    root = f"/s/oakfield/pupils/{maya.pid}/plan"
    assert f'href="{root}"' in markup
    assert f'href="{root}/new"' in markup
    _change(maya, priya, at_home="Read to her brother.")
    shown = words(page_of(senco, maya, "check"))
    assert "is ready to share" in shown
    assert "Share the plan" in shown


def test_what_a_colleague_changed_is_told_before_it_is_shared(
    senco: Client, maya: Pupil, shah: StaffActor, hart: StaffActor, priya: StaffActor
) -> None:
    """A class teacher may keep the draft, and the SENCO shares it: with the teacher's words, to the family."""
    assert "What this changes" not in words(page_of(senco, maya, "check"))
    with school_scope(priya.school_id):
        (outcome,) = draft_of(maya, today=clock.today()).contents.outcomes
    owner = replace(outcome, owner_id=hart.person.pk)
    _change(maya, shah, at_home="Read to her brother.", outcomes=(owner,))
    shown = words(page_of(senco, maya, "check"))
    told = shown[shown.index("What this changes from version 1") : shown.index("What the family will see")]
    assert "changed from “Read to Maya for ten minutes when you can.” to “Read to her brother.”" in told
    assert "Outcome 1, who checks it: changed from whoever leads the support to Mr Hart." in told
    assert "Kept last by Miss Shah, 8:40 am on 23 November." in told


def test_the_family_of_a_later_version_reads_what_its_preview_said(
    senco: Client, maya: Pupil, priya: StaffActor, plan: PlanVersion
) -> None:
    """An outcome that goes on has its checks; one with another target starts anew."""
    _change(maya, priya, at_home="Read to her brother.")
    for target in (Decimal(56), Decimal(60)):
        with school_scope(priya.school_id):
            (outcome,) = draft_of(maya, today=clock.today()).contents.outcomes
        _change(maya, priya, outcomes=(replace(outcome, target=target),))
        preview = page_of(senco, maya, "check").context["check"].family
        with school_scope(priya.school_id):
            share_plan(plan.cycle, by=priya)
        family = page_of(senco, maya, "family").context["page"].family
        assert [one.so_far for one in preview.wanted] == [one.so_far for one in family.wanted]
        assert [one.happened for one in preview.given] == [one.happened for one in family.given]
        assert ("Now it is 52." in preview.wanted[0].so_far) == (target == 56)


def test_what_was_said_beside_a_share_that_was_refused_stays_to_be_read(
    senco: Client, maya: Pupil, plan: PlanVersion
) -> None:
    seen = page_of(senco, maya, "check").context["draft"].version
    said = {"pupil-answer": "disagrees", "pupil-words": "Not at play"}
    shown = send(senco, f"/s/oakfield/pupils/{maya.pid}/plan/share", seen=str(seen), **said)
    assert "nothing was shared again" in words(shown)
    assert "Not at play" in shown.content.decode()
    assert "Share the plan" not in words(shown)


def test_another_who_checks_or_leads_is_no_plan_that_says_the_same(
    senco: Client, maya: Pupil, priya: StaffActor, reid: StaffActor, plan: PlanVersion
) -> None:
    for owner in (reid, priya):
        if owner is priya:
            with school_scope(priya.school_id):
                share_plan(plan.cycle, by=priya)
        with school_scope(priya.school_id):
            (outcome,) = draft_of(maya, today=clock.today()).contents.outcomes
        _change(maya, priya, outcomes=(replace(outcome, owner_id=owner.person.pk),))
        assert "says the same" not in words(page_of(senco, maya, "check")), owner


def test_a_decision_to_change_the_support_that_changes_none_is_asked_about(
    senco: Client, maya: Pupil, priya: StaffActor, plan: PlanVersion
) -> None:
    _review(plan.cycle, "change", priya)
    assert SAME in words(page_of(senco, maya, "check"))
    _change(maya, priya, at_home="Read to her brother.")
    assert SAME in words(page_of(senco, maya, "check")), "what is done at home is no support by the school"
    _change(maya, priya, adjustments=(PlannedAdjustment(kind="idea", words="A seat at the front"),))
    assert "goes on with the same" not in words(page_of(senco, maya, "check"))


def test_support_that_was_changed_on_its_own_page_is_changed(
    senco: Client, maya: Pupil, priya: StaffActor, plan: PlanVersion
) -> None:
    _review(plan.cycle, "change", priya)
    _change(maya, priya, at_home="")
    with school_scope(priya.school_id):
        runs = Provision.objects.get()
        times = tuple((slot.weekday, slot.at) for slot in runs.slots.all())[:2]
        change_times(runs, times=times, on=clock.today(), by=priya)
    assert "goes on with the same" not in words(page_of(senco, maya, "check"))


def test_after_another_decision_nothing_has_to_change(
    senco: Client, maya: Pupil, priya: StaffActor, plan: PlanVersion
) -> None:
    _review(plan.cycle, "carry_on", priya)
    assert "goes on with the same" not in words(page_of(senco, maya, "check"))
