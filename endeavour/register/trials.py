"""What is being tried in class, for whoever raised the concern: what to do, and until when."""

from dataclasses import dataclass
from datetime import date

from endeavour.access.actor import Actor
from endeavour.register.access import concerns_seen_by
from endeavour.register.models import ConcernStep


@dataclass(frozen=True)
class Trial:
    concern: str
    pid: str
    pupil: str
    ideas: tuple[str, ...]
    until: date


def trials_of(actor: Actor) -> tuple[Trial, ...]:
    """Of the open concerns that the actor raised, those whose latest decision is a trial; the first to end on top."""
    mine = concerns_seen_by(actor).filter(raised_by=actor.label, closed_on__isnull=True)
    steps = ConcernStep.objects.filter(concern__in=mine).select_related("concern__pupil")
    latest = {step.concern_id: step for step in steps.order_by("decided_at", "pk")}
    found = (
        Trial(
            step.concern.code,
            step.concern.pupil.pid,
            step.concern.pupil.short_name,
            tuple(step.ideas),
            step.look_again_on,
        )
        for step in latest.values()
        if step.decision == ConcernStep.Decision.TRY and step.look_again_on
    )
    return tuple(sorted(found, key=lambda trial: (trial.until, trial.pupil)))
