from datetime import date

from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.cycle.events import AgreementSaid
from endeavour.cycle.models import Agreement, PlanVersion
from endeavour.pupils.queries import is_tied

NEEDS_WORDS = (Agreement.Answer.IN_PART, Agreement.Answer.DISAGREES)


@act(Permission.MAKE_PLANS)
def say_agreement(
    version: PlanVersion,
    *,
    whose: str,
    party: str = "",
    answer: str,
    words: str = "",
    how: str = "in_person",
    said_on: date,
    by: Actor,
) -> Agreement:
    """What somebody said to the plan. Support starts whatever they said; the latest of each counts."""
    pupil = version.cycle.pupil
    if answer in NEEDS_WORDS and not words.strip():
        raise Refused(
            "Say which part they do not agree with, in words that they would call theirs.", field="words"
        )
    if said_on > clock.today() or said_on < version.shared_on:
        raise Refused("Give a day from the one on which the plan was shared until today.", field="said_on")
    if whose == Agreement.Whose.ADULT and not is_tied(party, pupil.pk):
        raise Refused(
            f"That adult is not among {pupil.known_forename}’s people. Choose one of them.", field="party"
        )
    agreement: Agreement = Agreement.objects.create(
        school_id=by.school_id,
        version=version,
        whose=whose,
        party="" if whose == Agreement.Whose.PUPIL else party,
        answer=answer,
        words=words.strip(),
        how=how,
        said_on=said_on,
        recorded_at=clock.now(),
        recorded_by=by.label,
    )
    record(AgreementSaid(pupil=pupil.pid, version=version.code, on=said_on.isoformat()), by=by)
    return agreement
