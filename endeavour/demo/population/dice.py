"""Chance that falls the same way every time: the same seed gives the same school, on any machine."""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """Only `Random.random` is used: of the generator's methods it alone is promised never to change."""

    def __init__(self, seed: str) -> None:
        self.roll = Random(seed).random  # noqa: S311 - made-up people, no secrets

    def pick(self, things: Sequence[T]) -> T:
        return things[int(self.roll() * len(things))]

    def chance(self, share: float) -> bool:
        return self.roll() < share

    def number(self, low: int, high: int) -> int:
        """A whole number from low to high, both included."""
        return low + int(self.roll() * (high - low + 1))

    def weighted(self, things: Sequence[T], weights: Sequence[float]) -> T:
        left = self.roll() * sum(weights)
        for thing, weight in zip(things, weights, strict=True):
            left -= weight
            if left < 0:
                return thing
        return things[-1]

    def shuffled(self, things: Sequence[T]) -> list[T]:
        deck = list(things)
        for last in range(len(deck) - 1, 0, -1):
            other = int(self.roll() * (last + 1))
            deck[last], deck[other] = deck[other], deck[last]
        return deck
