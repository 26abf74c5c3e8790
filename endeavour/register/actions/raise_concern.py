from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.pupils.models import Pupil
from endeavour.pupils.queries import family_ties
from endeavour.register.concern_events import ConcernRaised
from endeavour.register.concerns_about import RAISED_LATELY, raised_lately
from endeavour.register.deciding_by import decide_by
from endeavour.register.models import Concern


@act(Permission.RAISE_CONCERNS)
def raise_concern(
    pupil: Pupil,
    *,
    seen: str,
    tried: str,
    tried_for: str,
    worry: int,
    said: str = "",
    voiced_by: str = Concern.VoicedBy.STAFF,
    voice: str = "",
    by: Actor,
) -> Concern:
    """Write down what somebody noticed (Code 6.17 to 6.19). The day to decide by is the school's rule."""
    today = clock.today()
    _refuse_unsaid(seen, worry, voiced_by)
    if voice and voice not in {tie.code for tie in family_ties([pupil.pk], on=today).get(pupil.pk, ())}:
        raise Refused("This person isn’t among the pupil’s contacts.", field="voiced_by")
    if raised_lately(pupil, seen, by=by):
        raise Refused(RAISED_LATELY, field="seen")
    concern: Concern = Concern.objects.create(
        school_id=by.school_id,
        pupil=pupil,
        voiced_by=voiced_by,
        voice=voice,
        seen=seen.strip(),
        tried=tried.strip(),
        tried_for=tried_for.strip(),
        worry=worry,
        said=said.strip(),
        raised_on=today,
        raised_at=clock.now(),
        raised_by=by.label,
        decide_by=decide_by(today, by.school_id),
    )
    record(ConcernRaised(pupil=pupil.pid, concern=concern.code), by=by)
    return concern


def _refuse_unsaid(seen: str, worry: int, voiced_by: str) -> None:
    if not seen.strip():
        raise Refused("Enter what you see.", field="seen")
    if worry not in Concern.Worry.values:
        raise Refused("Choose how worried you are, from 1 to 4.", field="worry")
    if voiced_by not in Concern.VoicedBy.values:
        raise Refused("Choose whose concern it is.", field="voiced_by")
