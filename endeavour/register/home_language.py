"""Languages other than English that are spoken at home, as the family's adults are recorded."""

from collections.abc import Iterable

from endeavour.documents.languages import language_of
from endeavour.pupils.addressees import languages_at_home


def home_languages(pupil_ids: Iterable[int]) -> dict[int, tuple[str, ...]]:
    """By pupil's id, in English words; nothing where English is spoken. One statement."""
    return {
        pupil_id: tuple(_in_english(code) for code in codes)
        for pupil_id, codes in languages_at_home(pupil_ids).items()
    }


def _in_english(code: str) -> str:
    language = language_of(code)
    return language.english if language else code
