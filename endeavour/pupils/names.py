"""How names are put together, and how they sort and are found."""

import unicodedata

_UNLIKE_ACCENTS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
)


def name_key(*names: str) -> str:
    """The key a name is stored, sorted and searched under: Łukasz O’Brien is `lukasz obrien`."""
    plain = unicodedata.normalize("NFKD", " ".join(names).lower()).translate(_UNLIKE_ACCENTS)
    kept = (c for c in plain if c.isalnum() or c in " -")
    return " ".join("".join(kept).replace("-", " ").split())


def formal_name(title: str, forename: str, surname: str) -> str:
    """As on an envelope: Mrs Patel; without a title, both names."""
    return f"{title} {surname}" if title else f"{forename} {surname}".strip()


def short_name(forename: str, surname: str) -> str:
    """First name and initial: for shared screens and titles."""
    return f"{forename} {surname[:1]}"


def known_name(
    *, forename: str, surname: str, preferred_forename: str, preferred_surname: str
) -> tuple[str, str]:
    """The first name and surname that a pupil goes by."""
    return preferred_forename or forename, preferred_surname or surname


def full_name(*parts: str) -> str:
    """All that is known of a name: Ms Ada Okafor."""
    return " ".join(part for part in parts if part)
