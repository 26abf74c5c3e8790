"""How long answering takes, as teachers are told."""

from fractions import Fraction

A_PUPIL = Fraction(4, 3)  # 80 seconds for three outcomes without a word typed


def minutes_for(pupils: int) -> int:
    return max(1, round(pupils * A_PUPIL))
