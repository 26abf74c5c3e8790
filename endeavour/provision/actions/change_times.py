from collections.abc import Sequence
from datetime import date, time

from django.db.models import Q

from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.journeys.seen_version import refuse_overtaken
from endeavour.law.dates import in_words
from endeavour.provision.actions.put_in_place import refuse_bad_times
from endeavour.provision.ending import hold_provision
from endeavour.provision.events import TimesChanged
from endeavour.provision.models import Provision, Slot
from endeavour.provision.new_provision import Times
from endeavour.provision.what_ends import ONE_DAY, end_times, said_since
from endeavour.provision.words import at_school, week_day

Staying = dict[tuple[int, time], Slot]


@act(Permission.MANAGE_PROVISION)
def change_times(
    provision: Provision, *, times: Times, on: date, seen: int | None = None, by: Actor
) -> Provision:
    """From this day to the end of the support, whatever earlier changes said of those days.

    What was planned before today stays planned, so that what was not given of it shows. Times that stay keep their
    rows; the others end the day before.
    """
    refuse_bad_times(times)
    if on < (today := clock.today()):
        raise Refused(
            f"{in_words(on)} is over, and the sessions planned since then stay in the record. "
            f"Enter today, {in_words(today)}, or a later day.",
            field="on",
        )
    held = hold_provision(provision)
    refuse_overtaken(held.version, seen)
    if held.ends_on and on > held.ends_on:
        raise Refused(f"{held.name} ended on {in_words(held.ends_on)}.", field="on")
    first = max(on, held.starts_on)
    standing = _standing(held, first)
    staying = _staying(standing, times, first)
    going = [slot for slot in standing if slot not in staying.values()]
    _refuse_said(going, first)
    end_times(going, last=first - ONE_DAY)
    _hold(held, staying, times, first)
    held.version += 1
    held.save(update_fields=["version"])
    record(TimesChanged(provision=held.code, on=first.isoformat()), by=by)
    return held


def _standing(held: Provision, first: date) -> list[Slot]:
    """Those that hold on the day or are to begin later."""
    not_over = Q(ends_on__isnull=True) | Q(ends_on__gte=first)
    return list(Slot.objects.select_for_update().filter(not_over, provision=held).order_by("pk"))


def _staying(standing: Sequence[Slot], times: Times, first: date) -> Staying:
    """Those that hold on the day already. One of the same time that begins later gives way."""
    holding = {(slot.weekday, slot.at): slot for slot in standing if slot.starts_on <= first}
    return {when: holding[when] for when in times if when in holding}


def _refuse_said(going: Sequence[Slot], first: date) -> None:
    said = said_since(first, going)
    if said is not None:
        raise Refused(
            f"Somebody has said how the session at {at_school(said.slot.at)} on {week_day(said.on)} "
            f"{in_words(said.on)} went, so other times hold from {in_words(said.on + ONE_DAY)} or later.",
            field="on",
        )


def _hold(held: Provision, staying: Staying, times: Times, first: date) -> None:
    """To the end of the support: an earlier change may have set an end to a time that now stays."""
    for slot in staying.values():
        if slot.ends_on != held.ends_on:
            slot.ends_on = held.ends_on
            slot.save(update_fields=["ends_on"])
    Slot.objects.bulk_create(
        Slot(
            school_id=held.school_id,
            provision=held,
            weekday=weekday,
            at=at,
            starts_on=first,
            ends_on=held.ends_on,
        )
        for weekday, at in sorted(set(times) - set(staying))
    )
