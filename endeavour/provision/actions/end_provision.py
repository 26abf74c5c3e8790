from datetime import date

from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record_all
from endeavour.law.dates import in_words
from endeavour.provision.events import ProvisionEnded
from endeavour.provision.holding import hold_provision
from endeavour.provision.models import Place, Provision, Slot
from endeavour.provision.places_that_end import beyond, end_places_in
from endeavour.provision.times_that_end import ONE_DAY, end_times, said_since
from endeavour.provision.words import week_day


@act(Permission.MANAGE_PROVISION)
def end_provision(provision: Provision, *, on: date, why: str, by: Actor) -> Provision:
    """`on` is its last day: its times and its pupils' places end with it. What was recorded stays."""
    held = hold_provision(provision)
    if held.ends_on and held.ends_on <= on:
        raise Refused(f"{held.name} ended on {in_words(held.ends_on)}.", field="on")
    if on < held.starts_on:
        raise Refused(
            f"{held.name} started on {in_words(held.starts_on)}, so its last day is then or later.",
            field="on",
        )
    if not why.strip():
        raise Refused("Say in a few words why it ends.", field="why")
    _refuse_said(held, on)
    return close_provision(held, on=on, why=why.strip(), by=by)


def close_provision(held: Provision, *, on: date, why: str, by: Actor) -> Provision:
    """Of one that is locked, from within an act: also where its last pupil leaves."""
    held.ends_on, held.end_reason = on, why
    held.version += 1
    held.save(update_fields=["ends_on", "end_reason", "version"])
    end_times(_times(held, on), last=on)
    places = Place.objects.select_for_update(of=("self",)).select_related("pupil", "provision")
    left = end_places_in(places.filter(beyond(on), provision=held).order_by("pk"), last=on)
    record_all([ProvisionEnded(provision=held.code, on=on.isoformat()), *left], by=by)
    return held


def _times(held: Provision, on: date) -> list[Slot]:
    """Held, so that nobody says meanwhile how a session went."""
    return list(Slot.objects.select_for_update().filter(beyond(on), provision=held).order_by("pk"))


def _refuse_said(held: Provision, on: date) -> None:
    """What was recorded is true: the support ran then."""
    said = said_since(on + ONE_DAY, _times(held, on))
    if said is not None:
        raise Refused(
            f"Somebody has said how the session of {held.name} on {week_day(said.on)} {in_words(said.on)} "
            "went, so its last day is then or later.",
            field="on",
        )
