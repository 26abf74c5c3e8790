"""What the draft of a new cycle starts from: the last plan, as far as it goes on, and whatever runs already."""

from dataclasses import replace
from datetime import date, timedelta

from endeavour.cycle.models import Cycle, Outcome, OutcomeReview, PlanVersion, Word
from endeavour.cycle.plan_contents import PlanContents, PlannedAdjustment, PlannedOutcome, PlannedSupport
from endeavour.cycle.queries.outcomes import OutcomeLine, outcomes_of
from endeavour.provision.adjustments import adjustments_of
from endeavour.provision.queries import ProvisionLine, provision_of
from endeavour.pupils.models import Pupil

ONE_DAY = timedelta(days=1)


def first_draft(pupil: Pupil, *, after: Cycle | None, on: date) -> PlanContents:
    """Outcomes that are done stay behind; the others go on, from the last number that was measured."""
    before = _last_contents(after)
    going_on = _going_on(after)
    places = {line.id: place for place, line in enumerate(going_on, start=1)}
    served = {
        provision: tuple(sorted(places[line.id] for line in going_on if provision in line.provision_ids))
        for line in going_on
        for provision in line.provision_ids
    }
    running = provision_of([pupil.pk], today=on + ONE_DAY).get(pupil.pk, ())
    lines = adjustments_of([pupil.pk], on=on + ONE_DAY).get(pupil.pk, ())
    return replace(
        before,
        outcomes=tuple(carried_on(line) for line in going_on),
        supports=tuple(running_support(line, served.get(line.id, ())) for line in running),
        adjustments=tuple(PlannedAdjustment(kind=a.kind, words=a.words, code=a.code) for a in lines),
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


def _last_contents(after: Cycle | None) -> PlanContents:
    version = PlanVersion.objects.filter(cycle=after).order_by("-number").first() if after else None
    return PlanContents.from_json(version.contents) if version else PlanContents()


def _going_on(after: Cycle | None) -> tuple[OutcomeLine, ...]:
    if after is None:
        return ()
    done = OutcomeReview.objects.filter(review__cycle=after, word=Word.DONE).values("outcome_id")
    reached = set(Outcome.objects.filter(cycle=after, pk__in=done).values_list("pk", flat=True))
    return tuple(line for line in outcomes_of([after.pk]).get(after.pk, ()) if line.id not in reached)
