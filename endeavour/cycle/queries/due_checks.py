"""Which checks are due when support is given: asked of whoever gives it, with the session itself."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet

from endeavour.cycle.models import Check, Outcome, Serves
from endeavour.cycle.queries.outcomes import Row, befores_of, goes_on_from
from endeavour.law.school_days import SchoolCalendar
from endeavour.progress.check_days import check_due_on
from endeavour.progress.trend import Point
from endeavour.progress.values import LAST_FEW
from endeavour.pupils.one import ToJSON
from endeavour.tenancy.json_rows import JSONRow, as_day, as_number
from endeavour.tenancy.prepared import PreparedRows
from endeavour.tenancy.whole_rows import WholeRows


@dataclass(frozen=True)
class DueCheck:
    """A number to enter for one pupil. `before`: the last few of what is measured, the oldest first."""

    outcome: Outcome
    pupil_id: int
    code: str
    measure: str
    unit: str
    before: tuple[Decimal, ...] = ()

    @property
    def field(self) -> str:
        return f"check_{self.code}"


def due_check(row: Outcome, before: Iterable[Point] = ()) -> DueCheck:
    values = tuple(value for _, value in before)
    return DueCheck(row, row.cycle.pupil_id, row.code, row.measure, row.unit, values)


def checks_due(
    provisions: Collection[int], *, on: date, calendar: SchoolCalendar
) -> dict[int, tuple[DueCheck, ...]]:
    """By provision, for the outcomes that it serves. One statement; none where there is no provision."""
    found: dict[int, list[DueCheck]] = defaultdict(list)
    for provision, checked, *values in _TIES.of(tuple(provisions), on) if provisions else ():
        outcome = _OUTCOMES.made(values)
        before = _before(outcome.code, json.loads(checked))
        due_on = check_due_on(outcome, before[-1][0] if before else None, calendar)
        if due_on is not None and due_on <= on:
            found[provision].append(due_check(outcome, before))
    return {provision: tuple(checks) for provision, checks in found.items()}


def results_in(session: str) -> dict[str, Decimal]:
    """What was measured in a session, by the code of what is measured, taken back or not. One statement."""
    rows = Check.objects.filter(taken_in=session).order_by("pk")
    return dict(rows.values_list("outcome__code", "value"))


def _ties(provisions: tuple[int, ...], on: date) -> QuerySet[Serves, Any]:
    """Each with every outcome of its pupil and the last checks of it: earlier cycles' are gone on from."""
    standing = Check.objects.filter(outcome=OuterRef("pk"), replaced_at__isnull=True).order_by("-on")
    last = ArraySubquery(standing.values(point=JSONRow("on", "value"))[:LAST_FEW])
    of_pupil = Outcome.objects.filter(cycle__pupil=OuterRef("outcome__cycle__pupil")).order_by("pk")
    shown = JSONRow("code", "carried_from", checks=last)
    measured: QuerySet[Serves] = Serves.objects.filter(
        provision__in=provisions,
        untied_on__isnull=True,
        outcome__taken_out_on__isnull=True,
        outcome__cycle__closed_on__isnull=True,
        outcome__target__isnull=False,
        outcome__starts_on__lte=on,
    )
    known = ToJSON(ArraySubquery(of_pupil.values(shown=shown)))
    ordered = measured.order_by("outcome__position", "pk")
    return ordered.values_list("provision_id", known, *_OUTCOMES.columns)


_OUTCOMES = WholeRows(Outcome, "cycle", under="outcome__")
_TIES = PreparedRows(_ties, tuple, date)


def _before(code: str, rows: list[Row]) -> list[Point]:
    known = {row["code"]: row["checks"] for row in rows}
    found = (point for each in goes_on_from(code, befores_of(rows)) for point in known[each])
    return sorted((as_day(point["on"]), as_number(point["value"])) for point in found)
