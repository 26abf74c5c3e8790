"""Which numbers of a check are asked about once, above and below what is known: none is refused."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import pytest

from endeavour.progress.values import far_off_of

SURE = "If it is right, save it again; if not, correct it."
BEFORE = "what was measured before"


@dataclass
class Plan:
    baseline: Decimal | None
    target: Decimal | None


def _number(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def question(baseline: float | None, target: float | None, before: Sequence[float], value: float) -> str:
    plan = Plan(_number(baseline), _number(target))
    return far_off_of(plan, [Decimal(str(one)) for one in before])(Decimal(str(value)))


@pytest.mark.parametrize(
    ("baseline", "target", "before", "value", "is_far"),
    [
        (41, 58, (38, 43, 50), 3, f"below {BEFORE}"),
        (0, 58, (38, 43, 50), 3, f"below {BEFORE}"),  # that it began at 0 excuses nothing now
        (41, 56, (), 12, "from 41, where it began"),
        (41, 58, (38, 43, 50), 9999, "from 58, the goal"),
        (None, None, (20,), 70, f"above {BEFORE}"),
        (60, 20, (), 3, "from 20, the goal"),
        (20, 5, (12, 13), 45, f"above {BEFORE}"),
        (6, 20, (11, 12, 13), 0, f"below {BEFORE}"),
    ],
)
def test_a_number_far_from_all_that_is_known_is_asked_about(
    baseline: float | None, target: float | None, before: Sequence[float], value: float, is_far: str
) -> None:
    assert question(baseline, target, before, value) == f"{value} is far {is_far}. {SURE}"


@pytest.mark.parametrize(
    ("baseline", "target", "before", "value"),
    [
        (41, 58, (38, 43, 50), 13),  # a third, and a little more
        (41, 58, (38, 43, 50), 174),
        (0, 56, (), 0),
        (0, 56, (), 3),
        (None, 56, (), 3),  # the first that was measured
        (None, None, (), 9999),
        (12, 2, (11, 8), 0),  # fewer is better
        (60, 5, (50, 40), 4),  # as good as the goal
        (14, 3, (10,), 0),
        (41, 58, (38, 43, 50, 3, 44), 4),  # it was low lately
        (6, 20, (9, 10), 0),
        (41, 58, (38, 43, 50), -1),  # refused, whoever is sure of it
        (41, 58, (38, 43, 50), 100000),
    ],
)
def test_any_other_is_taken_at_its_word(
    baseline: float | None, target: float | None, before: Sequence[float], value: float
) -> None:
    assert question(baseline, target, before, value) == ""


def test_only_the_last_few_count() -> None:
    assert question(0, 58, (3, 38, 43, 50), 4)
    assert not question(0, 58, (38, 3, 43, 50), 4)
