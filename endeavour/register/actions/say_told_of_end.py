from collections.abc import Collection
from datetime import date

from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.authors import names_of
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused, refuse_no_reason
from endeavour.audit.record import record
from endeavour.law.dates import in_words
from endeavour.pupils.models import Pupil
from endeavour.register.ended_support import hold_said, told_of_end
from endeavour.register.models import StatusPeriod
from endeavour.register.notice_events import (
    FamilyToldOfEnd,
    FamilyToldOfEndCorrected,
    FamilyToldOfEndTakenBack,
)

KEPT = ("end_told_on", "end_told_how", "end_told_whom", "end_told_by", "put_right")


@act(Permission.SEND_LETTERS)
def say_told_of_end(
    pupil: Pupil,
    *,
    on: date,
    how: str,
    whom: Collection[str] = (),
    why: str = "",
    seen: int | None = None,
    by: Actor,
) -> StatusPeriod:
    """How and when the family was told, otherwise than by a letter from here, that SEN support has ended; `whom` holds
    their codes where several must be. Said again it says `why` that was wrong, and what stood before is kept."""
    period, was = hold_said(pupil, "end_told", seen=seen)
    if was is not None and not why.strip():
        who = names_of([period.end_told_by])[period.end_told_by]
        raise Refused(
            f"{who} recorded already that the family was told on {in_words(was)}: “{period.end_told_how}”"
        )
    _refuse_unsaid(period, on, how)
    if was is None:
        told = told_of_end(pupil, whom)
    else:
        told = period.end_told_whom
        if (on, how.strip()) == (was, period.end_told_how):
            return period
        refuse_no_reason(why, "Say why that was wrong.")
        period.set_aside("end_told", why=why.strip(), by=by.label)
    period.end_told_on, period.end_told_how, period.end_told_by = on, how.strip(), by.label
    period.end_told_whom = told
    period.save(update_fields=KEPT)
    if was is None:
        record(FamilyToldOfEnd(pupil=pupil.pid, on=on.isoformat(), whom=", ".join(told)), by=by)
    else:
        corrected = FamilyToldOfEndCorrected(pupil=pupil.pid, was=was.isoformat(), on=on.isoformat())
        record(corrected, by=by)
    return period


def _refuse_unsaid(period: StatusPeriod, on: date, how: str) -> None:
    if period.ends_on is not None and on < period.ends_on:
        raise Refused(
            f"Support ended on {in_words(period.ends_on)}. Give that day or a later one.", field="on"
        )
    if on > clock.today():
        raise Refused(f"{in_words(on)} has not come yet. Give a day until today.", field="on")
    if not how.strip():
        raise Refused("Enter who was told, and how.", field="how")


@act(Permission.SEND_LETTERS)
def take_back_told_of_end(pupil: Pupil, *, why: str, seen: int | None = None, by: Actor) -> StatusPeriod:
    """Nobody has told them yet: it was recorded by mistake. It is kept, and they are to be told again."""
    period, was = hold_said(pupil, "end_told", seen=seen)
    if was is None:
        raise Refused("It is not recorded that they were told, so there is nothing to take back.")
    refuse_no_reason(why, "Say why it is taken back.")
    period.set_aside("end_told", why=why.strip(), by=by.label)
    period.save(update_fields=KEPT)
    record(FamilyToldOfEndTakenBack(pupil=pupil.pid, on=was.isoformat()), by=by)
    return period
