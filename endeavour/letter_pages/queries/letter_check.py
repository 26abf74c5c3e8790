"""The letter before it goes: as each person will read it, who gets it and how, who does not and why."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.design.dates import clock_time, full_date, long_day
from endeavour.documents.languages import TYPED, language_of
from endeavour.documents.reading import Reading, reading_of
from endeavour.documents.words import letter_words
from endeavour.law.dates import rights_pass_on
from endeavour.letter_pages.in_making import LetterInMaking
from endeavour.letter_pages.queries.letter_advice import Advised
from endeavour.letter_pages.queries.missing_settings import Missing, missing_for_letters
from endeavour.messages.state import State
from endeavour.pupil_pages.queries.next_act import NextAct, act_of_one
from endeavour.register.letter_preview import NotTold, Preview, preview, their_people
from endeavour.register.one_recipient import OneRecipient
from endeavour.register.telling_steps import PersonStep
from endeavour.schools.senco import senco_on

if TYPE_CHECKING:
    from endeavour.register.models import Notice

STANDS = {
    State.FAILED: "The last letter did not arrive",
    State.WAITING: "Waiting to be handed over or posted",
    State.HELD: "Waiting to be handed over or posted",
    State.SENT: "Message sent, not opened yet",
    State.DELIVERED: "Posted, on its way",
}
BY = {"email": "By email", "paper": "On paper", "phone": "By phone"}


@dataclass(frozen=True)
class PersonRow:
    """One person who must be told. `act` is nothing where it isn't for staff to act now. `ring` is where it is read
    aloud to whoever is told another way, until they are.
    `notes` say honestly what this way of telling does not do."""

    code: str
    name: str
    how: str
    notes: tuple[str, ...]
    stands: str
    told: bool
    act: NextAct | None
    stop: str
    ring: str

    @property
    def about_letter(self) -> str:
        return f" the letter to {self.name}"

    @property
    def will_go(self) -> str:
        return self.stands.replace("Goes", "will go")


@dataclass(frozen=True)
class LetterCheck:
    """`shown` is whose letter stands below, or nobody where nobody is to be told."""

    people: tuple[PersonRow, ...]
    not_told: tuple[NotTold, ...]
    shown: PersonRow | None
    preview: Preview | None
    missing: tuple[Missing, ...]
    advice: tuple[Advised, ...]
    reading: Reading | None

    @property
    def reads(self) -> str:
        return f"As {self.shown.name} will read it" if self.shown else ""

    @property
    def reads_at(self) -> str:
        """The grade of the formula as an age, which people know."""
        if self.reading is None:
            return ""
        age = max(5, round(self.reading.grade + 5))
        return (
            f"Most children of {age} could read it. "
            f"The longest sentence has {self.reading.longest_words} words."
        )

    @property
    def all_told(self) -> bool:
        return bool(self.people) and all(person.told for person in self.people)


def readers_of(child: str, born: date, *, today: date) -> str:
    """Zara’s parents; Leo himself once the rights are his."""
    return child if rights_pass_on(born) <= today else f"{child}’s parents"


def letter_check(actor: StaffActor, letter: LetterInMaking, notice: "Notice", *, shown: str) -> LetterCheck:
    """`shown` is the code of whose letter is wanted; else it is the first. Two statements beside the letter's own
    steps and advice, however many people."""
    today = clock.today()
    people = their_people(letter.pupil, on=today)
    stand = {step.code: step for step in letter.steps(people.family)}
    about = f" about {letter.child}"
    senco = senco_on(today, actor.school_id)
    missing = missing_for_letters(actor, senco)
    rows = [
        _row(
            person,
            stand.get(person.code),
            act_of_one(person, letter.pages, about, notice.version),
            letter.pages.ring(person.code),
        )
        for person in people.told
    ]
    chosen = next((person for person in people.told if person.code == shown), next(iter(people.told), None))
    seen = (
        preview(notice, chosen, school=actor.school, senco=senco, on=today)
        if chosen and not missing
        else None
    )
    return LetterCheck(
        people=tuple(rows),
        not_told=people.not_told,
        shown=next((row for row in rows if chosen and row.code == chosen.code), None),
        preview=seen,
        missing=missing,
        advice=letter.advice(notice),
        reading=reading_of(letter_words(seen.letter)) if seen and seen.letter else None,
    )


def _row(person: OneRecipient, step: PersonStep | None, act: NextAct, ring: str) -> PersonRow:
    ours = step is None or step.is_waiting_for_us
    told = step is not None and step.told_on is not None
    return PersonRow(
        code=person.code,
        name=person.name,
        how=_how(person),
        notes=tuple(_notes(person)),
        stands=_stands(step),
        told=told,
        act=replace(act, values={**act.values, "back": "check"} if act.posts else {}) if ours else None,
        stop=step.message if step and step.state is State.HELD else "",
        ring="" if told or person.adult is None or person.channel == "phone" else ring,
    )


def _how(person: OneRecipient) -> str:
    """By email to nisha@example.org; by phone, in Dari, with an interpreter."""
    adult, how = person.adult, BY[person.channel]
    if adult is None:
        return how
    if person.channel == "email":
        return f"{how} to {adult.email}" if adult.email else f"{how}, but no address is recorded"
    if person.channel == "paper":
        return f"{how}, {'at their address' if adult.address else 'handed over: no address is recorded'}"
    language = language_of(adult.speaks_language)
    if adult.interpreter == "none" or language is None:
        return how
    return f"{how}, in {language.english}, with an interpreter"


def _notes(person: OneRecipient) -> Iterator[str]:
    if person.channel == "email":
        yield (
            "The email says that the school has written, and asks them to ring. It does not show the letter: "
            "ring them or print it, so that they have its words."
        )
    language = language_of(person.adult.reads_language) if person.adult else None
    if language and language.code != TYPED:
        yield (
            f"They read {language.english}. Letters are written in English in this release; "
            f"a line under the name of their language, {language.own}, offers to read it to them."
        )


def _stands(step: PersonStep | None) -> str:
    if step is None or (step.state is None and step.told_on is None):
        return "Not told yet"
    if step.told_on:
        return f"Told on {_day(step.told_on)}"
    if step.state is State.HELD and step.goes_at and step.channel == "email":
        return f"Goes at {clock_time(_local(step.goes_at))}"
    if step.not_theirs:
        return "Somebody else opened the last message. Check the address before you send it again."
    return STANDS.get(step.state or State.GOING, "On its way")


def _day(day: date) -> str:
    return long_day(day) if 0 <= (clock.today() - day).days < 300 else full_date(day)


def _local(moment: datetime) -> datetime:
    return moment.astimezone(clock.LONDON)
