"""The voice of one letter: its catalogue, its reader, its dates, and the words the school typed."""

from dataclasses import dataclass
from datetime import date

from endeavour.documents.catalogues import Catalogue, catalogue_for
from endeavour.documents.languages import TYPED
from endeavour.documents.letter import Paragraph, Words
from endeavour.documents.told_fields import Reader, ToldLetter
from endeavour.documents.typed import as_part, as_sentence, as_typed


@dataclass(frozen=True)
class Telling:
    told: ToldLetter
    catalogue: Catalogue

    @classmethod
    def of(cls, told: ToldLetter) -> "Telling":
        return cls(told, catalogue_for(told.language))

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

    def help_sentences(self) -> tuple[str, ...]:
        return tuple(
            self.say(
                "help",
                day=self.day(given.starting),
                who=as_part(given.who),
                what=as_part(given.what),
                how_long=as_part(given.how_long),
                how_often=as_part(given.how_often),
            )
            for given in self.told.help
        )

    def wanted(self) -> tuple[str, str, str]:
        """What leads up to the goal, the goal, and where the child stands now."""
        goal = self.told.goal
        lead = self.say("wanted", day=self.day(goal.by))
        return lead, f"{as_part(goal.what)}.", as_sentence(goal.now)
