"""A picture of progress as places on a sheet: from 0 to 1, across and up, with what is written at them."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from endeavour.design.dates import short_date
from endeavour.design.picture import ProgressPicture, Spot

WORDS_WIDE = 0.14  # of the width, taken by a day
ROOM = Decimal("0.16")  # of the height, above the highest and below the lowest


def plot_of(picture: ProgressPicture) -> dict[str, Any]:
    """Dots, the goal's line, the trend where there is one. Each number in it stands in the words beside it too."""
    days = [picture.opens_on, picture.by_when, *(day for day, _ in picture.dots)]
    values = [value for _, value in _spots(picture)]
    across, up = _across(min(days), max(days)), _up(min(values), max(values))
    place = [(across(day), up(value), _number(value)) for day, value in picture.dots]
    return {
        "alt": f"{picture.title}. {picture.caption}",
        "dots": [{"x": x, "y": y} for x, y, _ in place],
        "values": [{"x": x, "y": y, "words": words} for x, y, words in _first_and_last(place)],
        "goal": _goal(picture, across, up),
        "rests": [
            {"from": across(rest.first), "to": across(rest.last), "name": rest.name} for rest in picture.rests
        ],
        "days": [{"x": across(day), "words": short_date(day)} for day in _days(picture, across)],
    }


def _spots(picture: ProgressPicture) -> Iterable[Spot]:
    yield from picture.dots
    if picture.start:
        yield picture.start
    if picture.target is not None:
        yield picture.by_when, picture.target


def _goal(picture: ProgressPicture, across: Any, up: Any) -> dict[str, Any] | None:
    if picture.target is None:
        return None
    first, value = picture.start or (picture.dots[0] if picture.dots else (picture.opens_on, picture.target))
    words = f"Goal {_number(picture.target)}"
    ends = {"x": across(picture.by_when), "y": up(picture.target), "words": words}
    return {"from": {"x": across(first), "y": up(value)}, "to": ends}


def _days(picture: ProgressPicture, across: Any) -> list[date]:
    """The first and the last, and between them the latest dot's where its words have room."""
    ends = [picture.opens_on, max(picture.by_when, *(day for day, _ in picture.dots[-1:]))]
    latest = (day for day, _ in picture.dots[-1:])
    apart = [day for day in latest if all(abs(across(day) - across(end)) > WORDS_WIDE for end in ends)]
    return [ends[0], *apart, ends[1]]


def _across(first: date, last: date) -> Any:
    length = max((last - first).days, 1)
    return lambda day: round((day - first).days / length, 4)


def _up(least: Decimal, most: Decimal) -> Any:
    height = (most - least) or Decimal(1)
    return lambda value: round(float(ROOM + (value - least) / height * (1 - 2 * ROOM)), 4)


def _first_and_last(place: list[tuple[float, float, str]]) -> list[tuple[float, float, str]]:
    return [place[0], place[-1]] if len(place) > 1 else place


def _number(value: Decimal) -> str:
    return f"{value.normalize():f}"
