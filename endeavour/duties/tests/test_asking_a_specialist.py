"""Whether the parents agree is asked until they do, a specialist has found something, or a later review asks again."""

from datetime import UTC, date, datetime, time
from typing import Any

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.cycle.actions.record_finding import record_finding
from endeavour.cycle.actions.record_parents_agree import record_parents_agree
from endeavour.cycle.actions.take_back_finding import take_back_finding
from endeavour.cycle.models import Cycle, Review
from endeavour.duties.queries import Duty, duties_of_pupil
from endeavour.pupils.models import Pupil
from tests.cast.pupils import make_adult
from tests.cast.reviews import make_cycle


@pytest.fixture
def cycle(maya: Pupil, shah: StaffActor) -> Cycle:
    return make_cycle(maya)


def duties(cycle: Cycle, by: StaffActor) -> list[Duty]:
    with school_scope(by.school_id):
        return [one for one in duties_of_pupil(by, cycle.pupil.pid) if one.promise == "parents-agree"]


def ask_lund(cycle: Cycle, on: date) -> Review:
    review: Review = Review.objects.create(
        school_id=cycle.school_id,
        cycle=cycle,
        opened_on=on,
        opened_by="staff:1",
        decision="specialist",
        specialist="Ms Lund",
        specialist_by=on,
        parents_agree="not_asked",
        reason="It began late.",
        decided_on=on,
        decided_at=datetime.combine(on, time(12), tzinfo=UTC),
        decided_by="staff:1",
    )
    return review


def test_what_a_specialist_found_ends_the_asking(cycle: Cycle, priya: StaffActor) -> None:
    with school_scope(priya.school_id):
        ask_lund(cycle, date(2026, 11, 2))
    assert [one.met for one in duties(cycle, priya)] == [False]
    with school_scope(priya.school_id):
        finding = record_finding(
            cycle.pupil,
            kind="specialist",
            source="Ms Lund",
            words="Needs time.",
            found_on=date(2026, 11, 20),
            by=priya,
        )
    assert duties(cycle, priya) == []
    with school_scope(priya.school_id):
        take_back_finding(finding, why="Another child’s", by=priya)
    assert [one.met for one in duties(cycle, priya)] == [False]


def test_a_later_review_of_the_same_specialist_takes_the_parents_word(
    cycle: Cycle, priya: StaffActor
) -> None:
    with school_scope(priya.school_id):
        before = ask_lund(cycle, date(2026, 11, 2))
        Cycle.objects.filter(pk=cycle.pk).update(closed_on=date(2026, 11, 2), closed_by="staff:1")
        later = Cycle.objects.create(
            school_id=cycle.school_id,
            pupil=cycle.pupil,
            number=cycle.number + 1,
            opened_on=date(2026, 11, 2),
            opened_by="staff:1",
        )
        again = ask_lund(later, date(2026, 11, 20))
    assert [one.part for one in duties(cycle, priya)] == [f"cycle {later.number}"]
    with school_scope(priya.school_id):
        hers = make_adult(cycle.pupil, "Mrs", "Nisha", "Patel").contact.code
        said: dict[str, Any] = {"said_by": hers, "on": date(2026, 11, 20), "how": "phone"}
        record_parents_agree(again, agree="yes", **said, by=priya)
        before.refresh_from_db()
    assert before.parents_agree == "not_asked"
    assert all(one.met for one in duties(cycle, priya))


@pytest.mark.parametrize(
    ("first", "second", "asked"),
    [("Ms Lund", "why not", []), ("why not", "Ms Lund", ["cycle 2"]), ("Ms Lund", "", ["cycle 1"])],
)
def test_a_later_review_that_says_why_no_specialist_is_asked_ends_the_asking(
    first: str, second: str, asked: list[str], cycle: Cycle, priya: StaffActor
) -> None:
    """An earlier one ends nothing, nor does a later one that says nothing of it."""
    day = date(2026, 11, 2)
    with school_scope(priya.school_id):
        Cycle.objects.filter(pk=cycle.pk).update(closed_on=day, closed_by="staff:1")
        later = Cycle.objects.create(
            school_id=cycle.school_id, pupil=cycle.pupil, number=2, opened_on=day, opened_by="staff:1"
        )
        for one, said in ((cycle, first), (later, second)):
            review = ask_lund(one, day)
            if said != "Ms Lund":
                asks_nobody = {"decision": "carry_on", "specialist": "", "specialist_by": None}
                Review.objects.filter(pk=review.pk).update(
                    **asks_nobody, parents_agree="", no_specialist_because=said
                )
    assert [one.part for one in duties(cycle, priya)] == asked
