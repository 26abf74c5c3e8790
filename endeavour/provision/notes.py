"""What teachers and assistants wrote back from lessons and sessions, and what of it waits for the SENCO."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, Exists, F, OuterRef, Value, When

from endeavour.access.actor import Actor
from endeavour.access.authors import names_of
from endeavour.provision.access import lesson_notes_seen_by
from endeavour.provision.models import LessonNote, Presence
from endeavour.pupils.names import known_name
from endeavour.tenancy.json_rows import JSONRow, as_day, day_of_instant

KNOWN_NAMES = ("forename", "surname", "preferred_forename", "preferred_surname")


@dataclass(frozen=True)
class NoteLine:
    """`by` is the label of whoever wrote it; `session` names what it was written of, empty for a lesson.

    `words` are empty where they were written of several children.
    """

    on: date
    words: str
    by: str
    session: str = ""


@dataclass(frozen=True)
class NoteToRead:
    """One that the SENCO has not said to have read."""

    number: int
    pid: str
    name: str
    on: date
    words: str
    by: str


def notes_along() -> ArraySubquery:
    """The newest first, as a column beside the pupil's row."""
    notes = LessonNote.objects.filter(pupil=OuterRef("pk")).order_by("-at", "-pk")
    return ArraySubquery(notes.values(shown=JSONRow(at="at", words="words", by="written_by")))


def notes_in(rows: Iterable[dict[str, Any]]) -> tuple[NoteLine, ...]:
    """From what `notes_along` brought."""
    return tuple(NoteLine(day_of_instant(row["at"]), row["words"], row["by"]) for row in rows)


def session_notes_along() -> ArraySubquery:
    """Of the sessions in which the pupil had a place, but for those that were taken back.

    The words come along only where no other child had a place in the session: they may be about another.
    """
    theirs = Presence.objects.filter(pupil=OuterRef("pk"), session__undone_at__isnull=True)
    others = Presence.objects.filter(session=OuterRef("session")).exclude(pupil=OuterRef("pupil"))
    noted = theirs.exclude(session__note="").order_by("-session__on", "-session")
    alone = Case(When(~Exists(others), then=F("session__note")), default=Value(""))
    shown = JSONRow(
        on="session__on",
        words=alone,
        by="session__recorded_by",
        session="session__provision__name",
    )
    return ArraySubquery(noted.values(shown=shown))


def session_notes_in(rows: Iterable[dict[str, Any]]) -> tuple[NoteLine, ...]:
    """From what `session_notes_along` brought."""
    return tuple(NoteLine(as_day(row["on"]), row["words"], row["by"], row["session"]) for row in rows)


def to_read_along(actor: Actor) -> ArraySubquery:
    """Those that wait, the oldest first, as a column beside any row."""
    waiting = lesson_notes_seen_by(actor).filter(read_at__isnull=True).order_by("at", "pk")
    names = {name: f"pupil__{name}" for name in KNOWN_NAMES}
    shown = JSONRow(number="pk", pid="pupil__pid", at="at", words="words", by="written_by", **names)
    return ArraySubquery(waiting.values(shown=shown))


def to_read_in(rows: Sequence[dict[str, Any]]) -> tuple[NoteToRead, ...]:
    """From what `to_read_along` brought. One statement, for who wrote them; none where none waits."""
    names = names_of({row["by"] for row in rows})
    return tuple(
        NoteToRead(
            number=row["number"],
            pid=row["pid"],
            name=" ".join(known_name(**{name: row[name] for name in KNOWN_NAMES})),
            on=day_of_instant(row["at"]),
            words=row["words"],
            by=names[row["by"]],
        )
        for row in rows
    )
