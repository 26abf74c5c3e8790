from collections.abc import Collection, Mapping

from django.core.exceptions import PermissionDenied

from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.cycle.models import Asked, Feedback, Outcome
from endeavour.cycle.open_cycles import take_cycle
from endeavour.cycle.review_events import FeedbackGiven
from endeavour.cycle.words import WORD_LABELS

CHANGED_ELSEWHERE = (
    "You changed this answer somewhere else meanwhile. Look at what you chose here and save it again."
)


@act(Permission.GIVE_FEEDBACK)
def give_feedback(
    asked: Asked,
    *,
    words: Mapping[int, str],
    notes: Mapping[int, str],
    used: Collection[str],
    seen_version: int,
    by: Actor,
) -> Asked:
    """What a teacher says of each outcome in their lessons, and which of the pupil's lines they used.

    By outcome's id. Given again it replaces what was said, as long as the review is open.
    """
    mine = take_up(asked, seen_version=seen_version, by=by)
    outcomes = list(Outcome.objects.filter(cycle=mine.cycle_id, taken_out_on__isnull=True))
    for outcome in outcomes:
        if words.get(outcome.pk) not in WORD_LABELS:
            raise Refused(f"Choose how it is going: {outcome.goal}", field=f"word_{outcome.code}")
    Feedback.objects.filter(asked=mine).delete()
    Feedback.objects.bulk_create(
        Feedback(
            school_id=by.school_id,
            asked=mine,
            outcome=outcome,
            word=words[outcome.pk],
            note=notes.get(outcome.pk, "").strip(),
        )
        for outcome in outcomes
    )
    mine.used = list(dict.fromkeys(used))
    return keep_answer(mine, Asked.Answer.GIVEN, by=by)


def take_up(asked: Asked, *, seen_version: int, by: Actor) -> Asked:
    """The question, held until the act is kept; only for the teacher who was asked, while the review is open."""
    cycle = take_cycle(asked.cycle_id)
    mine: Asked = Asked.objects.select_for_update().get(pk=asked.pk)
    mine.cycle = cycle
    if by.label != f"staff:{mine.teacher_id}":
        raise PermissionDenied("Only the teacher who was asked can answer.")
    if mine.cycle.closed_on is not None:
        raise Refused("The review has been decided, so answers can no longer change.")
    if mine.version != seen_version:
        raise Refused(CHANGED_ELSEWHERE)
    return mine


def keep_answer(mine: Asked, answer: Asked.Answer, *, by: Actor) -> Asked:
    mine.answer, mine.answered_at, mine.version = answer, clock.now(), mine.version + 1
    mine.save(update_fields=["answer", "answered_at", "version", "used"])
    record(FeedbackGiven(pupil=mine.cycle.pupil.pid, asked=mine.code, answer=answer), by=by)
    return mine
