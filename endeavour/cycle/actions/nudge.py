from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.cycle.jobs import tell_teacher
from endeavour.cycle.models import Asked, Round
from endeavour.cycle.review_events import TeachersNudged


@act(Permission.ASK_TEACHERS)
def nudge(round: Round, *, by: Actor) -> int:  # noqa: A002  the SENCO's word
    """Remind those who have not answered, once a day at most. Answers how many people were reminded."""
    now, today = clock.now(), clock.today()
    waiting = Asked.objects.select_for_update(of=("self",)).filter(
        round=round, answer="", cycle__closed_on__isnull=True
    )
    waited_for = list(waiting.order_by("pk").values_list("teacher_id", "nudged_at"))
    if not waited_for:
        raise Refused("Everyone has answered, so there is nobody to remind.")
    nudged_today = {
        teacher for teacher, at in waited_for if at and at.astimezone(clock.LONDON).date() == today
    }
    people = sorted({teacher for teacher, _ in waited_for} - nudged_today)
    if not people:
        raise Refused("They were reminded today. Another day will do, or a word in the corridor.")
    waiting.filter(teacher__in=people).update(nudged_at=now)
    for teacher in people:
        tell_teacher.defer(
            school_id=by.school_id, person_id=teacher, round_code=round.code, again=f"{today:%Y%m%d}"
        )
    record(TeachersNudged(round=round.code, people=len(people)), by=by)
    return len(people)
