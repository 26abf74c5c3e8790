"""An outcome is of the area of the main need, unless somebody says otherwise."""

from dataclasses import replace

from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.cycle.actions.keep_plan import keep_plan
from endeavour.cycle.models import PlanDraft
from endeavour.law.vocabulary.need import Area
from endeavour.plan_pages.tests.making import SignIn, draft_kept, made, page_of, send
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School

__all__ = ["made"]


def test_a_new_outcome_is_of_the_area_of_the_main_need_unless_said_otherwise(
    at_oakfield: School, maya: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    client = sign_in(priya)
    first = page_of(client, maya).context["form"]["o1-area"]
    assert [words for words, _ in first.field.choices] == ["", *(area.value for area in Area)]
    send(client, maya, o1__what="read 56 words in a minute")
    assert draft_kept().outcomes[0].area == "Cognition and learning"
    send(client, maya, o1__area="")
    send(client, maya, o1__from="41")
    assert draft_kept().outcomes[0].area == ""
    send(client, maya, press="outcome")
    send(client, maya, o2__what="ask for help", o2__area="Communication and interaction")
    assert [one.area for one in draft_kept().outcomes] == ["", "Communication and interaction"]


def test_an_area_called_otherwise_is_not_lost(made: Client, maya: Pupil, priya: StaffActor) -> None:
    draft = PlanDraft.objects.get()
    before = draft_kept()
    kept = replace(before, outcomes=(replace(before.outcomes[0], area="Reading"),))
    keep_plan(draft.cycle, contents=kept, seen_version=draft.version, by=priya)
    send(made, maya, o1__to="58")
    assert draft_kept().outcomes[0].area == "Reading"
