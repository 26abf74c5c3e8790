"""How names sort and are found: without case, accents or apostrophes, other scripts kept."""

import unicodedata

_UNLIKE_ACCENTS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
)


def name_key(*names: str) -> str:
    """The key a name is stored, sorted and searched under: Łukasz O’Brien is `lukasz obrien`."""
    plain = unicodedata.normalize("NFKD", " ".join(names).lower()).translate(_UNLIKE_ACCENTS)
    kept = (c for c in plain if c.isalnum() or c in " -")
    return " ".join("".join(kept).replace("-", " ").split())
