"""A unit is typed for many: of one it is said without making bad grammar of it."""

import pytest

from endeavour.progress.values import with_unit


@pytest.mark.parametrize(
    ("figures", "unit", "said"),
    [
        ("52", "words a minute", "52 words a minute"),
        ("1", "playtimes a week", "1 (playtimes a week)"),
        ("1", "out of 5", "1 out of 5"),
        ("3", "playtimes a week", "3 playtimes a week"),
        ("1", "", "1"),
    ],
)
def test_of_one_the_unit_stands_as_it_was_typed(figures: str, unit: str, said: str) -> None:
    assert with_unit(figures, unit) == said
