"""The sentences of family documents that a school can't change, by language.

A language is added by a module with a `Catalogue`, once a person has translated all of it and another
has checked it. Until then families get the English, with a line that offers to read it to them.
"""

from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from endeavour.documents.catalogues import en
from endeavour.documents.languages import TYPED, language_of


@dataclass(frozen=True)
class Catalogue:
    language: str
    translator: str
    checked_on: date | None
    sentences: MappingProxyType[str, str]
    days: tuple[str, ...]
    months: tuple[str, ...]
    direction: str = field(init=False)

    def __post_init__(self) -> None:
        language = language_of(self.language)
        object.__setattr__(self, "direction", language.direction if language else "ltr")

    def say(self, key: str, variant: str = "", **values: str) -> str:
        """The sentence for this kind of reader if there is one, else the one for all."""
        pattern = self.sentences.get(f"{key}.{variant}")
        return (self.sentences[key] if pattern is None else pattern).format_map(values)

    def day(self, day: date, *, written_on: date) -> str:
        """A date in words, with its year only where that is not the letter's own."""
        key = "day" if day.year == written_on.year else "day.other_year"
        return self._date(key, day)

    def full_date(self, day: date) -> str:
        return self._date("date", day)

    def _date(self, key: str, day: date) -> str:
        return self.sentences[key].format(
            name=self.days[day.weekday()], day=day.day, month=self.months[day.month - 1], year=day.year
        )


ENGLISH = Catalogue(
    TYPED, en.WRITTEN_BY, en.CHECKED_ON, MappingProxyType(en.SENTENCES), days=en.DAYS, months=en.MONTHS
)
CATALOGUES: tuple[Catalogue, ...] = (ENGLISH,)


def catalogue_for(language: str, catalogues: tuple[Catalogue, ...] = CATALOGUES) -> Catalogue:
    """The checked catalogue of a language, else the English one: what nobody has checked is never sent."""
    for catalogue in catalogues:
        if catalogue.language == language and catalogue.checked_on and not missing_from(catalogue):
            return catalogue
    return ENGLISH


def missing_from(catalogue: Catalogue) -> tuple[str, ...]:
    """Sentences that the English has and this language does not."""
    return tuple(key for key in en.SENTENCES if key not in catalogue.sentences)
