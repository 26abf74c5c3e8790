"""A picture of progress on a sheet: what is drawn is what is said, and no words lie on others."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from endeavour.design.picture import ProgressPicture, Rest
from endeavour.documents.plot import plot_of

PICTURE = ProgressPicture(
    title="Maya reads 52 words a minute and is on track for 56",
    caption="Maya started at 41. The goal is 56 by 11 December.",
    unit="words a minute",
    table_about="Maya’s checks as a table",
    dots=(
        (date(2026, 9, 14), Decimal(41)),
        (date(2026, 10, 12), Decimal(47)),
        (date(2026, 11, 16), Decimal(52)),
    ),
    opens_on=date(2026, 9, 14),
    by_when=date(2026, 12, 11),
    start=(date(2026, 9, 14), Decimal(41)),
    target=Decimal(56),
    rests=(Rest(name="Half-term", first=date(2026, 10, 19), last=date(2026, 10, 30)),),
)


def test_each_number_in_it_is_said_in_its_words() -> None:
    plot = plot_of(PICTURE)
    assert [value["words"] for value in plot["values"]] == ["41", "52"]
    assert plot["goal"]["to"]["words"] == "Goal 56"
    for number in ("41", "52", "56"):
        assert number in plot["alt"]


def test_everything_lies_on_the_sheet_and_later_is_further() -> None:
    plot = plot_of(PICTURE)
    assert all(0 <= dot["x"] <= 1 and 0 < dot["y"] < 1 for dot in plot["dots"])
    across = [dot["x"] for dot in plot["dots"]]
    assert across == sorted(across)
    assert plot["dots"][0]["y"] < plot["dots"][2]["y"] < plot["goal"]["to"]["y"]
    assert across[1] < plot["rests"][0]["from"] < plot["rests"][0]["to"] < across[2]


def test_days_whose_words_would_touch_are_left_out() -> None:
    def days(picture: ProgressPicture) -> list[str]:
        return [day["words"] for day in plot_of(picture)["days"]]

    assert days(PICTURE) == ["14 Sept", "16 Nov", "11 Dec"]
    assert days(replace(PICTURE, by_when=date(2026, 11, 20))) == ["14 Sept", "20 Nov"]


def test_without_a_goal_only_dots_are_drawn() -> None:
    assert plot_of(replace(PICTURE, target=None))["goal"] is None
    assert plot_of(replace(PICTURE, dots=PICTURE.dots[:1], target=None, start=None))["dots"][0]["x"] == 0
