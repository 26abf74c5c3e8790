"""Before a specialist is asked the parents say whether they agree (Code 6.47, to be confirmed)."""

from datetime import date
from typing import Any

import pytest

from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.audit.models import AuditEvent
from endeavour.cycle.actions.record_parents_agree import record_parents_agree
from endeavour.cycle.facts import reviewed_cycles
from endeavour.cycle.models import Review
from endeavour.cycle.tests.mayas_review import decide, review, say
from endeavour.cycle.tests.still_to_do import still_to_do
from endeavour.pupils.actions.restrict_contact import restrict_contact
from tests.cast.pupils import make_adult

__all__ = ["review"]
HERS, HIS = "patel0hr", "patel0hs"
TODAY, FRIDAY = date(2026, 11, 23), date(2026, 11, 20)
LUND: dict[str, Any] = {"specialist": "Ms Lund", "specialist_by": date(2026, 12, 4)}
SAID: dict[str, Any] = {
    "parents_said_by": HERS,
    "parents_said_on": FRIDAY,
    "parents_said_how": "phone",
}
LATER: dict[str, Any] = {"said_by": HERS, "on": TODAY, "how": "in_person"}


@pytest.fixture(autouse=True)
def parents(review: Review, priya: StaffActor) -> None:
    make_adult(review.cycle.pupil, "Mrs", "Nisha", "Patel", code=HERS)
    his = make_adult(review.cycle.pupil, "Mr", "Raj", "Patel", code=HIS)
    restrict_contact(his, reason="A court order.", starts_on=FRIDAY, by=priya)


def ask_lund(review: Review, by: StaffActor, **said: Any) -> Review:
    say(review, "slower", by)
    return decide(review, by, "specialist", **LUND, **said)


def waiting() -> list[str]:
    return [one.agree for one in still_to_do(TODAY) if one.kind == "specialist"]


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({}, "parents_agree"),
        ({"parents_agree": "perhaps"}, "parents_agree"),
        ({"parents_agree": "yes", **SAID, "parents_said_by": " "}, "parents_said_by"),
        ({"parents_agree": "yes", **SAID, "parents_said_by": HIS}, "parents_said_by"),
        ({"parents_agree": "yes", **SAID, "parents_said_by": "nobody00"}, "parents_said_by"),
        ({"parents_agree": "no", **SAID, "parents_said_on": None}, "parents_said_on"),
        ({"parents_agree": "yes", **SAID, "parents_said_on": date(2026, 11, 24)}, "parents_said_on"),
        ({"parents_agree": "yes", **SAID, "parents_said_how": "dream"}, "parents_said_how"),
        ({"parents_agree": "not_asked", **SAID}, "parents_agree"),
    ],
)
def test_a_decision_asks_who_said_so_when_and_how(
    review: Review, priya: StaffActor, said: dict[str, Any], field: str
) -> None:
    with pytest.raises(Refused) as refused:
        ask_lund(review, priya, **said)
    assert refused.value.field == field


@pytest.mark.parametrize("agree", ["yes", "no"])
def test_what_they_said_is_kept_with_the_decision(review: Review, priya: StaffActor, agree: str) -> None:
    decided = ask_lund(review, priya, parents_agree=agree, **SAID)
    kept = (decided.parents_agree, decided.parents_said_by, decided.parents_said_on, decided.parents_said_how)
    assert kept == (agree, HERS, FRIDAY, "phone")
    assert waiting() == [agree]
    said = AuditEvent.objects.get(kind="ParentsSaid").detail
    assert (said["agree"], said["on"]) == (agree, FRIDAY.isoformat())


def test_parents_who_were_not_asked_keep_nothing_from_being_decided(
    review: Review, priya: StaffActor
) -> None:
    decided = ask_lund(review, priya, parents_agree="not_asked")
    assert (decided.decision, decided.parents_said_on) == ("specialist", None)
    assert waiting() == ["not_asked"]
    record_parents_agree(decided, agree="no", **LATER, by=priya)
    assert waiting() == ["no"]
    record_parents_agree(decided, agree="yes", **LATER, by=priya)
    assert waiting() == ["yes"]
    one = reviewed_cycles()[decided.cycle.pupil_id][1]
    assert (one.parents_agree, one.parents_said_on) == (True, TODAY)
    said = AuditEvent.objects.filter(kind="ParentsSaid").order_by("pk")
    assert [event.detail["agree"] for event in said] == ["no", "yes"]


def test_what_is_said_later_is_said_by_somebody_on_a_day_since(review: Review, priya: StaffActor) -> None:
    decided = ask_lund(review, priya, parents_agree="no", **SAID)
    for wrong, field in (
        ({"agree": "not_asked"}, "agree"),
        ({"agree": "yes", "said_by": ""}, "said_by"),
        ({"agree": "yes", "said_by": HIS}, "said_by"),
        ({"agree": "yes", "said_by": "nobody00"}, "said_by"),
        ({"agree": "yes", "on": date(2026, 11, 24)}, "on"),
        ({"agree": "yes", "on": date(2026, 11, 19)}, "on"),
        ({"agree": "yes", "how": ""}, "how"),
    ):
        with pytest.raises(Refused) as refused:
            record_parents_agree(decided, **{**LATER, **wrong}, by=priya)
        assert refused.value.field == field
    assert waiting() == ["no"]


def test_parents_are_asked_only_where_a_specialist_is(review: Review, priya: StaffActor) -> None:
    say(review, "slower", priya)
    decided = decide(review, priya)
    with pytest.raises(Refused, match="did not decide to ask a specialist"):
        record_parents_agree(decided, agree="yes", **LATER, by=priya)
    assert decided.parents_agree == ""


def test_the_same_answer_twice_is_one_event(review: Review, priya: StaffActor) -> None:
    decided = ask_lund(review, priya, parents_agree="not_asked")
    for _ in range(2):
        record_parents_agree(decided, agree="yes", **LATER, by=priya)
    assert AuditEvent.objects.filter(kind="ParentsSaid").count() == 1


def test_another_windows_no_is_not_replaced_unseen(review: Review, priya: StaffActor) -> None:
    decided = ask_lund(review, priya, parents_agree="not_asked")
    seen = decided.version
    record_parents_agree(decided, agree="no", **LATER, seen=seen, by=priya)
    with pytest.raises(Refused, match="Somebody else changed this"):
        record_parents_agree(decided, agree="yes", **LATER, seen=seen, by=priya)
    assert Review.objects.get().parents_agree == "no"
