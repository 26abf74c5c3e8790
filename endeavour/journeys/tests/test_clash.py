import random

import pytest

from endeavour.journeys.clash import Clash, settle

SEEN = {"mobile": "1", "email": "a@b.c", "channel": ""}


def test_only_what_the_person_changed_is_written() -> None:
    now = SEEN | {"email": "new@b.c"}
    assert settle(now=now, seen=SEEN, wanted=SEEN | {"mobile": "2"}) == {"mobile": "2"}


def test_the_same_change_made_twice_is_no_clash() -> None:
    assert settle(now=SEEN | {"mobile": "2"}, seen=SEEN, wanted=SEEN | {"mobile": "2"}) == {}


def test_a_field_that_both_changed_is_a_clash_with_both_texts() -> None:
    with pytest.raises(Clash) as clash:
        settle(now=SEEN | {"mobile": "3"}, seen=SEEN, wanted=SEEN | {"mobile": "2"})
    (difference,) = clash.value.differences
    assert (difference.field, difference.theirs, difference.yours) == ("mobile", "3", "2")


def test_five_hundred_interleavings_of_two_editors_lose_nothing() -> None:
    """What either typed stands in the row, was typed over by its author, or is shown in a clash."""
    dice = random.Random(823)
    for _ in range(500):
        row: dict[str, object] = dict.fromkeys("abc", "0")
        opened = {editor: dict(row) for editor in "xy"}
        for step in range(8):
            editor = dice.choice("xy")
            if dice.random() < 0.3:
                opened[editor] = dict(row)
                continue
            typed = opened[editor] | {name: f"{editor}{step}" for name in "abc" if dice.random() < 0.5}
            before = dict(row)
            try:
                row |= settle(now=row, seen=opened[editor], wanted=typed)
            except Clash as clash:
                shown = {d.field: (d.theirs, d.yours) for d in clash.differences}
                assert shown == {n: (row[n], typed[n]) for n in shown}
                continue
            overwritten = {n for n in "abc" if row[n] != before[n]}
            assert all(before[n] == opened[editor][n] for n in overwritten)
            opened[editor] = dict(row)
