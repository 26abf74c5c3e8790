"""What the reviews of a pupil's cycles said of each outcome, cycle by cycle."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from django.db.models import Q

from endeavour.cycle.models import Outcome
from endeavour.cycle.slow_again import Judged


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
    rows = list(Outcome.objects.filter(wanted).order_by("cycle__number", "position", "pk").values_list(*_ROW))
    before = {code: carried_from for _, _, code, _, carried_from, *_ in rows}
    found: dict[int, SaidInReviews] = defaultdict(SaidInReviews)
    for pupil, number, code, area, carried_from, taken_out_on, word, decided_on in rows:
        if word and taken_out_on is None:
            found[pupil].words[number].append(Judged(code, word, area, _chain(carried_from, before)))
            if decided_on is not None:
                found[pupil].decided.add(number)
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
