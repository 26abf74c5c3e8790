"""Plans as somebody might make them: one to four outcomes, support of their own, groups joined, lines for lessons."""

import random
from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal

from endeavour.access.actor import StaffActor
from endeavour.cycle.next_plan import running_support
from endeavour.cycle.plan_contents import PlanContents, PlannedAdjustment, PlannedOutcome, PlannedSupport
from endeavour.provision.queries import ProvisionLine


def random_plan(
    dice: random.Random, leader: StaffActor, groups: tuple[ProvisionLine, ...], *, starts_on: date
) -> PlanContents:
    outcomes = tuple(
        PlannedOutcome(
            goal=f"Kit does thing {place}",
            by_when=date(2026, 12, dice.randint(1, 18)),
            baseline=Decimal(dice.randint(0, 40)),
            target=Decimal(dice.randint(41, 90)),
            unit=dice.choice(["words a minute", "out of 100", ""]),
        )
        for place in range(1, dice.randint(1, 4) + 1)
    )
    supports = tuple(
        _random_support(dice, key, len(outcomes), leader, starts_on) for key in range(dice.randint(1, 3))
    )
    joined = tuple(
        replace(running_support(line, ()), key=f"join{line.code}")
        for line in dice.sample(groups, min(len(groups), dice.randint(0, 2)))
    )
    lessons = tuple(
        PlannedAdjustment(kind=dice.choice(["owed", "idea"]), words=f"Line {place}")
        for place in range(dice.randint(0, 3))
    )
    return PlanContents(
        strengths="Kind",
        barrier="Noise",
        outcomes=outcomes,
        supports=(*supports, *joined),
        adjustments=lessons,
        at_home=dice.choice(["", "Read together."]),
        review_on=date(2026, 12, 8),
    )


def _random_support(
    dice: random.Random, key: int, outcomes: int, leader: StaffActor, starts_on: date
) -> PlannedSupport:
    at = time(9 + 2 * key, dice.choice([0, 15, 30]))
    return PlannedSupport(
        key=f"k{key}",
        name=f"Support {key} of {dice.random()}",
        group_size=4,
        serves=tuple(sorted(dice.sample(range(1, outcomes + 1), dice.randint(0, outcomes)))),
        minutes=dice.choice([10, 20, 45]),
        times=tuple((day, at) for day in sorted(dice.sample(range(5), dice.randint(1, 5)))),
        leader_id=leader.person.pk,
        starts_on=starts_on + timedelta(days=dice.randint(0, 9)),
    )
