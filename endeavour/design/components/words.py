"""Filters that put days, numbers and what somebody said into words. Of an instant they say the day, and the time, that
it is in London."""

import re

from endeavour.design import dates, numbers

from . import register

for days in (
    dates.full_date,
    dates.day_and_month,
    dates.long_day,
    dates.short_date,
    dates.short_day,
    dates.short_date_and_year,
    dates.short_day_and_year,
    dates.clock_time,
):
    register.filter(days.__name__, days, expects_localtime=True)
for figures in (numbers.in_words, numbers.counted, numbers.how_often, numbers.in_figures):
    register.filter(figures.__name__, figures)


@register.filter
def quoted(words: str) -> str:
    """In quotation marks; those within are single ones, and what is in marks as a whole gets no others."""
    words = re.sub(r'"([^"]*)"', r"“\1”", words)
    if re.fullmatch(r"“[^“”]*”", words):
        return words
    return f"“{words.replace('“', '‘').replace('”', '’')}”"
