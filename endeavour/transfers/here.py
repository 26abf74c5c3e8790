"""Everything known here that a file can speak of, in seven statements, however many pupils."""

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeVar

from endeavour.pupils.in_bulk import WholeRoll, whole_roll
from endeavour.pupils.models import FormerUpn
from endeavour.register.in_bulk import whole_register
from endeavour.register.models import Need, StatusPeriod
from endeavour.transfers.comparing.adults import Adults
from endeavour.transfers.comparing.memory import Memory
from endeavour.transfers.comparing.plan import Here
from endeavour.transfers.matching import Known, Roll
from endeavour.transfers.models import LastSaid

OfPupil = TypeVar("OfPupil", FormerUpn, StatusPeriod, Need)


def all_here(*, held: bool = False) -> tuple[Here, Roll]:
    """`held`: nobody else changes these rows before the transaction ends."""
    roll, register = whole_roll(held=held), whole_register(held=held)
    memories = {
        row.about: Memory(row.about, dict(row.said), set(row.kept)) for row in LastSaid.objects.order_by("pk")
    }
    here = Here(
        pupils={pupil.pid: pupil for pupil in roll.pupils},
        former_upns=_by_pupil(roll.former_upns),
        statuses=_by_pupil(register.statuses),
        told=register.told,
        needs=_by_pupil(register.needs),
        adults=Adults(roll.contacts, roll.relations),
        ties=roll.relations,
        memories=memories,
    )
    return here, _known(roll, here)


def _known(roll: WholeRoll, here: Here) -> Roll:
    return Roll(
        Known(
            pid=pupil.pid,
            upn=pupil.upn,
            former_upns=tuple(row.upn for row in here.former_upns.get(pupil.pk, [])),
            surnames=_names(pupil.surname, pupil.preferred_surname),
            forenames=_names(pupil.forename, pupil.preferred_forename),
            date_of_birth=pupil.date_of_birth,
            imported=pupil.pid in here.memories,
        )
        for pupil in roll.pupils
    )


def _names(legal: str, used: str) -> tuple[str, ...]:
    return (legal, used) if used and used != legal else (legal,)


def _by_pupil(rows: Iterable[OfPupil]) -> dict[int, list[OfPupil]]:
    found: dict[int, list[OfPupil]] = defaultdict(list)
    for row in rows:
        found[row.pupil_id].append(row)
    return found
