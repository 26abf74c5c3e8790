"""A pupil's whole story in one sentence and one picture, from what the rooms know."""

from datetime import UTC, date, datetime, time

import pytest

from endeavour.register.concerns_about import Decided, Raised
from endeavour.register.record import StatusLine
from endeavour.review_pages.story_picture import Sources, lanes_of, sentence_of

MONDAY = date(2026, 11, 23)
NOTHING = Sources(
    statuses=(),
    concerns=(),
    standings=(),
    plans=(),
    reviews=(),
    supports=(),
    voices=(),
    letters=(),
    notes=(),
    staff={},
)


def support(starts_on: date, ends_on: date | None) -> StatusLine:
    return StatusLine(
        code="K",
        starts_on=starts_on,
        ends_on=ends_on,
        holds=ends_on is None,
        difficulty="",
        provision="",
        end_reason="",
        watch_for="",
        look_back_on=None,
        from_file=False,
    )


def test_without_anything_it_says_so_and_draws_nothing() -> None:
    sentence = sentence_of(NOTHING, MONDAY)
    assert (sentence.strong, sentence.rest) == ("No support so far.", "")
    assert lanes_of(NOTHING, sentence, MONDAY) is None


def test_support_that_ended_has_both_its_days() -> None:
    known = Sources(**{**vars(NOTHING), "statuses": (support(date(2025, 9, 8), date(2026, 7, 1)),)})
    sentence = sentence_of(known, MONDAY)
    assert sentence.strong == "Support from 8 September 2025 to 1 July 2026."
    picture = lanes_of(known, sentence, MONDAY)
    assert picture is not None
    assert (picture.first, picture.last) == (date(2025, 9, 8), MONDAY)
    assert [lane.name for lane in picture.lanes if lane.spans or lane.days] == ["Status"]


def test_a_concern_that_was_opened_again_was_not_open_between() -> None:
    first, closed, again = date(2026, 9, 7), date(2026, 9, 18), date(2026, 11, 9)
    steps = tuple(
        Decided(decision, on, datetime.combine(on, time(9), UTC), "staff:1")
        for decision, on in (("try", first), ("not_sen", closed), ("reopened", again))
    )
    concern = Raised("abcdefgh", first, datetime.combine(first, time(8), UTC), "staff:1", None, steps)
    known = Sources(**{**vars(NOTHING), "concerns": (concern,)})
    picture = lanes_of(known, sentence_of(known, MONDAY), MONDAY)
    assert picture is not None
    [lane] = [lane for lane in picture.lanes if lane.spans]
    assert [(span.first, span.last) for span in lane.spans] == [(first, closed), (again, MONDAY)]


@pytest.mark.parametrize(
    ("periods", "sentence"),
    [
        (
            [(date(2023, 9, 4), date(2024, 7, 19)), (date(2026, 9, 14), None)],
            "Support since 14 September 2026, and before that from 4 September 2023 to 19 July 2024.",
        ),
        (
            [(date(2023, 9, 4), date(2024, 7, 19)), (date(2024, 7, 20), None)],
            "Support since 4 September 2023.",
        ),
        (
            [(date(2021, 9, 6), date(2021, 12, 17)), (date(2023, 9, 4), date(2024, 7, 19))],
            "Support from 6 September 2021 to 17 December 2021 and from 4 September 2023 to 19 July 2024.",
        ),
        ([(date(2026, 9, 14), date(2026, 12, 18))], "Support since 14 September 2026."),
        ([(date(2026, 11, 24), None)], "No support so far."),
    ],
)
def test_a_gap_in_the_support_is_said(periods: list[tuple[date, date | None]], sentence: str) -> None:
    statuses = tuple(support(first, last) for first, last in reversed(periods))
    assert sentence_of(Sources(**{**vars(NOTHING), "statuses": statuses}), MONDAY).strong == sentence
