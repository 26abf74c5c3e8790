from collections.abc import Sequence
from dataclasses import dataclass

from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.jobs import say_staff_changed
from endeavour.access.permissions import Permission
from endeavour.audit.events import Event
from endeavour.audit.record import record_all
from endeavour.journeys.seen_version import refuse_overtaken
from endeavour.provision.actions.put_in_place import refuse_leader, refuse_responsible
from endeavour.provision.events import ProvisionChanged
from endeavour.provision.models import Provision


@dataclass(frozen=True)
class Hands:
    """Who is to lead a provision and who is to answer for it; `seen` is the version by which that was chosen."""

    provision: Provision
    leader_id: int | None
    responsible_id: int | None
    seen: int | None = None

    @property
    def changes(self) -> bool:
        now = self.provision
        return (now.leader_id, now.responsible_id) != (self.leader_id, self.responsible_id)


@act(Permission.MANAGE_PROVISION)
def hand_over(wanted: Sequence[Hands], *, by: Actor) -> list[Provision]:
    """From now on. All of them or none. Past sessions keep who said how they went; handed over again, it is undone."""
    rows = Provision.objects.select_for_update(no_key=True).order_by("pk")
    held: dict[int, Provision] = {
        row.pk: row for row in rows.filter(pk__in=[hands.provision.pk for hands in wanted])
    }
    _refuse_people(wanted, held)
    events: list[Event] = []
    for hands in wanted:
        row = held[hands.provision.pk]
        if changes := _changes(row, hands):
            refuse_overtaken(row.version, hands.seen)
            _change(row, changes)
            events.append(ProvisionChanged(provision=row.code, fields=tuple(changes)))
    if events:
        record_all(events, by=by)
        say_staff_changed(by=by)
    return list(held.values())


def _refuse_people(wanted: Sequence[Hands], held: dict[int, Provision]) -> None:
    """Each newcomer once. Whoever has it already is not asked about: they may have left, which is why it changes."""
    leaders, answering = {}, {}
    for hands in wanted:
        row = held[hands.provision.pk]
        if hands.leader_id != row.leader_id:
            leaders[hands.leader_id] = row.name
        if hands.responsible_id != row.responsible_id:
            answering[hands.responsible_id] = row.name
    for leader_id, name in leaders.items():
        refuse_leader(leader_id, name)
    for responsible_id, name in answering.items():
        refuse_responsible(responsible_id, name)


def _changes(row: Provision, hands: Hands) -> dict[str, int | None]:
    wanted = {"leader": hands.leader_id, "responsible": hands.responsible_id}
    return {name: person for name, person in wanted.items() if getattr(row, f"{name}_id") != person}


def _change(row: Provision, changes: dict[str, int | None]) -> None:
    for name, person in changes.items():
        setattr(row, f"{name}_id", person)
    row.version += 1
    row.save(update_fields=[*changes, "version"])
