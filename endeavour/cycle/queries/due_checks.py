"""Which checks are due when support is given: asked of whoever gives it, with the session itself."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Max, OuterRef, Q

from endeavour.cycle.models import Outcome, Serves
from endeavour.cycle.queries.outcomes import Row, befores_of, goes_on_from
from endeavour.law.school_days import SchoolCalendar
from endeavour.progress.check_days import check_due_on
from endeavour.pupils.one import ToJSON
from endeavour.tenancy.json_rows import JSONRow, as_day


@dataclass(frozen=True)
class DueCheck:
    """A number to enter for one pupil."""

    outcome: Outcome
    pupil_id: int
    code: str
    measure: str
    unit: str

    @property
    def field(self) -> str:
        return f"check_{self.code}"


def due_check(row: Outcome) -> DueCheck:
    return DueCheck(row, row.cycle.pupil_id, row.code, row.measure, row.unit)


def checks_due(
    provisions: Collection[int], *, on: date, calendar: SchoolCalendar
) -> dict[int, tuple[DueCheck, ...]]:
    """By provision, for the outcomes that it serves. One statement."""
    found: dict[int, list[DueCheck]] = defaultdict(list)
    for tie in _ties(provisions, on):
        due_on = check_due_on(tie.outcome, _last_check(tie.outcome.code, tie.checked), calendar)
        if due_on is not None and due_on <= on:
            found[tie.provision].append(due_check(tie.outcome))
    return {provision: tuple(checks) for provision, checks in found.items()}


@dataclass(frozen=True)
class _Tie:
    """`checked` holds every outcome of its pupil with the last check: earlier cycles' are gone on from."""

    outcome: Outcome
    provision: int
    checked: list[Row]


def _ties(provisions: Collection[int], on: date) -> Iterator[_Tie]:
    standing = Q(checks__replaced_at__isnull=True)
    of_pupil = Outcome.objects.filter(cycle__pupil=OuterRef("outcome__cycle__pupil")).order_by("pk")
    shown = JSONRow(code="code", carried_from="carried_from", last=Max("checks__on", filter=standing))
    measured = Serves.objects.filter(
        provision__in=provisions,
        untied_on__isnull=True,
        outcome__taken_out_on__isnull=True,
        outcome__cycle__closed_on__isnull=True,
        outcome__target__isnull=False,
        outcome__starts_on__lte=on,
    )
    known = ToJSON(ArraySubquery(of_pupil.values(shown=shown)))
    ties = measured.select_related("outcome__cycle").annotate(checked=known)
    for tie in ties.order_by("outcome__position", "pk"):
        yield _Tie(tie.outcome, tie.provision_id, tie.checked)


def _last_check(code: str, rows: list[Row]) -> date | None:
    last = {row["code"]: row["last"] for row in rows}
    days = [last[each] for each in goes_on_from(code, befores_of(rows)) if last[each]]
    return as_day(max(days)) if days else None
