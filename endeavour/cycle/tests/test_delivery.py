"""What was hardly given can't have failed."""

import pytest

from endeavour.cycle.delivery import NOTHING_DUE, Delivery, to_mend_first, together

POOR, GOOD = Delivery(24, 11), Delivery(24, 12)


@pytest.mark.parametrize(
    ("planned", "done", "under_half"),
    [(24, 21, False), (24, 12, False), (24, 11, True), (1, 0, True), (0, 0, False)],
)
def test_half_is_enough(planned: int, done: int, under_half: bool) -> None:
    assert Delivery(planned, done).is_under_half is under_half


@pytest.mark.parametrize("decision", ["change", "specialist", "assessment", "end"])
@pytest.mark.parametrize("word", ["slower", "not_working"])
def test_delivery_is_mended_before_support_is_called_ineffective(decision: str, word: str) -> None:
    assert list(to_mend_first(decision, words={1: word}, given={1: POOR}, whole=POOR)) == [1]
    assert not to_mend_first(decision, words={1: word}, given={1: GOOD}, whole=POOR)


@pytest.mark.parametrize(
    ("decision", "word"), [("carry_on", "not_working"), ("end", "done"), ("end", "on_track")]
)
def test_nothing_is_asked_where_support_is_not_called_ineffective(decision: str, word: str) -> None:
    assert not to_mend_first(decision, words={1: word}, given={1: POOR}, whole=POOR)


def test_an_outcome_without_support_of_its_own_is_judged_by_the_whole_plan() -> None:
    assert list(to_mend_first("end", words={1: "slower"}, given={}, whole=POOR)) == [1]
    assert not to_mend_first("end", words={1: "slower"}, given={1: NOTHING_DUE}, whole=GOOD)


def test_what_serves_one_outcome_is_counted_together() -> None:
    assert together([Delivery(10, 9), Delivery(20, 2)]) == Delivery(30, 11)
    assert together([]).in_words == "No session was due yet"
    assert Delivery(1, 0).in_words == "0 of 1 session"
