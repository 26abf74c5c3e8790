"""What ran when, as it is drawn."""

from datetime import date

from endeavour.design.lanes import LEFT, RIGHT, drawn_lanes
from endeavour.design.picture import Lane, LanesPicture, Span
from endeavour.design.tests.drawing import drawn

FIRST, LAST = date(2024, 10, 1), date(2026, 11, 23)


def picture(*lanes: Lane) -> LanesPicture:
    return LanesPicture(
        title="Support since 2024.", about="From 2024 to 2026.", first=FIRST, last=LAST, lanes=lanes
    )


CYCLES = Lane(
    name="Cycles",
    spans=(
        Span(first=date(2024, 10, 1), last=date(2025, 7, 1), text="Cycle 1"),
        Span(first=date(2025, 9, 1), last=LAST, text="Cycle 2"),
    ),
)


def test_bars_that_follow_each_other_share_a_row_and_others_do_not() -> None:
    both = Lane(name="Support", spans=(*CYCLES.spans, Span(first=date(2025, 6, 1), last=date(2025, 10, 1))))
    alone, crowded = drawn_lanes(picture(CYCLES)), drawn_lanes(picture(both))
    assert len({bar.y for bar in alone.lanes[0].bars}) == 1
    assert len({bar.y for bar in crowded.lanes[0].bars}) == 2
    assert crowded.height > alone.height


def test_nothing_is_drawn_outside_and_every_bar_can_be_seen() -> None:
    short = Span(first=date(2025, 1, 6), last=date(2025, 1, 6), text="One day")
    early = Span(first=date(2020, 1, 1), last=date(2030, 1, 1))
    lanes = drawn_lanes(picture(Lane(name="Support", spans=(short, early), days=(date(2031, 1, 1),))))
    bars = lanes.lanes[0].bars
    assert all(bar.x >= LEFT and bar.x + bar.width <= RIGHT + 0.2 and bar.width >= 4 for bar in bars)
    assert lanes.lanes[0].dots[0].x == RIGHT


def test_a_bar_too_short_for_its_words_has_them_beside_it_where_there_is_room() -> None:
    def one(first: date, last: date, text: str) -> Span:
        return Span(first=first, last=last, text=text)

    began = one(date(2026, 11, 20), LAST, "Cycle 2")
    first, second = drawn_lanes(picture(Lane(name="C", spans=(CYCLES.spans[0], began)))).lanes[0].bars
    assert (first.anchor, second.text, second.anchor) == ("start", "Cycle 2", "end")
    assert second.text_x < second.x
    [alone] = drawn_lanes(picture(Lane(name="C", spans=(one(FIRST, FIRST, "One day"),)))).lanes[0].bars
    assert (alone.text, alone.anchor) == ("One day", "start")
    assert alone.text_x > alone.x + alone.width
    long = one(date(2024, 10, 1), date(2026, 11, 19), "Cycle 1")
    crowded = drawn_lanes(picture(Lane(name="C", spans=(long, began)))).lanes[0].bars
    assert [bar.text for bar in crowded] == ["Cycle 1", ""]


def test_empty_lanes_are_left_out() -> None:
    lanes = drawn_lanes(picture(CYCLES, Lane(name="Letters")))
    assert [lane.name for lane in lanes.lanes] == ["Cycles"]


def test_days_below_have_room_or_are_left_out() -> None:
    ticks = drawn_lanes(picture(CYCLES)).ticks
    assert [tick.text for tick in ticks] == ["1 Oct 2024", "23 Nov 2026", "Sept 2025", "Sept 2026"][
        : len(ticks)
    ]
    gaps = [abs(one.x - other.x) for one in ticks for other in ticks if one is not other]
    assert min(gaps) >= 96


def test_it_is_one_picture_with_its_words() -> None:
    page = drawn('{% lanes picture=picture id="l" %}', picture=picture(CYCLES))
    assert page.count('role="img"') == 1
    assert "<title" in page
    assert "Cycle 2" in page
