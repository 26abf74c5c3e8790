"""The demo's plans, as their readers find them on the Monday morning: Maya's figures are those of the stories."""

import pytest

from endeavour.cycle.models import PlanVersion, Review
from endeavour.cycle.queries.plan_sheet import PlanSheet, plan_sheet
from endeavour.demo.cast import DEMO_STARTS, oakfield
from endeavour.demo.tests.at_school import at_school, pupil_named
from endeavour.register.models import StatusPeriod

pytestmark = pytest.mark.usefixtures("in_the_demo")
TODAY = DEMO_STARTS.date()


def _sheet(forename: str, surname: str) -> PlanSheet:
    with at_school(oakfield()) as senco:
        sheet = plan_sheet(pupil_named(senco, forename, surname), today=TODAY)
    assert sheet is not None
    return sheet


def test_mayas_reading_is_as_the_stories_have_it() -> None:
    sheet = _sheet("Maya", "Okafor")
    [support], [outcome, *watched] = sheet.supports, sheet.outcomes
    assert [line.target for line in watched] == [None, None]
    assert support.line.tally.in_words == "21 of 24 sessions. 2 away, 1 because staff were needed elsewhere"
    assert [int(value) for _, value in outcome.checks] == [41, 42, 44, 45, 47, 48, 51, 52]
    assert outcome.sentence == "Maya reads 56 words in a minute by 11 December."
    assert outcome.provision_ids == (support.line.id,)
    assert sheet.voice is not None
    assert "I do not like reading in front of the class." in sheet.voice.words
    assert sheet.read == len(sheet.readers) > 1


def test_sofias_second_cycle_is_not_working_either() -> None:
    sheet = _sheet("Sofia", "Kaminski")
    assert (sheet.cycle.number, sheet.cycle.stage) == (2, "review")
    with at_school(oakfield()):
        words = Review.objects.filter(cycle__pupil__surname="Kaminski").order_by("pk")
        assert [list(one.outcomes.values_list("word", flat=True)) for one in words] == [["not_working"]] * 2


def test_42_of_the_44_have_a_plan() -> None:
    """Zara's and Amir's support has only begun."""
    with at_school(oakfield()):
        support = StatusPeriod.objects.filter(code="K", ends_on__isnull=True)
        supported = set(support.values_list("pupil__surname", "pupil__forename"))
        shared = PlanVersion.objects.values_list("cycle__pupil__surname", "cycle__pupil__forename")
        assert supported - set(shared) == {("Patel", "Zara"), ("Rahimi", "Amir")}
    assert len(supported) == 44
