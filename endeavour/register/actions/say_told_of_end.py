from datetime import date

from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.authors import names_of
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.law.dates import in_words
from endeavour.pupils.models import Pupil
from endeavour.register.ended_support import hold_ended
from endeavour.register.models import StatusPeriod
from endeavour.register.notice_events import FamilyToldOfEnd


@act(Permission.SEND_LETTERS)
def say_told_of_end(pupil: Pupil, *, on: date, how: str, by: Actor) -> StatusPeriod:
    """How and when the family was told, otherwise than by a letter from here, that SEN support has ended. Said once."""
    period = hold_ended(pupil)
    if period.end_told_on is not None:
        who = names_of([period.end_told_by])[period.end_told_by]
        raise Refused(
            f"{who} recorded already that the family was told on "
            f"{in_words(period.end_told_on)}: “{period.end_told_how}”"
        )
    if on > clock.today() or on < period.starts_on:
        raise Refused("Give a day since the support began and until today.", field="on")
    if not how.strip():
        raise Refused("Enter who was told, and how.", field="how")
    period.end_told_on, period.end_told_how, period.end_told_by = on, how.strip(), by.label
    period.save(update_fields=["end_told_on", "end_told_how", "end_told_by"])
    record(FamilyToldOfEnd(pupil=pupil.pid, on=on.isoformat()), by=by)
    return period
