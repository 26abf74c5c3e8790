from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.law.dates import in_words
from endeavour.register.concern_events import TalkNoteGiven
from endeavour.register.models import EarlyTalk


@act(Permission.RECORD_VOICES)
def give_talk_note(talk: EarlyTalk, *, by: Actor) -> None:
    """The family has the short note of the talk, since today (Code 6.39). Said once; the day is not moved."""
    row: EarlyTalk = (
        EarlyTalk.objects.select_for_update(of=("self",)).select_related("concern__pupil").get(pk=talk.pk)
    )
    if row.given_on is not None:
        raise Refused(f"The note was given on {in_words(row.given_on)} already.")
    row.given_on = clock.today()
    row.save(update_fields=["given_on"])
    concern = row.concern
    record(TalkNoteGiven(pupil=concern.pupil.pid, concern=concern.code, on=row.given_on.isoformat()), by=by)
