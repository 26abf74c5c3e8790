"""The outcomes of a plan as rows. What was changed ends, and another starts from it: their checks make one picture."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from endeavour.access.class_staff import not_here
from endeavour.access.refusal import Refused
from endeavour.cycle.models import Cycle, Outcome
from endeavour.cycle.plan_contents import PlannedOutcome
from endeavour.cycle.queries.outcomes import OutcomeLine, line_in, outcome_rows

SAID = (
    *("goal", "how_known", "by_when", "measure", "unit", "baseline", "target"),
    *("check_every_weeks", "owner_id", "area"),
)


def put_outcomes(
    cycle: Cycle, planned: tuple[PlannedOutcome, ...], *, on: date
) -> tuple[tuple[Outcome, ...], tuple[PlannedOutcome, ...]]:
    """The rows that hold from now on, and the same in the plan's words, each with its row's code."""
    _refuse_strangers(planned, on)
    standing = {row.code: row for row in Outcome.objects.filter(cycle=cycle, taken_out_on__isnull=True)}
    known = _known_of(cycle)
    rows = tuple(
        _put(cycle, one, standing.get(one.code), known, place, on)
        for place, one in enumerate(planned, start=1)
    )
    kept = {row.pk for row in rows}
    gone = [row.pk for row in standing.values() if row.pk not in kept]
    Outcome.objects.filter(pk__in=gone).update(taken_out_on=on)
    said = tuple(
        replace(one, code=row.code, carried_from=row.carried_from)
        for one, row in zip(planned, rows, strict=True)
    )
    return rows, said


def _refuse_strangers(planned: tuple[PlannedOutcome, ...], on: date) -> None:
    strangers = not_here((one.owner_id for one in planned), on=on)
    for place, one in enumerate(planned, start=1):
        if one.owner_id in strangers:
            raise Refused(
                f"Outcome {place}: whoever was chosen to check it holds no post at this school today. "
                "Choose somebody else, then share the plan."
            )


def _known_of(cycle: Cycle) -> dict[str, OutcomeLine]:
    """Of this cycle and those before, by code: what a plan can go on from."""
    rows = list(outcome_rows(Outcome.objects.filter(cycle__pupil=cycle.pupil_id)))
    return {row["code"]: line_in(rows, row["code"]) for row in rows}


def _put(
    cycle: Cycle,
    one: PlannedOutcome,
    before: Outcome | None,
    known: Mapping[str, OutcomeLine],
    place: int,
    on: date,
) -> Outcome:
    if before is not None and says_the_same(before, one):
        if before.position != place:
            before.position = place
            before.save(update_fields=["position"])
        return before
    goes_on_from = before.code if before else one.carried_from
    made: Outcome = Outcome.objects.create(
        school_id=cycle.school_id,
        cycle=cycle,
        position=place,
        starts_on=on,
        baseline_on=_day_of_baseline(one, known.get(goes_on_from), same_cycle=before is not None, on=on),
        carried_from=goes_on_from,
        **{name: getattr(one, name) for name in SAID},
    )
    return made


def says_the_same(before: Outcome | OutcomeLine, one: PlannedOutcome) -> bool:
    """So that its row goes on, with its checks."""
    return all(getattr(before, name) == getattr(one, name) for name in SAID)


def _day_of_baseline(
    one: PlannedOutcome, before: OutcomeLine | None, *, same_cycle: bool, on: date
) -> date | None:
    """A number that was measured keeps its day, or the picture would show a check that never was. A new cycle starts at
    the last one; within a cycle the start stays where it was."""
    if one.baseline is None or before is None:
        return None if one.baseline is None else on
    measured = [*before.checks[-1:], (before.baseline_on, before.baseline)]
    if same_cycle:
        measured.reverse()
    return next((day for day, value in measured if value == one.baseline), on)
