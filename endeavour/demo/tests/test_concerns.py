"""Oakfield's nine open concerns, as their readers find them on the Monday morning."""

from datetime import date

import pytest

from endeavour.demo.cast import DEMO_STARTS, oakfield
from endeavour.demo.oakfield.concerns import concerns
from endeavour.demo.plan_of_concerns import DecideConcern
from endeavour.demo.tests.at_school import at_school
from endeavour.documents.wording import advice_on
from endeavour.duties.queries import duties_of_school
from endeavour.register.concerns import concerns_of

pytestmark = pytest.mark.usefixtures("in_the_demo")
TODAY = DEMO_STARTS.date()


def test_nine_are_open_and_the_first_due_stands_on_top() -> None:
    with at_school(oakfield()) as senco:
        open_ = concerns_of(senco).open
    assert len(open_) == 9
    assert {line.pupil.split()[0] for line in open_} == {
        child.forename for child in oakfield().children if child.concern
    }
    assert [(line.pupil, line.due) for line in open_[:3]] == [
        ("Ottilie C", date(2026, 11, 20)),
        ("Mohammed A", TODAY),
        ("Maddison P", date(2026, 11, 26)),
    ]
    assert sum(line.is_tried for line in open_) == 2


def test_miss_shah_has_an_answer_she_has_not_read() -> None:
    with at_school(oakfield(), "teacher-rowan") as shah:
        [line] = concerns_of(shah).decided
    assert line.unheard
    assert line.pupil == "Kwame O"


def test_kwames_parents_heard_in_a_talk_that_there_may_be_sen() -> None:
    with at_school(oakfield()) as senco:
        duties = [duty for duty in duties_of_school(senco) if duty.promise == "may-told"]
    assert [(duty.forename, duty.met) for duty in duties] == [("Kwame", True)]


def test_lines_back_hurt_nobody() -> None:
    for *_, doing in concerns():
        if isinstance(doing, DecideConcern):
            assert not [each for each in advice_on(doing.step.word_back) if each.kind == "avoid"], doing
