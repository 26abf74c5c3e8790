"""The picture of progress as it is drawn."""

import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import combinations

import pytest
from django.utils import translation

from endeavour.design.chart import drawings
from endeavour.design.chart_shapes import NARROW, WIDE
from endeavour.design.clear_place import area_of, around
from endeavour.design.numbers import steps_between
from endeavour.design.picture import ProgressPicture
from endeavour.design.tests.drawing import drawn
from endeavour.design.tests.pictures import DOTS, MAYA, START

EMPTY = replace(MAYA, dots=(), start=None, trend=None, ahead=None, rests=(), changes=())


def page_of(picture: ProgressPicture) -> str:
    return drawn('{% progress_chart picture=picture id="maya" %}', picture=picture)


def test_title_words_table_and_two_drawings_of_the_same_dots() -> None:
    page = page_of(MAYA)
    assert page.count(f">{MAYA.title}<") == 3
    assert page.count('class="dot') == 2 * len(DOTS) + 1
    assert page.count("dot--first") == 2
    assert page.count('class="change"') == 2
    assert page.count("<th ") == 2 + len(DOTS) + 3
    assert "Goal 56" in page
    assert "If it goes on like this, 11 December 2026" in page


def test_the_dots_stand_apart() -> None:
    assert "polyline" not in page_of(MAYA)
    assert page_of(replace(MAYA, trend=None)).count('class="trend"') == 0


def test_without_checks_a_level_goal_line_in_an_empty_frame() -> None:
    wide, narrow = drawings(EMPTY)
    assert wide.dots == narrow.dots == ()
    assert wide.goal is not None
    assert wide.goal.y1 == wide.goal.y2
    assert "Goal 56" in page_of(EMPTY)


@pytest.mark.parametrize("sheet", [0, 1])
def test_the_goal_line_runs_from_the_start_to_the_goal(sheet: int) -> None:
    """A dot at each of its two ends would lie on it."""
    assert MAYA.start is not None
    assert MAYA.target is not None
    both = (MAYA.start, (MAYA.by_when, MAYA.target))
    drawing = drawings(replace(MAYA, dots=both))[sheet]
    assert drawing.goal is not None
    ends = [(drawing.goal.x1, drawing.goal.y1), (drawing.goal.x2, drawing.goal.y2)]
    assert ends == [(dot.x, dot.y) for dot in drawing.dots]
    assert drawing.goal.y2 < drawing.goal.y1, "it rises"


def test_without_a_goal_neither_line_nor_end() -> None:
    page = page_of(replace(MAYA, target=None, caption=""))
    assert "goal" not in page.casefold()


def test_first_and_last_values_are_written() -> None:
    for drawing in drawings(MAYA):
        kinds = {words.kind: words.text for words in drawing.words}
        assert kinds["big-text"] == "52"
        assert "41" in [words.text for words in drawing.words]


CLOSE = ((0, 14), (1, 14), (2, 15), (14, 16))
FALLING = ((0, 20), (7, 12), (14, 11), (40, 9))
FLAT = ((0, 5), (7, 5), (14, 5), (21, 9))
BEFORE = ((-60, 120), (0, 41), (7, 42), (14, 44), (63, 52))


@pytest.mark.parametrize("checks", [CLOSE, FALLING, FLAT, BEFORE, *(CLOSE[:at] for at in (1, 2, 3))])
@pytest.mark.parametrize("days", [1, 3])
def test_no_value_lies_on_a_dot_on_another_word_or_on_a_change(
    checks: tuple[tuple[int, int], ...], days: int
) -> None:
    """In both drawings, however closely the checks follow each other."""
    dots = tuple((START + timedelta(days=at * days), Decimal(value)) for at, value in checks)
    last = (max(MAYA.by_when, dots[-1][0]), dots[-1][0])
    picture = replace(
        MAYA, dots=dots, start=dots[0], opens_on=min(START, dots[0][0]), by_when=last[0], trend=None
    )
    for drawing in drawings(picture):
        sizes = {"big-text": drawing.sheet.big, "strong-text": drawing.sheet.strong}
        areas = [
            area_of((one.x, one.y), one.text, anchor=one.anchor, size=sizes[one.kind])
            for one in drawing.words
            if one.kind
        ]
        drawn_at = [around((dot.x, dot.y), drawing.radius) for dot in drawing.dots]
        drawn_at += [
            area_of((mark.x, mark.y), mark.text, anchor="middle", size=drawing.sheet.strong)
            for mark in drawing.changes
        ]
        assert not [(one, at) for one in areas for at in drawn_at if one.meets(at)], drawing.sheet.name
        assert not [(a, b) for a, b in combinations(areas, 2) if a.meets(b)], drawing.sheet.name


def test_days_without_school_have_their_name_where_it_fits_and_one_in_the_key() -> None:
    page = page_of(MAYA)
    assert [[rest.text for rest in drawing.rests] for drawing in drawings(MAYA)] == [["Half-term"], [""]]
    assert "No school</li>" in page
    assert "Break" not in page
    assert "No school" not in page_of(replace(MAYA, rests=()))


def test_nothing_is_drawn_outside_its_sheet() -> None:
    long = replace(MAYA, by_when=date(2029, 7, 1), trend=((START, -3.0), (date(2026, 11, 16), 88.0)))
    for picture in (MAYA, EMPTY, long, replace(MAYA, dots=DOTS[:1]), replace(MAYA, target=Decimal(-4))):
        for drawing in drawings(picture):
            places = [(spot.x, spot.y) for spot in drawing.dots] + [(w.x, w.y) for w in drawing.words]
            sheet = drawing.sheet
            assert all(0 <= x <= sheet.width and 0 <= y <= sheet.height for x, y in places), picture


@pytest.mark.parametrize("sheet", [WIDE, NARROW])
def test_days_under_the_picture_do_not_run_into_each_other(sheet: object) -> None:
    for weeks in range(1, 40):
        picture = replace(MAYA, by_when=DOTS[-1][0] + timedelta(weeks=weeks))
        drawing = drawings(picture)[0 if sheet is WIDE else 1]
        foot = [words.x for words in drawing.words if words.y == drawing.sheet.height - 8]
        gaps = [abs(a - b) for a in foot for b in foot if a != b]
        assert min(gaps) >= drawing.sheet.label


@pytest.mark.parametrize(("low", "high"), [(40.0, 57.0), (0.0, 1.0), (0.0, 0.02), (-5.0, 5.0), (0.0, 9000.0)])
def test_grid_lines_stand_at_round_values(low: float, high: float) -> None:
    steps = steps_between(low, high)
    assert 3 <= len(steps) <= 6
    assert all(low <= step <= high for step in steps)
    assert f"{steps[1] - steps[0]:e}"[0] in "125"


def test_numbers_in_a_drawing_keep_their_point_in_every_language() -> None:
    with translation.override("fr"):
        page = page_of(MAYA)
    assert not re.search(r'(?:cx|cy|x|y|d)="[^"]*\d,\d', page)


def bar(count: int, *kinds: str) -> str:
    days = [START + timedelta(days=at) for at in range(count)]
    return drawn("{% done_bar sessions=sessions %}", sessions=list(zip(days, kinds * count, strict=False)))


def test_a_box_for_each_session_and_a_gap_for_each_week() -> None:
    page = bar(10, "done", "not", "staff", "part", "open")
    assert page.count("<i") == 10
    assert page.count("<span>") == 2
    assert page.count('class="staff"') == 2


def test_many_sessions_are_one_plain_bar() -> None:
    page = bar(60, "done", "not")
    assert page.count("<rect") == 2
    assert 'width="30"' in page
    assert bar(0, "done").strip() == ""
