"""Filters that put days and numbers into words."""

from endeavour.design import dates, numbers

from . import register

for wording in (
    dates.full_date,
    dates.day_and_month,
    dates.long_day,
    dates.short_date,
    dates.short_day,
    dates.short_date_and_year,
    dates.short_day_and_year,
    dates.clock_time,
    numbers.in_words,
    numbers.counted,
    numbers.in_figures,
):
    register.filter(wording.__name__, wording)
