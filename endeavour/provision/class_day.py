"""What was done and missed for a teacher's own classes, whoever led it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.provision.children import Child
from endeavour.provision.day import SessionOfDay, due_on, sessions_of
from endeavour.provision.due import SlotWithCover, due_about, may_be_run_by, slots_with_cover
from endeavour.provision.models import Place, Slot
from endeavour.provision.words import THERE


@dataclass(frozen=True)
class ClassLine:
    """One session, and the children of the class who have a place in it."""

    session: SessionOfDay
    children: tuple[Child, ...]

    @property
    def became(self) -> str:
        """To come; Maya O: not in school; Done 9:40."""
        if self.session.said is None:
            return "To come" if clock.now() < self.session.starts else "Not written down yet"
        return ", ".join(self.missed) or self.session.done_in_words

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


def own_and_class_lines(
    actor: StaffActor, days: Sequence[date], *, class_days: Sequence[date]
) -> tuple[list[SessionOfDay], list[ClassLine]]:
    """The person's own sessions of some days, and their classes' of others, by day and time. Four statements."""
    class_ids = actor.class_ids if class_days else frozenset()
    known = _own_and_of_classes(actor, days, class_days, class_ids)
    own_due = [(one.slot, day) for day in days for one in known if one.is_run_by(actor.person, day)]
    class_due = due_on(class_days, (one.slot for one in known if one.is_of_class))
    due = list(dict.fromkeys((*own_due, *class_due)))
    found = dict(zip(due, sessions_of(due, me=actor.person.pk), strict=True))
    lines = (_class_line(found[one], class_ids) for one in class_due)
    return [found[one] for one in own_due if found[one].children], [line for line in lines if line.children]


def _own_and_of_classes(
    actor: StaffActor, days: Sequence[date], class_days: Sequence[date], class_ids: Collection[int]
) -> list[SlotWithCover]:
    """Those that are due on these days, however much support was given in earlier years."""
    own, rows = may_be_run_by(actor.person, days), Slot.objects.filter(school_id=actor.school_id)
    if not class_ids:
        return slots_with_cover(rows.filter(own), days)
    places = Place.objects.filter(provision=OuterRef("provision_id"), pupil__school_class__in=class_ids)
    theirs = Exists(places)
    of_class = due_about(class_days) & Q(theirs)
    return slots_with_cover(rows.filter(own | of_class), days, of_class=theirs)


def _class_line(session: SessionOfDay, class_ids: Collection[int]) -> ClassLine:
    return ClassLine(session, tuple(child for child in session.children if child.class_id in class_ids))
