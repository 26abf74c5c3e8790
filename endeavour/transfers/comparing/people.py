"""The adults whom a file gives for a pupil, beside those known here. Nobody is ever removed, and a restriction is
never touched.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from endeavour.pupils.models import Contact, Pupil, Relation
from endeavour.pupils.relationships import relationship_in_words
from endeavour.school_files import Problem, ReadContact, Severity
from endeavour.transfers.comparing.adults import Adults, SaidAdult, adult_of, values_of
from endeavour.transfers.comparing.finding import AddTie, Difference, Finding, SetValues
from endeavour.transfers.comparing.memory import Memory, Verdict
from endeavour.transfers.comparing.values import LABELS, Value, in_words, plain

ORDER, RELATIONSHIP = "order", "relationship"
MemoryOf = Callable[[str], Memory]


@dataclass(slots=True)
class People:
    """Compares the people of one pupil after another; what a file says twice of one adult, it says once."""

    adults: Adults
    memory_of: MemoryOf
    brought: set[str] = field(default_factory=set)

    def compare(
        self,
        pupil: Pupil,
        said: Sequence[ReadContact],
        *,
        row: int,
        home: tuple[str, str],
        problems: list[Problem],
    ) -> Iterator[Finding]:
        taken: set[str] = set()
        for place, contact in enumerate(said, start=1):
            adult = adult_of(contact, home)
            tie = self.adults.tie_of(pupil.pk, adult, taken)
            if tie is None:
                problems.extend(_perhaps_known(row, adult, self.adults.reached_like(pupil.pk, adult)))
                tied = self._tied(pupil, adult, place, taken)
                yield from self._new_tie(pupil, tied, adult, row, problems)
                taken.add(tied.contact.code)
            else:
                taken.add(tie.contact.code)
                yield from self._about(tie.contact, adult, row, problems)
                yield from self._about_tie(pupil, tie, adult)

    def _tied(self, pupil: Pupil, said: SaidAdult, place: int, taken: set[str]) -> Relation:
        known = self.adults.same_elsewhere(said, taken)
        contact = known or _new_contact(pupil, said)
        if known is None:
            self.adults.add(contact, said.key)
        tie: dict[str, object] = {"order": place, **said.tie}
        return Relation(school_id=pupil.school_id, pupil=pupil, contact=contact, **tie)

    def _new_tie(
        self, pupil: Pupil, tie: Relation, said: SaidAdult, row: int, problems: list[Problem]
    ) -> Iterator[Finding]:
        contact: Contact = tie.contact
        ours = self.memory_of(pupil.pid)
        known = _is_kept_here(contact)
        about = f"{said.name} ({relationship_in_words(tie.relationship).lower()})"
        shown = Difference(
            f"tie.{contact.code}" if known else f"tie.{tie.order}.{said.key}",
            "Contact",
            "nothing",
            f"{about}, known here already" if known else about,
        )
        learns = {f"{contact.code}.{name}": plain(name, value) for name, value in said.tie.items()}
        yield Finding(shown.field, Verdict.CHANGE, ours, learns, shown, AddTie(tie))
        if known:
            yield from self._about(contact, said, row, problems)
        else:
            yield self._remembered(contact, said, row, problems)

    def _remembered(self, contact: Contact, said: SaidAdult, row: int, problems: list[Problem]) -> Finding:
        """Of an adult whom the file brings: a second row fills what the first left open, and overwrites nothing."""
        if contact.code not in self.brought:
            self.brought.add(contact.code)
            return self._said_first(contact, said)
        here = values_of(contact)
        for name, value in said.values.items():
            if not plain(name, here[name]):
                _set(contact, name, value)
            elif plain(name, here[name]) != plain(name, value):
                problems.append(
                    _disagrees(row, said, name, in_words(name, value), in_words(name, here[name]))
                )
        now = values_of(contact)
        learns = {name: plain(name, now[name]) for name in said.values}
        return Finding("", Verdict.SAME, self.memory_of(contact.code), learns)

    def _said_first(self, contact: Contact, said: SaidAdult) -> Finding:
        learns = {name: plain(name, value) for name, value in said.values.items()}
        names = {"surname": contact.surname, "forename": contact.forename}
        return Finding("", Verdict.SAME, self.memory_of(contact.code), learns | names)

    def _about(
        self, contact: Contact, said: SaidAdult, row: int, problems: list[Problem]
    ) -> Iterator[Finding]:
        if not _is_kept_here(contact):
            yield self._remembered(contact, said, row, problems)
            return
        memory, here = self.memory_of(contact.code), values_of(contact)
        named = {"forename": said.forename, "surname": said.surname}
        for name, value in ({name: part for name, part in named.items() if part} | dict(said.values)).items():
            file, key = plain(name, value), (contact.code, name)
            if key not in self.adults.settled:
                self.adults.settled[key] = file
                yield _compared(contact, name, here[name], value, memory, name, said.name)
            elif self.adults.settled[key] != file:
                problems.append(
                    _disagrees(row, said, name, in_words(name, value), "what an earlier row says")
                )

    def _about_tie(self, pupil: Pupil, tie: Relation, said: SaidAdult) -> Iterator[Finding]:
        memory = self.memory_of(pupil.pid)
        for name, value in said.tie.items():
            remembered = f"{tie.contact.code}.{name}"
            yield _compared(tie, name, getattr(tie, name), value, memory, remembered, said.name)


def _compared(
    row: Contact | Relation, name: str, here: Value, file: Value, memory: Memory, remembered: str, who: str
) -> Finding:
    stands, says = plain(name, here), plain(name, file)
    learns = {remembered: says}
    code = row.code if isinstance(row, Contact) else row.contact.code
    field = f"{code}.{name}"
    if stands == says:
        return Finding(field, Verdict.SAME, memory, learns)
    verdict = memory.judge(remembered, here=_open(name, stands), file=says)
    shown = Difference(
        field,
        f"{who}: {LABELS[name].lower()}",
        _in_words(name, here),
        _in_words(name, file),
        clash=verdict is Verdict.CLASH,
    )
    return Finding(field, verdict, memory, learns, shown, SetValues(row, _columns(name, file)))


def _open(name: str, stands: str) -> str:
    """Responsibility that nobody knows of is a blank, whatever word stands for it."""
    return "" if name == "responsibility" and stands == Relation.Responsibility.NOT_KNOWN else stands


def _in_words(name: str, value: Value) -> str:
    if name == "responsibility":
        return str(Relation.Responsibility(str(value)).label)
    if name == "relationship":
        return relationship_in_words(str(value)) if value else in_words(name, None)
    return in_words(name, value)


def _columns(name: str, value: Value) -> dict[str, object]:
    return {"address": value[0], "postcode": value[1]} if isinstance(value, tuple) else {name: value}


def _set(contact: Contact, name: str, value: Value) -> None:
    for column, part in _columns(name, value).items():
        setattr(contact, column, part)


def _new_contact(pupil: Pupil, said: SaidAdult) -> Contact:
    contact = Contact(school_id=pupil.school_id, forename=said.forename, surname=said.surname)
    for name, value in said.values.items():
        _set(contact, name, value)
    return contact


def _is_kept_here(contact: Contact) -> bool:
    return contact.pk is not None


def _perhaps_known(row: int, said: SaidAdult, here: Contact | None) -> Iterator[Problem]:
    """One adult spelt in two ways would be two, and a restriction on the one wouldn't hold for the other."""
    if here is None:
        return
    sentence = (
        f"Row {row}: {said.name} has the email or mobile of {here.full_name}, who is recorded for this pupil already. "
        "They were added as somebody else. If they are the same adult, put it right on the page of people, and look "
        "whether that adult may be contacted."
    )
    yield Problem(Severity.WARNING, sentence, row, None, "contact_name", "Contact", said.name, here.full_name)


def _disagrees(row: int, said: SaidAdult, name: str, found: str, expected: str) -> Problem:
    label = LABELS[name].lower()
    sentence = (
        f"Row {row}: found {found} as {label} of {said.name}, and {expected} before. "
        "It is the same adult, so the first was kept."
    )
    return Problem(Severity.WARNING, sentence, row, None, f"contact_{name}", LABELS[name], found, expected)
