from datetime import date
from decimal import Decimal

from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.cycle.events import CheckRecorded
from endeavour.cycle.models import Check, Outcome
from endeavour.cycle.open_cycles import take_open_cycle
from endeavour.design.dates import full_date
from endeavour.progress.values import measured, number_in_words

CHECKS_STAND = "Its checks stay as they were."


@act(Permission.RECORD_CHECKS)
def record_check(
    outcome: Outcome, *, on: date, value: Decimal, note: str = "", taken_in: str = "", by: Actor
) -> Check:
    """One measurement on a day. The same number said twice is one check; another one is a correction."""
    cycle = take_open_cycle(outcome.cycle_id, otherwise=CHECKS_STAND)
    held: Outcome = Outcome.objects.get(pk=outcome.pk)
    _refuse(held, on)
    value = measured(value)
    before: Check | None = Check.objects.filter(outcome=held, on=on, replaced_at__isnull=True).first()
    if before is not None:
        return _the_same(before, value, note.strip())
    check: Check = Check.objects.create(
        school_id=by.school_id,
        outcome=held,
        on=on,
        value=value,
        note=note.strip(),
        taken_in=taken_in,
        recorded_at=clock.now(),
        recorded_by=by.label,
    )
    record(CheckRecorded(pupil=cycle.pupil.pid, outcome=held.code, on=on.isoformat()), by=by)
    return check


def _the_same(before: Check, value: Decimal, note: str) -> Check:
    known = f"{number_in_words(before.value)} is recorded for {full_date(before.on)} already"
    if before.value != value:
        raise Refused(f"{known}. If that is wrong, correct it and say why.", field="value")
    if note not in ("", before.note):
        said = f", with the note “{before.note}”" if before.note else ", without a note"
        raise Refused(f"{known}{said}. Nobody changes it afterwards: leave yours out to go on.", field="note")
    return before


def _refuse(outcome: Outcome, on: date) -> None:
    if on > clock.today():
        raise Refused(f"{full_date(on)} has not come yet. Give the day of the check.", field="on")
    if on < outcome.starts_on:
        raise Refused(
            f"This outcome was agreed on {full_date(outcome.starts_on)}. A check is on that day or later.",
            field="on",
        )
    if outcome.taken_out_on is not None and on > outcome.taken_out_on:
        raise Refused(f"This outcome was taken out of the plan on {full_date(outcome.taken_out_on)}.")
