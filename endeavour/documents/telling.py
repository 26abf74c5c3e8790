"""The voice of the letter that extra help has started: the sentences that name the help and the goal."""

from dataclasses import dataclass

from endeavour.documents.catalogues import catalogue_for
from endeavour.documents.told_fields import ToldLetter
from endeavour.documents.typed import as_part, as_sentence
from endeavour.documents.voice import Voice


@dataclass(frozen=True)
class Telling(Voice):
    told: ToldLetter

    @classmethod
    def of(cls, told: ToldLetter) -> "Telling":
        return cls(told, catalogue_for(told.language))

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
