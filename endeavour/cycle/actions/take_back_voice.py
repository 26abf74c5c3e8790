from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused, refuse_no_reason
from endeavour.audit.record import record
from endeavour.cycle.events import VoiceTakenBack
from endeavour.cycle.models import Voice


@act(Permission.RECORD_VOICES)
def take_back_voice(voice: Voice, *, why: str, by: Actor) -> Voice:
    """It was put down by mistake: of another child, or never said. It stays, marked, and is shown no more."""
    voice = Voice.objects.select_for_update().get(pk=voice.pk)
    refuse_no_reason(why, "Say why it is taken back.")
    if voice.taken_back_at is not None:
        raise Refused("It has been taken back already.")
    voice.mark_taken_back(why=why.strip(), by=by.label)
    record(VoiceTakenBack(pupil=voice.pupil.pid, voice=voice.code), by=by)
    return voice
