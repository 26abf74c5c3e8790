"""One file, one entry for each pupil: notices when the same pupil comes twice."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from endeavour.school_files.problems import Place, Severity
from endeavour.school_files.said import ReadPupil, RejectedPupil

MOST_PUPILS = 6_000  # the largest school in England has about 4,000

Identity = tuple[str, str, date | None]


class Roll:
    """The pupils of a file so far, in the order of the file."""

    def __init__(self) -> None:
        self._entries: list[ReadPupil] = []
        self._rejected: set[int] = set()
        self._by_upn: dict[str, int] = {}
        self._by_name: dict[Identity, int] = {}

    def __len__(self) -> int:
        return len(self._entries)

    @property
    def pupils(self) -> tuple[ReadPupil, ...]:
        return tuple(pupil for _, pupil in self.taken())

    @property
    def rejected(self) -> tuple[RejectedPupil, ...]:
        return tuple(
            RejectedPupil(p.row, p.upn, p.surname, p.forename, p.date_of_birth)
            for number, p in enumerate(self._entries)
            if number in self._rejected
        )

    def find(self, pupil: ReadPupil) -> int | None:
        """The same pupil: one UPN, or the same name and date of birth where one of the two has no UPN."""
        if pupil.upn and pupil.upn in self._by_upn:
            return self._by_upn[pupil.upn]
        number = self._by_name.get(_name_and_birthday(pupil))
        if number is None or (pupil.upn and self._entries[number].upn):
            return None
        return number

    def add(self, pupil: ReadPupil, place: Place) -> int:
        number = len(self._entries)
        self._entries.append(pupil)
        if place.is_rejected:
            self._rejected.add(number)
        self._note(pupil, number)
        return number

    def taken(self) -> list[tuple[int, ReadPupil]]:
        return [(number, p) for number, p in enumerate(self._entries) if number not in self._rejected]

    def entry(self, number: int) -> ReadPupil:
        return self._entries[number]

    def replace(self, number: int, pupil: ReadPupil) -> None:
        self._entries[number] = pupil
        self._note(pupil, number)

    def reject(self, number: int) -> None:
        self._rejected.add(number)

    def _note(self, pupil: ReadPupil, number: int) -> None:
        if pupil.upn:
            self._by_upn.setdefault(pupil.upn, number)
        if pupil.surname and pupil.forename and (pupil.date_of_birth or not pupil.upn):
            self._by_name.setdefault(_name_and_birthday(pupil), number)


def add_once(roll: Roll, pupil: ReadPupil, place: Place) -> None:
    """For files with one entry a pupil: a plain repeat is read once, a contradiction takes neither."""
    number = roll.find(pupil)
    if number is None:
        roll.add(pupil, place)
        return
    before = roll.entry(number)
    if place.is_rejected:
        roll.reject(number)
    elif pupil == replace(before, row=pupil.row, line=pupil.line):
        repeats = f"repeats {place.kind.lower()} {before.row} word for word, and was read once."
        place.say(Severity.WARNING, repeats)
    else:
        roll.reject(number)
        say_contradiction(place, before, differing(before, pupil))


def say_contradiction(place: Place, before: ReadPupil, fields: Sequence[str]) -> None:
    kind, told_apart = place.kind.lower(), ", ".join(field.replace("_", " ") for field in fields)
    sentence = (
        f"this is the same pupil as in {kind} {before.row}, but they differ in: {told_apart}. "
        "Neither was taken; correct one and bring the file in again."
    )
    place.say(
        Severity.REJECTED_ROW,
        sentence,
        field=fields[0],
        column=told_apart,
        found=f"something else than in {kind} {before.row}",
        expected=f"the same as in {kind} {before.row}",
    )


def differing(one: ReadPupil, other: ReadPupil) -> list[str]:
    return [
        name
        for name in ReadPupil.__dataclass_fields__
        if name not in ("row", "line") and getattr(one, name) != getattr(other, name)
    ]


def _name_and_birthday(pupil: ReadPupil) -> Identity:
    surname, forename = (pupil.surname or "").casefold(), (pupil.forename or "").casefold()
    return surname, forename, pupil.date_of_birth
