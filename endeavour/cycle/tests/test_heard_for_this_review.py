"""Whose view a review has: only what was said for it, and of nobody who may not be contacted."""

from datetime import date, timedelta
from typing import Any

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.cycle.actions.open_review import open_review
from endeavour.cycle.actions.record_voice import record_voice
from endeavour.cycle.models import Cycle, Review
from endeavour.cycle.new_voice import NewVoice
from endeavour.cycle.queries.review_sheet import ReviewSheet, review_sheet
from endeavour.cycle.tests.mayas_review import decide, say
from endeavour.cycle.tests.plans import on
from endeavour.pupils.models import Pupil, Relation
from endeavour.schools.models import School
from tests.cast.pupils import make_adult
from tests.cast.reviews import make_cycle, make_voice

TODAY, LATER = date(2026, 11, 23), date(2026, 12, 15)
WEEKS = timedelta(weeks=3)
SEPTEMBER = date(2026, 9, 15)  # the day after the plan was shared


@pytest.fixture
def cycle(at_oakfield: School, maya: Pupil) -> Cycle:
    return make_cycle(maya)


def heard(cycle: Cycle, day: date = TODAY) -> tuple[bool, bool]:
    facts = review_sheet(cycle, today=day).facts
    return facts.pupil_heard, facts.family_heard


@pytest.mark.parametrize(
    ("said_on", "counts"),
    [(SEPTEMBER, False), (TODAY - WEEKS - timedelta(days=1), False), (TODAY - WEEKS, True), (TODAY, True)],
)
def test_a_view_is_from_three_weeks_before_the_review_was_opened_on(
    cycle: Cycle, priya: StaffActor, said_on: date, counts: bool
) -> None:
    for whose in ("pupil", "adult"):
        make_voice(cycle, "It helps.", whose=whose, on=said_on)
    assert heard(cycle) == (counts, counts)
    open_review(cycle, by=priya)
    assert heard(cycle) == heard(cycle, LATER) == (counts, counts)


def test_what_is_said_while_it_is_open_counts_to_its_end(cycle: Cycle, priya: StaffActor) -> None:
    open_review(cycle, by=priya)
    make_voice(cycle, "", on=LATER)
    assert heard(cycle, LATER) == (True, False)


def test_of_a_plan_shared_lately_nothing_that_was_said_before_it(at_oakfield: School, maya: Pupil) -> None:
    cycle = make_cycle(maya, shared_on=TODAY - timedelta(days=7))
    make_voice(cycle, "I like Lego.", on=TODAY - timedelta(days=7))
    assert review_sheet(cycle, today=TODAY).facts.pupil_heard is False


def test_an_older_remark_leaves_the_reason_to_be_asked(cycle: Cycle, priya: StaffActor) -> None:
    make_voice(cycle, "It helps.", on=SEPTEMBER)
    make_voice(cycle, "It helps.", whose="adult", on=SEPTEMBER)
    review = open_review(cycle, by=priya)
    say(review, "on_track", priya)
    with pytest.raises(
        Refused, match=r"Maya’s own view .* isn’t recorded\. What was said from 2 November on counts"
    ):
        decide(review, priya)
    because: dict[str, Any] = {"no_pupil_view_because": "Ill", "no_family_view_because": "Abroad"}
    decided = decide(review, priya, **because)
    assert (decided.no_pupil_view_because, decided.no_family_view_because) == ("Ill", "Abroad")


@pytest.fixture
def father(cycle: Cycle, maya: Pupil, ada: Relation, priya: StaffActor) -> Relation:
    made = make_adult(maya, "Mr", "Emmanuel", "Adeyemi")
    said = {"hopes": "That she lives with me"}
    spoke = NewVoice(whose="adult", speaker=made.contact.code, said_on=TODAY, said=said, how="phone")
    record_voice(maya, what=spoke, by=priya)
    return made


def _restrict(relation: Relation, by: StaffActor, starts_on: date, ends_on: date | None = None) -> None:
    relation.restrictions.create(
        school_id=by.school_id, reason="Court", starts_on=starts_on, ends_on=ends_on, set_by=by.label
    )


def _adults(sheet: ReviewSheet) -> list[str]:
    return [voice.name for voice in sheet.voices if voice.whose == "adult"]


def test_who_may_not_be_contacted_is_not_the_family(
    cycle: Cycle, father: Relation, ada: Relation, priya: StaffActor
) -> None:
    assert heard(cycle) == (False, True)
    _restrict(father, priya, TODAY)
    assert heard(cycle) == (False, False)
    assert _adults(review_sheet(cycle, today=TODAY)) == []
    make_voice(cycle, "", whose="adult", on=TODAY)
    assert heard(cycle) == (False, True)


@pytest.mark.parametrize(
    ("first", "last"),
    [(TODAY + timedelta(days=1), None), (date(2026, 9, 1), TODAY - timedelta(days=1))],
)
def test_only_on_the_days_of_the_restriction(
    cycle: Cycle, father: Relation, priya: StaffActor, first: date, last: date | None
) -> None:
    _restrict(father, priya, first, last)
    assert heard(cycle) == (False, True)
    assert _adults(review_sheet(cycle, today=TODAY)) == ["Mr Adeyemi"]


def test_a_decided_review_keeps_whom_it_heard_and_shows_them_no_more(
    cycle: Cycle, father: Relation, priya: StaffActor
) -> None:
    review: Review = open_review(cycle, by=priya)
    say(review, "on_track", priya)
    decide(review, priya, no_pupil_view_because="Ill")
    _restrict(father, priya, TODAY + timedelta(days=1))
    with on(TODAY + timedelta(days=1)):
        sheet = review_sheet(cycle, today=TODAY + timedelta(days=1))
    assert sheet.facts.family_heard
    assert _adults(sheet) == []
