"""Pictures made from numbers, each with its words and its table."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from endeavour.design.chart import drawings
from endeavour.design.choice import one_of
from endeavour.design.dates import full_date, short_day
from endeavour.design.lanes import drawn_lanes
from endeavour.design.numbers import in_figures
from endeavour.design.picture import LanesPicture, ProgressPicture

from . import register

YEAR_IS_PLAIN = 300  # days
BOXES = 40
KINDS = ("done", "part", "not", "staff", "open")


@register.inclusion_tag("design/components/progress_chart.html")
def progress_chart(
    *,
    picture: ProgressPicture,
    id: str,  # noqa: A002  HTML's own word
    level: int = 2,
) -> dict[str, object]:
    """The finding as title, a wide and a narrow drawing, the words, and the table that has every number."""
    wide, narrow = drawings(picture)
    days = [picture.opens_on, picture.by_when, *(day for day, _ in picture.dots)]
    written = full_date if (max(days) - min(days)).days > YEAR_IS_PLAIN else short_day
    rows = [
        (f"{written(day)}{', the start' if (day, value) == picture.start else ''}", in_figures(value))
        for day, value in picture.dots
    ]
    return {
        "picture": picture,
        "id": id,
        "level": level,
        "drawings": (wide, narrow),
        "rows": rows,
        "target": in_figures(picture.target) if picture.target is not None else "",
        "ahead": in_figures(picture.ahead) if picture.ahead is not None else "",
    }


@register.inclusion_tag("design/components/done_bar.html")
def done_bar(*, sessions: Sequence[tuple[date, str]]) -> dict[str, object]:
    """A box for each session and a gap for each week: filled, half filled, empty, struck for no staff, or dashed.

    Past some forty boxes one plain bar. Hidden from those who listen: the words beside it say the same.
    """
    for _, kind in sessions:
        one_of(KINDS, kind, "kind of session")
    weeks = [
        [kind for _, kind in week] for _, week in groupby(sessions, lambda one: one[0].isocalendar()[:2])
    ]
    done = sum(kind in ("done", "part") for _, kind in sessions)
    return {
        "weeks": weeks if len(sessions) <= BOXES else [],
        "planned": len(sessions) if len(sessions) > BOXES else 0,
        "done": done,
    }


@register.inclusion_tag("design/components/lanes.html")
def lanes(*, picture: LanesPicture, id: str) -> dict[str, object]:  # noqa: A002  HTML's own word
    """What ran when, for wide pages: the list below it says the same in words."""
    return {"picture": picture, "id": id, "drawing": drawn_lanes(picture)}
