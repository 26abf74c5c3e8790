"""Languages other than English that are spoken at home, as the family's adults are recorded."""

from endeavour.documents.languages import language_of
from endeavour.pupils.queries import Families


def home_languages(known: Families, pupil_id: int) -> tuple[str, ...]:
    """In English words; nothing where English is spoken. No statement."""
    return tuple(_in_english(code) for code in known.languages.get(pupil_id, ()))


def _in_english(code: str) -> str:
    language = language_of(code)
    return language.english if language else code
