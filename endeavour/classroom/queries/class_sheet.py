"""C2: what is done in every lesson of one class, on one sheet of paper."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.http import Http404

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.provision.queries import adjustments_of
from endeavour.pupils.class_lists import InClass, pupils_by_class

ROOM_ON_A_SIDE, A_LINE = 196, 9  # millimetres of A4 below the headings, and for one line of handwriting


@dataclass(frozen=True)
class SheetLine:
    """The same words once, with the pupils for whom they hold."""

    words: str
    whose: tuple[str, ...]

    @property
    def height(self) -> int:
        """On paper, in millimetres: what is done in a wide column, for whom in a narrow one."""
        return 9 + 6 * max(len(self.words) // 52, len(", ".join(self.whose)) // 22)


@dataclass(frozen=True)
class ClassSheet:
    class_id: int
    class_name: str
    today: date
    owed: tuple[SheetLine, ...]
    ideas: tuple[SheetLine, ...]
    pupils: tuple[InClass, ...]
    by_initials: bool

    @property
    def is_long(self) -> bool:
        return len(self.owed) + len(self.ideas) > 18

    @property
    def lines_to_write(self) -> range:
        """As many as the rest of an A4 side holds, and two at least."""
        used = sum(line.height for line in (*self.owed, *self.ideas))
        return range(max(2, (ROOM_ON_A_SIDE - used) // A_LINE))


def class_sheet(actor: StaffActor, class_id: int, *, by_initials: bool) -> ClassSheet:
    """Two statements; a class whose pupils the person doesn't see is none."""
    today = clock.today()
    seen = pupils_by_class(actor, on=today, class_id=class_id)
    if not seen:
        raise Http404
    lines = adjustments_of([pupil.id for pupil in seen], on=today)
    shown = initials_of(seen) if by_initials else {pupil.id: pupil.name for pupil in seen}
    told = [(line.kind, line.words, shown[pupil.id]) for pupil in seen for line in lines.get(pupil.id, ())]
    return ClassSheet(
        class_id=class_id,
        class_name=seen[0].class_name,
        today=today,
        owed=merged((words, who) for kind, words, who in told if kind == "owed"),
        ideas=merged((words, who) for kind, words, who in told if kind != "owed"),
        pupils=tuple(pupil for pupil in seen if pupil.id in lines),
        by_initials=by_initials,
    )


def merged(lines: Iterable[tuple[str, str]]) -> tuple[SheetLine, ...]:
    """What holds for most pupils first. Capitals, spaces and a full stop make no difference."""
    whose: dict[str, list[str]] = {}
    words: dict[str, str] = {}
    for said, who in lines:
        key = " ".join(said.casefold().split()).rstrip(".")
        plain = " ".join(said.split()).rstrip(".")
        words.setdefault(key, f"{plain[:1].upper()}{plain[1:]}")
        if who not in whose.setdefault(key, []):
            whose[key].append(who)
    found = [SheetLine(words[key], tuple(names)) for key, names in whose.items()]
    return tuple(sorted(found, key=lambda line: (-len(line.whose), line.words.casefold())))


def initials_of(pupils: Iterable[InClass]) -> dict[int, str]:
    """MO; where two would be the same, with more of the first name until they differ, or a number at last."""
    known = list(pupils)
    counted: dict[str, list[InClass]] = {}
    for pupil in known:
        counted.setdefault(pupil.initials, []).append(pupil)
    found: dict[int, str] = {}
    for initials, sharing in counted.items():
        longer = [f"{one.forename[:2]}{one.initials[1:]}" for one in sharing]
        differ = len(set(longer)) == len(longer)
        for number, one in enumerate(sharing, 1):
            if len(sharing) == 1:
                found[one.id] = initials
            else:
                found[one.id] = longer[number - 1] if differ else f"{initials}{number}"
    return found
