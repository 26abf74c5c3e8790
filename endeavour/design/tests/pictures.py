"""Maya's reading, as tests draw it."""

from datetime import date, timedelta
from decimal import Decimal

from endeavour.design.picture import Change, ProgressPicture, Rest

START = date(2026, 9, 14)
VALUES = (41, 42, 44, 45, 47, 48, 51, 52)
DOTS = tuple(
    (START + timedelta(weeks=week), Decimal(value))
    for week, value in zip((0, 1, 2, 3, 4, 7, 8, 9), VALUES, strict=True)
)
MAYA = ProgressPicture(
    title="Maya reads 52 words a minute and is on track for 56",
    caption="Maya started at 41. The goal is 56 by 11 December.",
    unit="words a minute",
    table_about="Maya’s checks as a table",
    dots=DOTS,
    opens_on=START,
    by_when=date(2026, 12, 11),
    start=DOTS[0],
    target=Decimal(56),
    trend=((START, 41.2), (date(2026, 11, 16), 52.1)),
    ahead=56.4,
    rests=(Rest(name="Half-term", first=date(2026, 10, 19), last=date(2026, 10, 30)),),
    changes=(Change(letter="A", on=date(2026, 10, 5), words="Three times a week instead of two"),),
)
