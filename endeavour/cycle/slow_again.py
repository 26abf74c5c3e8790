"""Little or no progress twice in a row: then a specialist is asked, or the school says why not (Code 6.59)."""

from collections.abc import Sequence
from dataclasses import dataclass

from endeavour.cycle.delivery import SLOW_WORDS


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
