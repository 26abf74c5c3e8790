"""What was done and missed for a teacher's own classes, whoever led it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef

from endeavour.provision.children import Child
from endeavour.provision.day import SessionOfDay, due_on, sessions_of
from endeavour.provision.models import Place, Slot
from endeavour.provision.words import THERE


@dataclass(frozen=True)
class ClassLine:
    """One session, and the children of the class who have a place in it."""

    session: SessionOfDay
    children: tuple[Child, ...]

    @property
    def missed(self) -> tuple[str, ...]:
        """Ben T not in school: child by child where some were not there; all of them where it did not happen."""
        said = self.session.said
        if said is None:
            return ()
        if not said.happened and said.reason != "no_pupils":
            return (f"{', '.join(child.name for child in self.children)}: {said.in_words}",)
        lost = [child for child in self.children if said.there.get(child.pk) not in ("here", "part", None)]
        return tuple(f"{child.name}: {THERE_LOWER[said.there[child.pk]]}" for child in lost)


THERE_LOWER = {str(key): words.lower() for key, words in THERE.items()}


def class_lines(class_ids: Collection[int], days: Sequence[date]) -> list[ClassLine]:
    """Of these days, by day and time. Four statements."""
    if not class_ids or not days:
        return []
    theirs = Place.objects.filter(provision=OuterRef("provision_id"), pupil__school_class__in=class_ids)
    slots = Slot.objects.filter(Exists(theirs), weekday__in={day.weekday() for day in days})
    due = due_on(days, slots.select_related("provision__leader").order_by("at", "pk"))
    lines = (
        ClassLine(session, tuple(child for child in session.children if child.class_id in class_ids))
        for session in sessions_of(due)
    )
    return [line for line in lines if line.children]
