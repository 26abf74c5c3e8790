from endeavour import clock
from endeavour.access.act import act
from endeavour.access.actor import Actor
from endeavour.access.permissions import Permission
from endeavour.access.refusal import Refused
from endeavour.audit.record import record
from endeavour.provision.events import LessonNoteWritten
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
