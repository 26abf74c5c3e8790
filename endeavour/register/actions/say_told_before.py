from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.law.dates import in_words
from endeavour.pupils.models import Pupil
from endeavour.register.models import StatusPeriod, ToldBefore
from endeavour.register.notice_events import ToldBeforeRecorded
from endeavour.register.recipients import recipients_of

# A school may talk with a family some weeks ahead; what was said long before was not about this support.
TALKED_AHEAD = timedelta(days=30)


@dataclass(frozen=True)
class SaidBefore:
    """For how many pupils something was recorded, and the codes of those whose support began too long after."""

    families: int
    left_out: tuple[str, ...]


def is_too_early(told_on: date, started_on: date) -> bool:
    """Nobody can have been told of support that was not yet decided (CFA 2014 s.68)."""
    return told_on < started_on - TALKED_AHEAD


@act(Permission.WRITE_LETTERS)
def say_told_before(pupils: Iterable[Pupil], *, on: date, how: str, by: Actor) -> SaidBefore:
    """The families of these pupils were told of the support that runs now, before Endeavour was here, on this day.

    Everyone who must be told, and those whose parental responsibility is still to be confirmed, is taken as told.
    A pupil whose support began too long after that day is left out. Said again, it changes nothing.
    """
    if on > clock.today():
        raise Refused(
            f"{in_words(on)} lies ahead. Enter the day on which the families were told.", field="on"
        )
    known = {pupil.pk: pupil for pupil in pupils}
    support = StatusPeriod.objects.filter(pupil_id__in=known, code=StatusPeriod.Code.SUPPORT)
    # Two who say it at once: the second waits, and finds it said.
    running = list(support.not_over(clock.today()).select_for_update(of=("self",)).order_by("pk"))
    periods = [period for period in running if not is_too_early(on, period.starts_on)]
    told = recipients_of(known, on=clock.today())
    rows = [
        ToldBefore(
            school_id=by.school_id,
            period=period,
            recipient=person.code,
            told_on=on,
            how=how,
            recorded_at=clock.now(),
            recorded_by=by.label,
        )
        for period in periods
        for person in (*told[period.pupil_id].must, *told[period.pupil_id].to_confirm)
    ]
    known_already = set(ToldBefore.objects.filter(period__in=periods).values_list("period_id", "recipient"))
    new = [row for row in rows if (row.period_id, row.recipient) not in known_already]
    ToldBefore.objects.bulk_create(new)
    for row in new:
        pid = known[row.period.pupil_id].pid
        record(ToldBeforeRecorded(pupil=pid, recipient=row.recipient, on=on.isoformat()), by=by)
    too_late = {period.pupil_id for period in running} - {period.pupil_id for period in periods}
    return SaidBefore(len({row.period_id for row in new}), tuple(sorted(known[pk].pid for pk in too_late)))
