"""Outcomes with their checks, the ones of earlier cycles that they go on from included."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet, Subquery

from endeavour.cycle.models import Check, Cycle, Outcome, OutcomeReview, Serves
from endeavour.design.dates import day_and_month
from endeavour.law.school_days import SchoolCalendar
from endeavour.progress.check_days import check_due_on
from endeavour.pupils.names import formal_name
from endeavour.tenancy.json_rows import JSONRow, as_day, as_day_or_none, as_number, as_number_or_none

Point = tuple[date, Decimal]
Row = dict[str, Any]
_OUTCOME = (
    *(
        "id",
        "code",
        "cycle_id",
        "position",
        "area",
        "goal",
        "how_known",
        "by_when",
        "measure",
        "unit",
        "baseline",
    ),
    *("baseline_on", "target", "check_every_weeks", "owner_id", "starts_on", "carried_from", "taken_out_on"),
)


@dataclass(frozen=True)
class OutcomeLine:
    """One outcome of a plan that was shared. `checks` hold a day and a value, the oldest first; `word` is the
    review's, empty until it is given. `began_as`: the code of the one that it was first carried on from, or its own."""

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
    began_as: str
    checks: tuple[Point, ...]
    provision_ids: tuple[int, ...]
    word: str = ""

    @property
    def sentence(self) -> str:
        """Maya reads 56 words in a minute by 11 December."""
        return f"{self.goal.rstrip('. ')} by {day_and_month(self.by_when)}."

    @property
    def latest(self) -> Decimal | None:
        """The last number known of it."""
        return self.checks[-1][1] if self.checks else self.baseline

    def check_due_on(self, calendar: SchoolCalendar) -> date | None:
        return check_due_on(self, self.checks[-1][0] if self.checks else None, calendar)


def outcomes_of(cycle_ids: Collection[int]) -> dict[int, tuple[OutcomeLine, ...]]:
    """By cycle: what its plan holds to now, in its order. One statement."""
    wanted = set(cycle_ids)
    pupils = Cycle.objects.filter(pk__in=wanted).values("pupil_id")
    rows = list(outcome_rows(Outcome.objects.filter(cycle__pupil__in=pupils)))
    found: dict[int, list[OutcomeLine]] = defaultdict(list)
    for line in lines_held(rows):
        if line.cycle_id in wanted:
            found[line.cycle_id].append(line)
    return {cycle: tuple(lines) for cycle, lines in found.items()}


def line_in(rows: Sequence[Row], code: str) -> OutcomeLine:
    """One of a pupil's alone, though the plan may no longer hold to it, from what `outcome_rows` brought."""
    row = next(row for row in rows if row["code"] == code)
    return _line(row, befores_of(rows), _checks(rows))


def outcome_rows(outcomes: QuerySet[Outcome]) -> QuerySet[Outcome, Any]:
    """Each with its owner, its checks and what serves it, in one column: for `lines_held`."""
    checks = Check.objects.filter(outcome=OuterRef("pk"), replaced_at__isnull=True).order_by("on")
    serving = Serves.objects.filter(outcome=OuterRef("pk"), untied_on__isnull=True).order_by("pk")
    said = OutcomeReview.objects.filter(outcome=OuterRef("pk")).values("word")
    shown = JSONRow(
        *_OUTCOME,
        word=Subquery(said[:1]),
        owner=JSONRow(title="owner__title", forename="owner__forename", surname="owner__surname"),
        checks=ArraySubquery(checks.values(point=JSONRow("on", "value"))),
        serving=ArraySubquery(serving.values("provision_id")),
    )
    return outcomes.order_by("position", "pk").values_list(shown, flat=True)


def lines_held(rows: Iterable[Row]) -> list[OutcomeLine]:
    """Of all outcomes of some pupils: those that their plans hold to, in the order of the rows."""
    rows = list(rows)
    befores, checks = befores_of(rows), _checks(rows)
    return [_line(row, befores, checks) for row in rows if row["taken_out_on"] is None]


def befores_of(rows: Iterable[Row]) -> dict[str, str]:
    """By code: the code of the one that it goes on from."""
    return {row["code"]: row["carried_from"] for row in rows}


def goes_on_from(code: str, befores: Mapping[str, str]) -> list[str]:
    """Its code, and those of all that it was carried on from."""
    chain: list[str] = []
    while code in befores and code not in chain:
        chain.append(code)
        code = befores[code]
    return chain


def _checks(rows: Iterable[Row]) -> dict[str, list[Point]]:
    return {row["code"]: _points(row["checks"]) for row in rows}


def _line(row: Row, befores: Mapping[str, str], checks: Mapping[str, list[Point]]) -> OutcomeLine:
    chain = goes_on_from(row["code"], befores)
    return OutcomeLine(
        id=row["id"],
        code=row["code"],
        cycle_id=row["cycle_id"],
        position=row["position"],
        area=row["area"],
        goal=row["goal"],
        how_known=row["how_known"],
        by_when=as_day(row["by_when"]),
        measure=row["measure"],
        unit=row["unit"],
        baseline=as_number_or_none(row["baseline"]),
        baseline_on=as_day_or_none(row["baseline_on"]),
        target=as_number_or_none(row["target"]),
        check_every_weeks=row["check_every_weeks"],
        owner_id=row["owner_id"],
        owner=_owner(row["owner"]) if row["owner_id"] else "",
        starts_on=as_day(row["starts_on"]),
        carried_from=row["carried_from"],
        began_as=chain[-1],
        checks=tuple(sorted(point for code in chain for point in checks[code])),
        provision_ids=tuple(row["serving"]),
        word=row["word"] or "",
    )


def _points(rows: Iterable[Row]) -> list[Point]:
    return [(as_day(row["on"]), as_number(row["value"])) for row in rows]


def _owner(row: Row) -> str:
    return formal_name(row["title"] or "", row["forename"] or "", row["surname"] or "")
