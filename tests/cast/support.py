"""Support that is to be put in place: Reading on Mondays and Wednesdays since September, and what a test changes."""

from datetime import date, time
from typing import Any

from endeavour.access.actor import StaffActor
from endeavour.provision.new_provision import NewProvision

NINE = time(9, 15)


def new_provision(leader: StaffActor | None, **facts: Any) -> NewProvision:
    given: dict[str, Any] = {
        "name": "Reading",
        "purpose": "",
        "from_library": "",
        "minutes": 20,
        "group_size": 1,
        "room": "",
        "leader_id": leader.person.pk if leader else None,
        "responsible_id": None,
        "starts_on": date(2026, 9, 14),
        "ends_on": None,
        "times": ((0, NINE), (2, NINE)),
    }
    return NewProvision(**(given | facts))
