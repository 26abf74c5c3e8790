"""Outcomes with their checks, the ones of earlier cycles that they go on from included."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from endeavour.cycle.models import Check, Cycle, Outcome, Serves
from endeavour.design.dates import day_and_month

Point = tuple[date, Decimal]


@dataclass(frozen=True)
class OutcomeLine:
    """One outcome of a plan that was shared. `checks` hold a day and a value, the oldest first."""

    id: int
    code: str
    cycle_id: int
    position: int
    area: str
    goal: str
    how_known: str
    by_when: date
    measure: str
    unit: str
    baseline: Decimal | None
    baseline_on: date | None
    target: Decimal | None
    check_every_weeks: int
    owner_id: int | None
    owner: str
    starts_on: date
    carried_from: str
    checks: tuple[Point, ...]
    provision_ids: tuple[int, ...]

    @property
    def sentence(self) -> str:
        """Maya reads 56 words in a minute by 11 December."""
        return f"{self.goal.rstrip('. ')} by {day_and_month(self.by_when)}."

    @property
    def latest(self) -> Decimal | None:
        """The last number known of it."""
        return self.checks[-1][1] if self.checks else self.baseline


def outcomes_of(cycle_ids: Collection[int]) -> dict[int, tuple[OutcomeLine, ...]]:
    """By cycle: what its plan holds to now, in its order. Three statements."""
    wanted = set(cycle_ids)
    pupils = Cycle.objects.filter(pk__in=wanted).values("pupil_id")
    rows = list(Outcome.objects.filter(cycle__pupil__in=pupils).select_related("owner"))
    by_code = {row.code: row for row in rows}
    held = [row for row in rows if row.cycle_id in wanted and row.taken_out_on is None]
    chains = {row.pk: _chain(row, by_code) for row in held}
    checks = _checks({pk for chain in chains.values() for pk in chain})
    serving = _serving([row.pk for row in held])
    found: dict[int, list[OutcomeLine]] = defaultdict(list)
    for row in held:
        points = sorted(point for pk in chains[row.pk] for point in checks[pk])
        found[row.cycle_id].append(_line(row, tuple(points), serving[row.pk]))
    return {cycle: tuple(lines) for cycle, lines in found.items()}


def outcome_line(outcome: Outcome) -> OutcomeLine:
    """One alone, though the plan may no longer hold to it. Three statements."""
    rows = Outcome.objects.filter(cycle__pupil=outcome.cycle.pupil_id).select_related("owner")
    by_code = {row.code: row for row in rows}
    row = by_code[outcome.code]
    chain = _chain(row, by_code)
    checks = _checks(set(chain))
    points = sorted(point for pk in chain for point in checks[pk])
    return _line(row, tuple(points), _serving([row.pk])[row.pk])


def _chain(row: Outcome, by_code: dict[str, Outcome]) -> list[int]:
    """It and all that it was carried on from."""
    chain: list[int] = []
    now: Outcome | None = row
    while now is not None and now.pk not in chain:
        chain.append(now.pk)
        now = by_code.get(now.carried_from)
    return chain


def _checks(outcomes: set[int]) -> dict[int, list[Point]]:
    found: dict[int, list[Point]] = defaultdict(list)
    kept = Check.objects.filter(outcome__in=outcomes, replaced_at__isnull=True)
    for outcome, on, value in kept.values_list("outcome_id", "on", "value"):
        found[outcome].append((on, value))
    return found


def _serving(outcomes: list[int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    ties = Serves.objects.filter(outcome__in=outcomes, untied_on__isnull=True).order_by("pk")
    for outcome, provision in ties.values_list("outcome_id", "provision_id"):
        found[outcome].append(provision)
    return found


def _line(row: Outcome, checks: tuple[Point, ...], serving: list[int]) -> OutcomeLine:
    return OutcomeLine(
        id=row.pk,
        code=row.code,
        cycle_id=row.cycle_id,
        position=row.position,
        area=row.area,
        goal=row.goal,
        how_known=row.how_known,
        by_when=row.by_when,
        measure=row.measure,
        unit=row.unit,
        baseline=row.baseline,
        baseline_on=row.baseline_on,
        target=row.target,
        check_every_weeks=row.check_every_weeks,
        owner_id=row.owner_id,
        owner=row.owner.formal_name if row.owner else "",
        starts_on=row.starts_on,
        carried_from=row.carried_from,
        checks=checks,
        provision_ids=tuple(serving),
    )
