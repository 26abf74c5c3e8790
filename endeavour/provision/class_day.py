"""What was done and missed for a teacher's own classes, whoever led it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.provision.children import Child
from endeavour.provision.day import SessionOfDay, due_on, sessions_of
from endeavour.provision.slots_of_days import slots_of_days
from endeavour.provision.words import LOST


@dataclass(frozen=True)
class ClassLine:
    """One session, and the children of the class who have a place in it. `is_nobodys`: whoever led it works here no
    more, or nobody was named, and nobody covers it."""

    session: SessionOfDay
    children: tuple[Child, ...]
    is_nobodys: bool = False

    @property
    def leader(self) -> str:
        return "" if self.is_nobodys else self.session.leader

    @property
    def became(self) -> str:
        """To come; Maya O: not in school; Done 9:40."""
        if self.session.said is None and self.is_nobodys:
            return "Nobody’s: there is nobody to lead it. The SENCO can hand it to somebody."
        if self.session.said is None:
            return "To come" if clock.now() < self.session.starts else "Not written down yet"
        return ", ".join(self.missed) or self.session.done_in_words

    @property
    def missed(self) -> tuple[str, ...]:
        """Ben T not in school: child by child where some were not there; all of them where it did not happen."""
        said = self.session.said
        if said is None:
            is_over = self.is_nobodys and self.session.day < clock.today()
            return (f"{self._names}: nobody leads it, and nothing is written down",) if is_over else ()
        if not said.happened and said.reason != "no_pupils":
            return (f"{self._names}: {said.in_words}",)
        lost = [child for child in self.children if said.there.get(child.pk) not in ("here", "part", None)]
        return tuple(f"{child.name}: {LOST[said.there[child.pk]]}" for child in lost)

    @property
    def _names(self) -> str:
        return ", ".join(child.name for child in self.children)


def own_and_class_lines(
    actor: StaffActor, days: Sequence[date], *, class_days: Sequence[date]
) -> tuple[list[SessionOfDay], list[ClassLine]]:
    """The person's own sessions of some days, and their classes' of others, by day and time. Four statements.

    Which are the classes' is told by the children: a time of one's own with none of them is no line.
    """
    class_ids = actor.class_ids if class_days else frozenset()
    known = slots_of_days(actor.person, days, class_days, class_ids)
    own_due = [(one.slot, day) for day in days for one in known if one.is_run_by(actor.person, day)]
    class_due = due_on(class_days, (one.slot for one in known)) if class_ids else []
    due = list(dict.fromkeys((*own_due, *class_due)))
    found = dict(zip(due, sessions_of(due, me=actor.person.pk), strict=True))
    covered = {(one.slot, day) for one in known for day in one.cover}
    led = {one.slot for one in known if one.is_led}
    lines = (
        _class_line(found[one], class_ids, is_nobodys=one[0] not in led and one not in covered)
        for one in class_due
    )
    return [found[one] for one in own_due if found[one].children], [line for line in lines if line.children]


def _class_line(session: SessionOfDay, class_ids: Collection[int], *, is_nobodys: bool) -> ClassLine:
    children = tuple(child for child in session.children if child.class_id in class_ids)
    return ClassLine(session, children, is_nobodys=is_nobodys)
