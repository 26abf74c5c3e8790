from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor, StaffActor
from endeavour.access.events import StaffInvited, label_of
from endeavour.access.models import Post, open_on
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.access.scope import works_elsewhere
from endeavour.accounts.invitations import invite
from endeavour.accounts.models import Person
from endeavour.audit.record import record


@act(Permission.MANAGE_STAFF)
def renew_link(person: Person, *, by: Actor) -> str:
    """A new link for somebody who never used theirs, or lost both phone and codes.

    Whoever uses it becomes that person. So it is refused for oneself, and for somebody who works elsewhere
    too: else a school could take over another school's SENCO.
    """
    if not Post.objects.filter(open_on(clock.today()), person=person).exists():
        raise Refused("They have no role here today.")
    if isinstance(by, StaffActor) and by.person.pk == person.pk:
        raise Refused("Ask a colleague who manages staff: nobody makes a link for themselves.")
    if isinstance(by, StaffActor) and works_elsewhere(person, by.school_id, clock.today()):
        raise Refused(
            f"{person.full_name} works at another school too, so a link from here could open that school’s records. "
            "Ask whoever runs Endeavour for you."
        )
    token = invite(person)
    record(StaffInvited(person=label_of(person.pk)), by=by)
    return token
