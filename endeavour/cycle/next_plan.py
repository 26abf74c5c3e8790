"""What the draft of a new cycle starts from, the last plan as far as it goes on and whatever runs already; and the
support that it will say when it is shared."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from endeavour.cycle.models import Word
from endeavour.cycle.plan_contents import (
    FOR_NONE,
    PlanContents,
    PlannedAdjustment,
    PlannedOutcome,
    PlannedSupport,
)
from endeavour.cycle.queries.outcomes import OutcomeLine
from endeavour.provision.one_pupil import lines_in, running_in
from endeavour.provision.queries import ProvisionLine

ONE_DAY = timedelta(days=1)


def first_draft(
    before: PlanContents,
    held: Iterable[OutcomeLine],
    *,
    places: Sequence[dict[str, Any]],
    lines: Sequence[dict[str, Any]],
    on: date,
) -> PlanContents:
    """Outcomes that are done stay behind; the others go on, from the last number that was measured. Of support that was
    for such an outcome alone it is asked which of the others it is for.

    `before` is the last plan and `held` what it holds to; `places` and `lines` as `provision.one_pupil` brought them.
    """
    held = list(held)
    going_on = [line for line in held if line.word != Word.DONE]
    at = {line.id: place for place, line in enumerate(going_on, start=1)}
    asked = {provision: FOR_NONE for line in held for provision in line.provision_ids if going_on}
    served = asked | {
        provision: tuple(sorted(at[line.id] for line in going_on if provision in line.provision_ids))
        for line in going_on
        for provision in line.provision_ids
    }
    running, in_lessons = running_in(places, on=on + ONE_DAY), lines_in(lines, on=on + ONE_DAY)
    return replace(
        before,
        outcomes=tuple(carried_on(line) for line in going_on),
        supports=tuple(running_support(line, served.get(line.id, ())) for line in running),
        adjustments=tuple(PlannedAdjustment(kind=a.kind, words=a.words, code=a.code) for a in in_lessons),
        review_on=None,
        review_reason="",
        taken_out=(),
        asked_about=(),
    )


def carried_on(line: OutcomeLine) -> PlannedOutcome:
    return PlannedOutcome(
        goal=line.goal,
        how_known=line.how_known,
        measure=line.measure,
        unit=line.unit,
        baseline=line.latest,
        target=line.target,
        check_every_weeks=line.check_every_weeks,
        owner_id=line.owner_id,
        area=line.area,
        carried_from=line.code,
    )


def running_support(line: ProvisionLine, serves: tuple[int, ...]) -> PlannedSupport:
    """A provision that runs, as a plan speaks of it."""
    return PlannedSupport(
        key=line.code,
        provision=line.code,
        serves=serves,
        from_library=line.from_library,
        name=line.name,
        purpose=line.purpose,
        minutes=line.minutes,
        times=line.times,
        leader_id=line.leader_id,
        group_size=line.group_size,
        room=line.room,
        starts_on=line.starts_on,
        ends_on=line.ends_on,
    )


def supports_to_be(
    contents: PlanContents, running: Mapping[str, ProvisionLine]
) -> tuple[PlannedSupport, ...]:
    """Support that ended on its own page is no line any more; support that began there is one now.

    `running` is what the pupil has, by code. What the plan takes out is in neither.
    """
    lines = tuple(
        line
        for line in contents.supports
        if line.provision not in contents.taken_out and (line.provision in running or not line.ran_already)
    )
    said = {line.provision for line in lines} | set(contents.taken_out)
    return (*lines, *(running_support(line, ()) for code, line in running.items() if code not in said))
