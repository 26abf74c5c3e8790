"""What teachers and assistants wrote back from lessons."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.db.models.functions import JSONObject

from endeavour import clock
from endeavour.provision.models import LessonNote


@dataclass(frozen=True)
class NoteLine:
    """`by` is the label of whoever wrote it."""

    on: date
    words: str
    by: str


def notes_along() -> ArraySubquery:
    """The newest first, as a column beside the pupil's row."""
    notes = LessonNote.objects.filter(pupil=OuterRef("pk")).order_by("-at", "-pk")
    return ArraySubquery(notes.values(shown=JSONObject(at="at", words="words", by="written_by")))


def notes_in(rows: Iterable[dict[str, Any]]) -> tuple[NoteLine, ...]:
    """From what `notes_along` brought."""
    return tuple(NoteLine(_day(row["at"]), row["words"], row["by"]) for row in rows)


def _day(at: str) -> date:
    return datetime.fromisoformat(at).astimezone(clock.LONDON).date()
