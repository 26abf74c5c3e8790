"""Little or no progress twice in a row: then a specialist is asked, or the school says why not (Code 6.59)."""

from collections.abc import Sequence
from dataclasses import dataclass

from endeavour.cycle.delivery import SLOW_WORDS


@dataclass(frozen=True)
class Judged:
    """One outcome with the word that a review gave it. `carried_from` is the code of the one it goes on from."""

    code: str
    word: str
    area: str = ""
    carried_from: str = ""

    @property
    def is_slow(self) -> bool:
        return self.word in SLOW_WORDS

    def goes_on_from(self, other: "Judged") -> bool:
        """The same outcome carried on, or another one in the same area of need."""
        return self.carried_from == other.code or bool(self.area and self.area == other.area)


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
    before = (other for other in earlier[0] if judged.goes_on_from(other))
    return any(_slow_in_a_row(other, earlier[1:]) for other in before)
