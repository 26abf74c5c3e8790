"""forms.csv: every address that can be posted to; of one whose form these tests never get accepted, why."""

import csv
from functools import cache
from pathlib import Path

from tests.once.posts import Tally

LIST = Path(__file__).with_name("forms.csv")
# So many addresses there were, and so many forms were accepted, when this was written.
ADDRESSES, ACCEPTED = 119, 104


@cache
def listed() -> dict[str, str]:
    """By address, why its form is never accepted here; empty where it must be."""
    with LIST.open(encoding="utf-8", newline="") as file:
        return {row["route"]: row["idle"] for row in csv.DictReader(file)}


def whole(tally: Tally) -> None:
    """Nothing doubled; and every form was accepted the first time, unless its line says why it can't be."""
    assert not tally.broken, "\n".join([tally.line(), *tally.broken])
    never = sorted(name for name in tally.posted - tally.acted if not listed().get(name))
    assert not never, (
        f"never accepted, so nothing was shown; fill them in, or say why not in forms.csv: {never}"
    )
    stale = sorted(name for name in tally.acted if listed().get(name))
    assert not stale, f"accepted, though forms.csv says why they can't be; take out the reason: {stale}"


def whole_and_enough(tally: Tally) -> None:
    """Of all addresses: there are as many as there were."""
    whole(tally)
    assert len(tally.posted) >= ADDRESSES
    assert len(tally.acted) >= ACCEPTED
