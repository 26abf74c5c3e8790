from datetime import date

from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.law.dates import in_words
from endeavour.provision.ending import close_provision, hold_provision, times_after
from endeavour.provision.models import Provision
from endeavour.provision.times_that_end import ONE_DAY, said_since
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


def _refuse_said(held: Provision, on: date) -> None:
    """What was recorded is true: the support ran then."""
    said = said_since(on + ONE_DAY, times_after(held, on))
    if said is not None:
        raise Refused(
            f"Somebody has said how the session of {held.name} on {week_day(said.on)} {in_words(said.on)} "
            "went, so its last day is then or later.",
            field="on",
        )
