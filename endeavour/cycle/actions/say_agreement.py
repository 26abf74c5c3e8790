from datetime import date

from django.core.exceptions import PermissionDenied

from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.class_staff import plan_staff
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.cycle.events import AgreementSaid
from endeavour.cycle.models import Agreement, PlanVersion
from endeavour.cycle.new_voice import refuse_who_is_not_asked
from endeavour.pupils.models import Pupil

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
    """What somebody said to the plan. Support starts whatever they said; the latest of each counts.

    Teacher and SENCO agree it with pupil and parents (Code 6.48, a should, to be confirmed): each for themselves, or as
    the SENCO writes it down. An adult who may not be contacted is not asked: the plan's page lies open before the
    family, and a restriction goes before the right to be heard.
    """
    pupil = version.cycle.pupil
    if answer in NEEDS_WORDS and not words.strip():
        raise Refused(
            "Say which part they do not agree with, in words that they would call theirs.", field="words"
        )
    if said_on > clock.today() or said_on < version.shared_on:
        raise Refused("Give a day from the one on which the plan was shared until today.", field="said_on")
    _refuse_wrong_party(whose, party, pupil, by)
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
    who, day = agreement.party or pupil.pid, said_on.isoformat()
    record(AgreementSaid(pupil=pupil.pid, version=version.code, party=who, on=day), by=by)
    return agreement


def _refuse_wrong_party(whose: str, party: str, pupil: Pupil, by: Actor) -> None:
    if whose == Agreement.Whose.ADULT:
        refuse_who_is_not_asked(party, pupil, field="party")
    if whose == Agreement.Whose.STAFF:
        _refuse_wrong_staff(party, pupil, by)


def _refuse_wrong_staff(party: str, pupil: Pupil, by: Actor) -> None:
    if party != by.label and not by.may(Permission.ASK_TEACHERS):
        raise PermissionDenied("Only the SENCO writes down what a colleague says.")
    if party not in plan_staff(pupil.school_class_id, on=clock.today()).agreeing:
        raise Refused(
            f"Choose whoever teaches {pupil.known_forename}’s class, or the SENCO: it is they who agree the plan with "
            "the family.",
            field="party",
        )
