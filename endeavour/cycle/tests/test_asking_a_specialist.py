"""After two slow reviews in a row a specialist is asked (Code 6.58, 6.59): who, and by when."""

from datetime import date
from typing import Any

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.cycle.actions.open_review import open_review
from endeavour.cycle.actions.record_finding import record_finding
from endeavour.cycle.models import Cycle, PlanVersion, Review
from endeavour.cycle.tests.mayas_review import decide, review, say
from endeavour.cycle.tests.plans import on
from endeavour.cycle.tests.still_to_do import still_to_do
from endeavour.pupils.models import Pupil
from tests.cast.reviews import goals_of, make_outcome

__all__ = ["review"]
TODAY = date(2026, 11, 23)
NOT_ASKED = {"parents_agree": "not_asked"}


def slow_before(review: Review, priya: StaffActor) -> Review:
    """The next cycle's review, slow for the second time in a row."""
    say(review, "not_working", priya)
    decide(review, priya)
    cycle = Cycle.objects.get(number=2)
    version = PlanVersion.objects.get()
    version.pk, version.code, version.cycle, version.number = None, "code0002", cycle, 2
    version.save()
    carried = goals_of(review.cycle)[0].code
    make_outcome(cycle, "Maya reads 60 words a minute", carried_from=carried)
    second = open_review(cycle, by=priya)
    say(second, "slower", priya)
    return second


def test_two_slow_cycles_ask_for_a_specialist_or_a_reason(review: Review, priya: StaffActor) -> None:
    second = slow_before(review, priya)
    with pytest.raises(Refused, match="Two reviews in a row found little or no progress"):
        decide(second, priya)
    closed = decide(second, priya, no_specialist_because="Ms Lund saw her in October.")
    assert closed.no_specialist_because == "Ms Lund saw her in October."


def test_a_specialist_needs_no_reason_and_takes_none(review: Review, priya: StaffActor) -> None:
    asked = {"specialist": "Ms Lund, speech and language", "specialist_by": date(2026, 12, 4), **NOT_ASKED}
    second = slow_before(review, priya)
    with pytest.raises(Refused, match="chose to go further: take the reason out, or choose again"):
        decide(second, priya, "specialist", no_specialist_because="Her family would rather not.", **asked)
    assert decide(second, priya, "specialist", **asked).no_specialist_because == ""


def test_a_specialist_is_asked_by_name_and_day_and_stands_on_work(
    review: Review, maya: Pupil, priya: StaffActor
) -> None:
    say(review, "slower", priya)
    with pytest.raises(Refused, match="Enter who is asked"):
        decide(review, priya, "specialist", **NOT_ASKED)
    with pytest.raises(Refused, match="Enter the day by which they are asked"):
        decide(review, priya, "specialist", specialist="Ms Lund", **NOT_ASKED)
    decide(review, priya, "specialist", specialist="Ms Lund", specialist_by=date(2026, 12, 4), **NOT_ASKED)
    rows = [(one.kind, one.person, one.due) for one in still_to_do(TODAY)]
    assert rows == [("specialist", "Ms Lund", date(2026, 12, 4)), ("plan", "", date(2026, 12, 14))]
    record_finding(
        maya,
        kind="specialist",
        area="",
        source="Ms Lund",
        words="Needs longer to answer.",
        found_on=TODAY,
        by=priya,
    )
    assert [one.kind for one in still_to_do(TODAY)] == ["plan"]


@pytest.mark.parametrize(
    ("decision", "asked", "plan", "day"),
    [
        ("assessment", {"authority": date(2026, 12, 18)}, date(2027, 1, 4), date(2026, 12, 14)),
        ("specialist", {"specialist": date(2027, 1, 2)}, date(2027, 1, 4), date(2026, 12, 14)),
        ("carry_on", {}, date(2026, 12, 18), date(2026, 12, 4)),
    ],
)
def test_no_day_that_is_proposed_is_without_school(
    review: Review, priya: StaffActor, decision: str, asked: dict[str, date], plan: date, day: date
) -> None:
    """Where one week, or three, end in the holidays, it is the school day before. The day that was chosen for the
    specialist stays."""
    by = asked.get("specialist")
    who = {"specialist": "Ms Lund", "specialist_by": by, **NOT_ASKED} if by else {}
    say(review, "slower", priya)
    with on(day):
        decide(review, priya, decision, **who)
        assert {one.kind: one.due for one in still_to_do(day)} == asked | {"plan": plan}


def _asked(review: Review, by: StaffActor) -> Cycle:
    """Ms Lund is to be asked three months ahead, and the next plan is shared long before."""
    say(review, "slower", by)
    decide(review, by, "specialist", specialist="Ms Lund", specialist_by=date(2027, 2, 19), **NOT_ASKED)
    cycle: Cycle = Cycle.objects.get(number=2)
    version = PlanVersion.objects.get()
    version.pk, version.code, version.cycle, version.number = None, "code0002", cycle, 2
    version.save()
    return cycle


def specialists() -> list[tuple[str, date]]:
    return [(one.person, one.due) for one in still_to_do(TODAY) if one.kind == "specialist"]


def test_the_next_plan_asks_nobody(review: Review, maya: Pupil, priya: StaffActor) -> None:
    _asked(review, priya)
    assert specialists() == [("Ms Lund", date(2027, 2, 19))]
    assert "plan" not in [one.kind for one in still_to_do(TODAY)]
    found = {"kind": "specialist", "area": "", "source": "Ms Lund", "words": "Needs longer to answer."}
    record_finding(maya, **found, found_on=TODAY, by=priya)
    assert not specialists()


@pytest.mark.parametrize(
    ("later", "waited_for"),
    [
        ({"decision": "carry_on"}, True),
        (
            {
                "decision": "specialist",
                "specialist": "Ms Lund",
                "specialist_by": date(2027, 2, 19),
                **NOT_ASKED,
            },
            True,
        ),
        ({"decision": "carry_on", "no_specialist_because": "Her family would rather not."}, False),
    ],
)
def test_a_later_review_asks_nobody_either_unless_it_says_why_not(
    review: Review, priya: StaffActor, later: dict[str, Any], waited_for: bool
) -> None:
    cycle = _asked(review, priya)
    carried = goals_of(review.cycle)[0].code
    make_outcome(cycle, "Maya reads 60 words a minute", carried_from=carried)
    second = open_review(cycle, by=priya)
    say(second, "on_track" if waited_for else "slower", priya)
    decide(second, priya, **later)
    assert specialists() == ([("Ms Lund", date(2027, 2, 19))] if waited_for else [])
