from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.provision.events import LessonNoteRead, LessonNoteWritten
from endeavour.provision.models import LessonNote
from endeavour.pupils.models import Pupil

LONGEST = 300


@act(Permission.READ_LINES)
def write_back(pupil: Pupil, *, words: str, by: Actor) -> LessonNote:
    """What a teacher or assistant notices of the lines they follow; the SENCO reads it."""
    said = words.strip()
    if not said:
        raise Refused("Say what you noticed.", field="words")
    if len(said) > LONGEST:
        raise Refused(f"This has {len(said)} characters. Use {LONGEST} or fewer.", field="words")
    note: LessonNote = LessonNote.objects.create(
        school_id=by.school_id, pupil=pupil, words=said, at=clock.now(), written_by=by.label
    )
    record(LessonNoteWritten(pupil=pupil.pid), by=by)
    return note


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
