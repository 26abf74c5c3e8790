"""Who is meant: the pupils of a file among those known here. Touches no database and changes nothing.

A UPN, or a former one, says who a pupil is, unless all else speaks against it. An exact name and date of birth do
where the pupil was brought in by a file before. Anything less is a suggestion, and a person decides.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from enum import Enum

from endeavour.pupils.names import name_key
from endeavour.school_files import ReadPupil

ALIKE = 0.8
MOST_SUGGESTED = 3


@dataclass(frozen=True, slots=True)
class Known:
    """A pupil of this school, as far as it takes to recognise them. `imported`: a file brought them before."""

    pid: str
    upn: str
    former_upns: tuple[str, ...]
    surnames: tuple[str, ...]
    forenames: tuple[str, ...]
    date_of_birth: date
    imported: bool = True

    @property
    def name(self) -> str:
        return f"{self.forenames[-1]} {self.surnames[-1]}"


class Is(Enum):
    SAME = "same"
    NEW = "new"
    ASK = "ask"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Match:
    """`pid` of whom the pupil is; `question` and `suggested` where only a person can say."""

    verdict: Is
    pid: str = ""
    question: str = ""
    suggested: tuple[str, ...] = ()
    strength: int = 0
    only_near: bool = False


class Roll:
    """Those known here, found by each thing that may tell who somebody is."""

    def __init__(self, known: Iterable[Known]) -> None:
        self.by_pid: dict[str, Known] = {}
        self.by_upn: dict[str, Known] = {}
        self.by_former: dict[str, list[Known]] = defaultdict(list)
        self.by_birthday: dict[date, list[Known]] = defaultdict(list)
        self.by_name: dict[str, list[Known]] = defaultdict(list)
        for pupil in known:
            self._add(pupil)

    def _add(self, pupil: Known) -> None:
        self.by_pid[pupil.pid] = pupil
        if pupil.upn:
            self.by_upn[pupil.upn] = pupil
        for upn in pupil.former_upns:
            self.by_former[upn].append(pupil)
        self.by_birthday[pupil.date_of_birth].append(pupil)
        for key in {name_key(s, f) for s in pupil.surnames for f in pupil.forenames}:
            self.by_name[key].append(pupil)


def match_all(
    pupils: Sequence[ReadPupil], roll: Roll, decided: Mapping[int, str] | None = None
) -> list[Match]:
    """Whom each pupil of the file is. `decided` holds, by row, what a person said: a pid, or "new"."""
    chosen = decided or {}
    found = [_decided(chosen[p.row], roll) if p.row in chosen else match(p, roll) for p in pupils]
    return _no_two_to_one(pupils, found, roll)


def match(pupil: ReadPupil, roll: Roll) -> Match:
    by_number = _by_upn(pupil, roll)
    if by_number is not None:
        return by_number
    if not (pupil.surname and pupil.forename):
        return Match(Is.NOBODY)
    namesakes = roll.by_name.get(name_key(pupil.surname, pupil.forename), [])
    born_alike = [known for known in namesakes if known.date_of_birth == pupil.date_of_birth]
    if pupil.date_of_birth is None:
        return _ask_by_name(namesakes)
    if len(born_alike) == 1:
        return _same_name_and_birthday(pupil, born_alike[0])
    if born_alike:
        return _ask(born_alike, "Several pupils here have this name and date of birth.")
    if near := [known for known in namesakes if _may_be(pupil, known)]:
        return _ask(near, "A pupil here has this name and another date of birth.", only_near=True)
    born_then = roll.by_birthday.get(pupil.date_of_birth, [])
    if near := [known for known in born_then if _may_be(pupil, known) and _alike(pupil, known)]:
        return _ask(near, "A pupil here was born on this day and has a similar name.", only_near=True)
    return Match(Is.NEW)


def _by_upn(pupil: ReadPupil, roll: Roll) -> Match | None:
    known = roll.by_upn.get(pupil.upn or "")
    if known is not None:
        if _nothing_else_fits(pupil, known):
            return _ask([known], f"This UPN is {known.name}’s here, and neither name nor date of birth fits.")
        return Match(Is.SAME, known.pid, strength=4)
    earlier = [roll.by_upn[upn] for upn in pupil.former_upns if upn in roll.by_upn]
    earlier += [
        known for upn in (pupil.upn, *pupil.former_upns) for known in roll.by_former.get(upn or "", [])
    ]
    candidates = list({known.pid: known for known in earlier}.values())
    if len(candidates) == 1 and _something_fits(pupil, candidates[0]):
        return Match(Is.SAME, candidates[0].pid, strength=3)
    if candidates:
        return _ask(candidates, "This is a former UPN of somebody here.")
    return None


def _same_name_and_birthday(pupil: ReadPupil, known: Known) -> Match:
    if pupil.upn and known.upn and pupil.upn != known.upn:
        return _ask([known], "A pupil here has this name and date of birth, and another UPN.")
    if not known.imported:
        return _ask([known], "A pupil of this name and date of birth was added here by hand.")
    return Match(Is.SAME, known.pid, strength=2)


def _ask_by_name(namesakes: Sequence[Known]) -> Match:
    if not namesakes:
        return Match(Is.NOBODY)
    return _ask(namesakes, "The list gives no UPN and no date of birth, so a name is all we have.")


def _ask(known: Sequence[Known], question: str, *, only_near: bool = False) -> Match:
    pids = tuple(dict.fromkeys(pupil.pid for pupil in known))
    return Match(Is.ASK, question=question, suggested=pids[:MOST_SUGGESTED], only_near=only_near)


def _may_be(pupil: ReadPupil, known: Known) -> bool:
    """Two who have different UPNs are two children."""
    return not (pupil.upn and known.upn and pupil.upn != known.upn)


def _decided(who: str, roll: Roll) -> Match:
    """Whom a person chose. Somebody who is no longer here is asked about again."""
    if who == Is.NEW.value:
        return Match(Is.NEW, strength=9)
    if who in roll.by_pid:
        return Match(Is.SAME, who, strength=9)
    return Match(Is.ASK, question="The pupil who was chosen is not here any more.")


def _no_two_to_one(pupils: Sequence[ReadPupil], found: Sequence[Match], roll: Roll) -> list[Match]:
    """The better match has the pupil; between two that are as good, a person decides.

    Nobody is suggested merely for being near who is in the file themselves: a twin, a namesake.
    """
    taken = Counter((match.pid, match.strength) for match in found if match.verdict is Is.SAME)
    best: dict[str, int] = {}
    for pid, strength in taken:
        best[pid] = max(best.get(pid, 0), strength)
    settled = []
    for match in found:
        alone = match.strength == best.get(match.pid) and taken[match.pid, match.strength] == 1
        if match.verdict is Is.SAME and not alone:
            name = roll.by_pid[match.pid].name
            settled.append(_ask([roll.by_pid[match.pid]], f"Two rows of the file fit {name}."))
        elif match.only_near and set(match.suggested) <= set(best):
            settled.append(Match(Is.NEW))
        else:
            settled.append(match)
    return settled


def _nothing_else_fits(pupil: ReadPupil, known: Known) -> bool:
    said = [pupil.surname, pupil.forename, pupil.date_of_birth]
    return all(said) and not _something_fits(pupil, known)


def _something_fits(pupil: ReadPupil, known: Known) -> bool:
    """Silence fits everybody."""
    surnames = {name_key(name) for name in known.surnames}
    forenames = {name_key(name) for name in known.forenames}
    return (
        (pupil.surname is None and pupil.forename is None and pupil.date_of_birth is None)
        or pupil.date_of_birth == known.date_of_birth
        or name_key(pupil.surname or "") in surnames
        or bool({name_key(pupil.forename or ""), name_key(pupil.preferred_forename or "")} & forenames)
    )


def _alike(pupil: ReadPupil, known: Known) -> bool:
    theirs = {name_key(s, f) for s in known.surnames for f in known.forenames}
    ours = name_key(pupil.surname or "", pupil.forename or "")
    turned = name_key(pupil.forename or "", pupil.surname or "")
    part = name_key(pupil.forename or "") in {name_key(f) for f in known.forenames}
    return (
        part or turned in theirs or any(SequenceMatcher(None, ours, key).ratio() >= ALIKE for key in theirs)
    )
