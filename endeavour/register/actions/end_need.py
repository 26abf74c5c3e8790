from datetime import date

from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.law.dates import in_words
from endeavour.pupils.models import Pupil
from endeavour.register.events import NeedEnded
from endeavour.register.holding import hold_needs
from endeavour.register.models import Need
from endeavour.register.words import need_in_words


@act(Permission.RECORD_NEEDS)
def end_need(pupil: Pupil, *, kind: str, on: date, by: Actor) -> None:
    """Give a need its last day; those below move up one place. It stays as history."""
    standing = hold_needs(pupil)
    ended = next((need for need in standing if need.type == kind), None)
    if ended is None:
        raise Refused(
            f"{need_in_words(kind)} isn’t recorded for {pupil.known_forename} as a present need.",
            field="kind",
        )
    if ended.starts_on and on < ended.starts_on:
        raise Refused(f"It is recorded since {in_words(ended.starts_on)}. Enter a later day.", field="on")
    ended.ends_on = on
    ended.save(update_fields=["ends_on"])
    left = [need for need in standing if need is not ended]
    for place, need in enumerate(left, start=1):
        need.rank = place
    Need.objects.bulk_update(left, ["rank"])
    record(NeedEnded(pupil=pupil.pid, on=on.isoformat()), by=by)
