from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.jobs import say_staff_changed
from endeavour.access.permissions import Permission
from endeavour.audit.record import record
from endeavour.journeys.seen_version import refuse_overtaken
from endeavour.provision.actions.put_in_place import refuse_leader
from endeavour.provision.ending import hold_provision
from endeavour.provision.events import ProvisionChanged
from endeavour.provision.models import Provision


@act(Permission.MANAGE_PROVISION)
def change_leader(
    provision: Provision, *, leader_id: int | None, seen: int | None = None, by: Actor
) -> Provision:
    """Somebody else leads it from now on. Past sessions keep who said how they went."""
    held = hold_provision(provision)
    if held.leader_id == leader_id:
        return held
    refuse_overtaken(held.version, seen)
    refuse_leader(leader_id, held.name)
    held.leader_id = leader_id
    held.version += 1
    held.save(update_fields=["leader_id", "version"])
    record(ProvisionChanged(provision=held.code, fields=("leader",)), by=by)
    say_staff_changed(by=by)
    return held
