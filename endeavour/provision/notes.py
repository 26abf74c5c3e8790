"""What teachers and assistants wrote back from lessons."""

from dataclasses import dataclass
from datetime import date

from endeavour import clock
from endeavour.access.authors import names_of
from endeavour.provision.models import LessonNote


@dataclass(frozen=True)
class NoteLine:
    on: date
    words: str
    by: str


def notes_about(pupil_id: int) -> tuple[NoteLine, ...]:
    """The newest first. Two statements."""
    rows = list(LessonNote.objects.filter(pupil=pupil_id).order_by("-at", "-pk"))
    names = names_of(row.written_by for row in rows)
    return tuple(
        NoteLine(row.at.astimezone(clock.LONDON).date(), row.words, names[row.written_by]) for row in rows
    )
