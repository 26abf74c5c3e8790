"""The lines for every lesson as rows."""

from dataclasses import replace
from datetime import date, timedelta

from endeavour.access.actor import Actor
from endeavour.cycle.plan_contents import PlannedAdjustment
from endeavour.provision.access import adjustment_seen_by
from endeavour.provision.actions.end_adjustment import end_adjustment
from endeavour.provision.actions.record_adjustment import record_adjustment
from endeavour.provision.queries import adjustments_of
from endeavour.pupils.models import Pupil

ONE_DAY = timedelta(days=1)


def put_adjustments(
    pupil: Pupil, planned: tuple[PlannedAdjustment, ...], *, on: date, by: Actor
) -> tuple[PlannedAdjustment, ...]:
    """Those that stand with the same words go on; the rest end, and the new ones start."""
    standing = {
        (line.kind, line.words): line.code
        for line in adjustments_of([pupil.pk], on=on + ONE_DAY).get(pupil.pk, ())
    }
    going_on = {(one.kind, one.words) for one in planned} & standing.keys()
    for line in standing.keys() - going_on:
        end_adjustment(adjustment_seen_by(by, pupil, standing[line]), on=on, by=by)
    return tuple(
        replace(one, code=standing[one.kind, one.words])
        if (one.kind, one.words) in going_on
        else _begin(pupil, one, place, on, by)
        for place, one in enumerate(planned, start=1)
    )


def _begin(pupil: Pupil, one: PlannedAdjustment, place: int, on: date, by: Actor) -> PlannedAdjustment:
    made = record_adjustment(pupil, kind=one.kind, words=one.words, position=place, on=on, by=by)
    return replace(one, code=made.code)
