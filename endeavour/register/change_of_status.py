"""How one status takes over from another: what gives way, from which day, and what can't."""

from datetime import date, timedelta

from django.db import IntegrityError, transaction

from endeavour.access.actor import Actor
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.law.dates import in_words
from endeavour.pupils.models import Pupil
from endeavour.register.events import StatusSuperseded
from endeavour.register.holding import hold_periods
from endeavour.register.models import StatusPeriod

Code = StatusPeriod.Code
# Both statuses of the 2014 Act began on this day (Children and Families Act 2014, Part 3).
FIRST_DAY = date(2014, 9, 1)
GIVES_WAY_TO = {
    Code.SUPPORT: {Code.NONE, Code.ACTION, Code.ACTION_PLUS},
    Code.PLAN: {Code.NONE, Code.SUPPORT, Code.ACTION, Code.ACTION_PLUS, Code.STATEMENT},
}
HAS = {
    Code.NONE: "no SEN support",
    Code.SUPPORT: "SEN support",
    Code.PLAN: "an EHC plan",
    Code.ACTION: "School Action",
    Code.ACTION_PLUS: "School Action Plus",
    Code.STATEMENT: "a statement",
}


def begin(pupil: Pupil, code: Code, *, on: date, by: Actor, **facts: str) -> StatusPeriod:
    """Open a period and end the one before it on the day before. Refuses, in a sentence, what can't be."""
    _refuse_impossible_day(pupil, on)
    for period in hold_periods(pupil):
        if period.ends_on is None or period.ends_on >= on:
            _give_way(pupil, period, code, on, by)
    try:
        with transaction.atomic():
            made: StatusPeriod = StatusPeriod.objects.create(
                school_id=by.school_id,
                pupil=pupil,
                code=code,
                starts_on=on,
                source=StatusPeriod.Source.ACT,
                started_by=by.label,
                **facts,
            )
    except IntegrityError as clash:
        raise Refused(
            f"Someone else changed the status of {pupil.known_forename} at this moment. Open the page again."
        ) from clash
    return made


def finish(period: StatusPeriod, *, on: date, by: Actor, **facts: str | date) -> None:
    """Make a day the last one of an open period."""
    first = period.pupil.known_forename
    if period.ends_on is not None:
        raise Refused(f"That ended on {in_words(period.ends_on)} already.", field="on")
    if on < period.starts_on:
        raise Refused(
            f"{first} has had {HAS[Code(period.code)]} since {in_words(period.starts_on)}. "
            "The last day must be that day or later.",
            field="on",
        )
    for name, value in facts.items():
        setattr(period, name, value)
    period.ends_on, period.ended_by = on, by.label
    period.save(update_fields=[*facts, "ends_on", "ended_by"])


def open_period(pupil: Pupil, code: Code) -> StatusPeriod | None:
    """The period of this status that has no end yet, held until the act is over."""
    periods = hold_periods(pupil)
    return next((one for one in periods if one.code == code and one.ends_on is None), None)


def _refuse_impossible_day(pupil: Pupil, on: date) -> None:
    if on < FIRST_DAY:
        raise Refused(
            f"SEN support and EHC plans began on {in_words(FIRST_DAY)}. Enter that day or a later one.",
            field="on",
        )
    if on < pupil.date_of_birth:
        born = in_words(pupil.date_of_birth)
        raise Refused(f"{pupil.known_forename} was born on {born}. Enter a later day.", field="on")


def _give_way(pupil: Pupil, period: StatusPeriod, code: Code, on: date, by: Actor) -> None:
    if period.starts_on >= on and period.code == Code.NONE and period.ends_on is None:
        # On no day left would it hold; the audit keeps that it was said.
        record(StatusSuperseded(pupil=pupil.pid, on=period.starts_on.isoformat()), by=by)
        period.delete()
    elif period.starts_on < on and period.code in GIVES_WAY_TO.get(code, set()):
        period.ends_on, period.ended_by = on - timedelta(days=1), by.label
        period.save(update_fields=["ends_on", "ended_by"])
    else:
        raise Refused(_why_not(pupil, period, code), field="on")


def _why_not(pupil: Pupil, period: StatusPeriod, code: Code) -> str:
    first, held = pupil.known_forename, HAS[Code(period.code)]
    since = in_words(period.starts_on)
    if period.ends_on is not None:
        return f"{first} had {held} from {since} to {in_words(period.ends_on)}. Enter a day after that."
    if period.code == Code.PLAN and code == Code.SUPPORT:
        return f"{first} has had an EHC plan since {since}. SEN support can start once the plan has ended."
    return f"{first} has had {held} since {since}. A pupil has one status at a time."
