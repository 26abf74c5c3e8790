from collections.abc import Mapping

from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused, refuse_no_reason
from endeavour.audit.record import record
from endeavour.cycle.models import Outcome, OutcomeReview, Review
from endeavour.cycle.open_cycles import take_review
from endeavour.cycle.review_events import OutcomeWordSaid
from endeavour.cycle.words import NOT_ENOUGH, WORD_LABELS
from endeavour.journeys.clash import Clash, Difference, settle

WHY_NOT_ENOUGH = "Enter why there is not enough to say"


@act(Permission.REVIEW_SUPPORT)
def say_outcome_word(
    review: Review,
    outcome: Outcome,
    *,
    word: str,
    note: str = "",
    suggested: str = "",
    seen: Mapping[str, str] | None = None,
    by: Actor,
) -> None:
    """One of the four words for an outcome or, with the reason, not enough to say. `seen` is what the person saw.

    Raises `Clash`, by the names of the form's fields, where somebody else said another one meanwhile.
    """
    held = take_review(review)
    if outcome.cycle_id != held.cycle_id or outcome.taken_out_on is not None:
        raise Refused("This outcome is not in the plan that is being reviewed.")
    if word not in WORD_LABELS:
        raise Refused(f"Choose how it is going: {outcome.goal}", field=f"word_{outcome.code}")
    if word == NOT_ENOUGH[0]:
        refuse_no_reason(note, f"{WHY_NOT_ENOUGH}: {outcome.goal}", field=f"note_{outcome.code}")
    said = OutcomeReview.objects.filter(review=held, outcome=outcome).first()
    now = {"word": said.word if said else "", "note": said.note if said else ""}
    wanted = {"word": word, "note": note.strip()}
    changes = _settled(outcome, now, now if seen is None else seen, wanted, said.said_by if said else "")
    if said is not None and not changes:
        return
    OutcomeReview.objects.update_or_create(
        review=held,
        outcome=outcome,
        defaults={**now, **changes, "suggested": suggested, "said_by": by.label},
        create_defaults={
            **now,
            **changes,
            "suggested": suggested,
            "said_by": by.label,
            "school_id": by.school_id,
        },
    )
    record(OutcomeWordSaid(pupil=held.cycle.pupil.pid, review=held.code, outcome=outcome.code), by=by)


def _settled(
    outcome: Outcome,
    now: Mapping[str, str],
    seen: Mapping[str, str],
    wanted: Mapping[str, str],
    last_by: str,
) -> dict[str, object]:
    try:
        return settle(now=now, seen=seen, wanted=wanted)
    except Clash as clash:
        renamed = (Difference(f"{d.field}_{outcome.code}", d.theirs, d.yours) for d in clash.differences)
        raise Clash(tuple(renamed), last_by=last_by) from clash
