from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.audit.record import record
from endeavour.provision.events import LessonNoteRead
from endeavour.provision.models import LessonNote


@act(Permission.MANAGE_PROVISION)
def read_note(note: LessonNote, *, by: Actor) -> LessonNote:
    """It leaves Work, and stays on the pupil's timeline. Said again, whoever was first stays the reader."""
    held: LessonNote = (
        LessonNote.objects.select_for_update(of=("self",)).select_related("pupil").get(pk=note.pk)
    )
    if held.read_at is None:
        held.read_at, held.read_by = clock.now(), by.label
        held.save(update_fields=["read_at", "read_by"])
        record(LessonNoteRead(pupil=held.pupil.pid), by=by)
    return held
