from datetime import date

from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused, refuse_no_reason
from endeavour.law.dates import in_words
from endeavour.provision.ending import close_provision, hold_provision, times_after
from endeavour.provision.models import Provision
from endeavour.provision.what_ends import refuse_said


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
    refuse_no_reason(why, "Say in a few words why it ends.")
    refuse_said(held, times_after(held, on), last=on)
    return close_provision(held, on=on, why=why.strip(), by=by)
