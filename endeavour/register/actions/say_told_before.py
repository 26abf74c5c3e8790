from collections.abc import Iterable
from datetime import date

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


@act(Permission.WRITE_LETTERS)
def say_told_before(pupils: Iterable[Pupil], *, on: date, how: str, by: Actor) -> int:
    """The families of these pupils were told of the support that runs now, before Endeavour was here, on this day.

    Everyone who must be told, and those whose parental responsibility is still to be confirmed, is taken as told.
    Answers for how many pupils something was recorded. Said again, it changes nothing.
    """
    if on > clock.today():
        raise Refused(
            f"{in_words(on)} lies ahead. Enter the day on which the families were told.", field="on"
        )
    known = {pupil.pk: pupil for pupil in pupils}
    support = StatusPeriod.objects.filter(pupil_id__in=known, code=StatusPeriod.Code.SUPPORT)
    # Two who say it at once: the second waits, and finds it said.
    periods = support.not_over(clock.today()).select_for_update(of=("self",))
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
    return len({row.period_id for row in new})
