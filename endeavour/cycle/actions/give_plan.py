from datetime import date

from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.cycle.events import PlanGivenToFamily
from endeavour.cycle.models import PlanGiven, PlanVersion
from endeavour.cycle.open_cycles import take_version
from endeavour.design.dates import full_date
from endeavour.register.recipients import Recipient, who_must_be_told


@act(Permission.SHARE_PLANS)
def give_plan(version: PlanVersion, *, to: str, how: str, on: date, by: Actor) -> PlanGiven:
    """One who is to have the plan has it now: to whom, how and when. The Code says that parents should know of the
    support, and should have what is recorded shared with them (6.51, to be confirmed, and 6.75).

    Only to whoever must be told of the support: never an adult who is restricted, and the young person themself once
    the right is theirs.
    """
    held = take_version(version)
    person = _who(held, to)
    if how not in PlanGiven.How.values:
        raise Refused("Choose how it was given.", field=f"{to}-how")
    if on > clock.today() or on < held.shared_on:
        raise Refused("Give a day from the one on which the plan was shared until today.", field="on")
    before = PlanGiven.objects.filter(version=held, party=to, taken_back_at__isnull=True).first()
    if before is not None:
        day = full_date(before.on)
        raise Refused(f"{person.name} was given version {held.number} on {day}.", field=f"{to}-how")
    given: PlanGiven = PlanGiven.objects.create(
        school_id=by.school_id,
        version=held,
        party=to,
        how=how,
        on=on,
        recorded_at=clock.now(),
        recorded_by=by.label,
    )
    record(
        PlanGivenToFamily(
            pupil=held.cycle.pupil.pid,
            version=held.code,
            number=held.number,
            recipient=to,
            how=how,
            on=on.isoformat(),
        ),
        by=by,
    )
    return given


def _who(version: PlanVersion, to: str) -> Recipient:
    pupil = version.cycle.pupil
    person = next((one for one in who_must_be_told(pupil, on=clock.today()) if one.code == to), None)
    if person is None:
        raise Refused(
            f"This person is not among those who are to have {pupil.known_forename}’s plan: it goes to adults with "
            "parental responsibility who may be contacted, or to the young person. See the page of people."
        )
    return person
