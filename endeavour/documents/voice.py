"""How one letter speaks: its catalogue, its reader, its dates, and the words the school typed."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from endeavour.documents.catalogues import Catalogue
from endeavour.documents.languages import TYPED
from endeavour.documents.letter import Paragraph, Recipient, ReplyWays, SendingSchool, Words, Writer
from endeavour.documents.told_fields import Contact, IndependentAdvice, Reader
from endeavour.documents.typed import as_sentence, as_typed


class LetterFields(Protocol):
    """What every letter to a family holds beside its own matter."""

    @property
    def school(self) -> SendingSchool: ...
    @property
    def on(self) -> date: ...
    @property
    def reader(self) -> Reader: ...
    @property
    def to(self) -> Recipient: ...
    @property
    def child(self) -> str: ...
    @property
    def contact(self) -> Contact: ...
    @property
    def independent(self) -> IndependentAdvice: ...
    @property
    def signed_by(self) -> Writer: ...
    @property
    def reply(self) -> ReplyWays | None: ...
    @property
    def language(self) -> str: ...
    @property
    def version(self) -> int: ...
    @property
    def keep_out(self) -> tuple[str, ...]: ...


@dataclass(frozen=True)
class Voice:
    told: LetterFields
    catalogue: Catalogue

    @property
    def child(self) -> str:
        return as_typed(self.told.child)

    @property
    def reader(self) -> str:
        return as_typed(self.told.to.name)

    @property
    def to_young_person(self) -> bool:
        return self.told.reader is Reader.YOUNG_PERSON

    @property
    def to_professional(self) -> bool:
        return self.told.reader is Reader.SOCIAL_WORKER

    def say(self, key: str, **values: str) -> str:
        return self.catalogue.say(key, self.told.reader, child=self.child, reader=self.reader, **values)

    def day(self, day: date) -> str:
        return self.catalogue.day(day, written_on=self.told.on)

    def typed(self, *texts: str) -> Paragraph:
        """Words the school typed; marked as English where the letter is in another language."""
        words = (Words(" ".join(as_sentence(text) for text in texts)),)
        if self.catalogue.language == TYPED:
            return Paragraph(words)
        return Paragraph(words, language=TYPED, note=self.say("typed_note"))


def lacking(fields: LetterFields) -> dict[str, str]:
    """What no letter can do without, by the words of its complaint."""
    return {
        "the child's first name": fields.child,
        "the name of the person it is for": fields.to.name,
        "the person to talk to": fields.contact.name,
        "a telephone number to ring": fields.contact.phone,
        "the advice service outside the school": fields.independent.name,
        "the name of who signs it": fields.signed_by.name,
    }
