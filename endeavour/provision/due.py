"""Whether there is a session at a time on a day."""

from datetime import date

from endeavour.access.refusal import Refused
from endeavour.law.dates import in_words
from endeavour.provision.models import Slot
from endeavour.provision.words import at_school, week_day


def refuse_another_day(slot: Slot, on: date) -> None:
    if not slot.holds_on(on):
        raise Refused(
            f"{slot.provision.name} has no session at {at_school(slot.at)} on {week_day(on)} {in_words(on)}."
        )
