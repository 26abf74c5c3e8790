"""The totals of pupils, from their marks, to hold beside those of a page."""

from collections.abc import Collection
from datetime import date

from endeavour.provision.tallies import Pair, Tally, marks_of, tally_of


def tallies(pupil_ids: Collection[int], *, today: date, since: date | None = None) -> dict[Pair, Tally]:
    """By pupil and provision, for every place they have or had."""
    found = marks_of(pupil_ids, today=today, since=since)
    return {pair: tally_of(marks) for pair, marks in found.items()}
