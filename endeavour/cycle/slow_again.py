"""Little or no progress twice in a row: then a specialist is asked, or the school says why not (Code 6.59)."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from django.db.models import Q

from endeavour.cycle.delivery import SLOW_WORDS
from endeavour.cycle.models import Outcome


@dataclass(frozen=True)
class Judged:
    """One outcome with the word that a review gave it. `goes_on_from` holds the codes of all that it was carried on
    from, one after another: also of those that were changed in the middle of a cycle.
    """

    code: str
    word: str
    area: str = ""
    goes_on_from: frozenset[str] = frozenset()

    @property
    def is_slow(self) -> bool:
        return self.word in SLOW_WORDS

    def follows(self, other: "Judged") -> bool:
        """The same outcome carried on, or another one in the same area of need."""
        return other.code in self.goes_on_from or bool(self.area and self.area == other.area)


def slow_again(reviews: Sequence[Sequence[Judged]], *, cycles: int) -> tuple[str, ...]:
    """Codes of the newest review's outcomes that were slow in so many reviewed cycles in a row, this one included.

    `reviews` holds what each review said, the newest first.
    """
    if len(reviews) < cycles:
        return ()
    return tuple(judged.code for judged in reviews[0] if _slow_in_a_row(judged, reviews[1:cycles]))


def _slow_in_a_row(judged: Judged, earlier: Sequence[Sequence[Judged]]) -> bool:
    if not judged.is_slow:
        return False
    if not earlier:
        return True
    before = (other for other in earlier[0] if judged.follows(other))
    return any(_slow_in_a_row(other, earlier[1:]) for other in before)


@dataclass
class SaidInReviews:
    """Of one pupil, by the cycle's number. A review that isn't `decided` counts as the newest one only."""

    words: dict[int, list[Judged]] = field(default_factory=lambda: defaultdict(list))
    decided: set[int] = field(default_factory=set)

    def in_a_row(self, number: int) -> list[list[Judged]]:
        """Of this cycle and of those just before it, the newest first: a cycle without a decided review ends the
        row."""
        row: list[list[Judged]] = []
        while number in self.words and (not row or number in self.decided):
            row.append(self.words[number])
            number -= 1
        return row


def said_in_reviews(pupil_ids: Collection[int] | None = None) -> dict[int, SaidInReviews]:
    """By pupil: of these, or of all in scope. One statement."""
    wanted = Q() if pupil_ids is None else Q(cycle__pupil__in=pupil_ids)
    rows = Outcome.objects.filter(wanted).order_by("cycle__number", "position", "pk").values_list(*_ROW)
    return said_in(JudgedRow(*row) for row in rows)


class JudgedRow(NamedTuple):
    """One outcome of a plan, taken out or not, with the word of its cycle's review, if that gave one."""

    pupil: int
    number: int
    code: str
    area: str
    carried_from: str
    taken_out_on: date | str | None
    word: str | None
    decided_on: date | None


def said_in(rows: Iterable[JudgedRow]) -> dict[int, SaidInReviews]:
    """Of all outcomes of some pupils, by pupil."""
    rows = list(rows)
    before = {row.code: row.carried_from for row in rows}
    found: dict[int, SaidInReviews] = defaultdict(SaidInReviews)
    for row in rows:
        if row.word and row.taken_out_on is None:
            judged = Judged(row.code, row.word, row.area, _chain(row.carried_from, before))
            found[row.pupil].words[row.number].append(judged)
            if row.decided_on is not None:
                found[row.pupil].decided.add(row.number)
    return found


_ROW = (
    *("cycle__pupil_id", "cycle__number", "code", "area", "carried_from", "taken_out_on"),
    *("reviews__word", "reviews__review__decided_on"),
)


def _chain(code: str, before: Mapping[str, str]) -> frozenset[str]:
    passed: set[str] = set()
    while code and code not in passed:
        passed.add(code)
        code = before.get(code, "")
    return frozenset(passed)
