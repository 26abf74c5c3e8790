from datetime import date

from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.cycle.events import AnswerFollowedUp
from endeavour.cycle.models import Agreement, AnswerFollowed, PlanVersion
from endeavour.cycle.open_cycles import take_version


@act(Permission.MAKE_PLANS)
def follow_answer(
    version: PlanVersion, *, whose: str, party: str, on: date, note: str, by: Actor
) -> AnswerFollowed:
    """What came of it when somebody talked with whoever did not simply agree. Their answer stays as they gave it."""
    field = f"{party or whose}-note"
    held = take_version(version)
    latest = Agreement.objects.filter(version=held, whose=whose, party=party).order_by("pk").last()
    if latest is None or latest.answer == Agreement.Answer.AGREES:
        raise Refused("There is no answer of theirs to this version that asks for a talk.", field=field)
    if not note.strip():
        raise Refused("Write down what came of it.", field=field)
    if on > clock.today() or on < latest.said_on:
        raise Refused("Give a day from the one on which they answered until today.", field="on")
    if AnswerFollowed.objects.filter(agreement=latest).exists():
        raise Refused("What came of this answer is written down already.", field=field)
    followed: AnswerFollowed = AnswerFollowed.objects.create(
        school_id=by.school_id,
        agreement=latest,
        on=on,
        note=note.strip(),
        recorded_at=clock.now(),
        recorded_by=by.label,
    )
    pid = held.cycle.pupil.pid
    record(AnswerFollowedUp(pupil=pid, version=held.code, party=party or pid, on=on.isoformat()), by=by)
    return followed
