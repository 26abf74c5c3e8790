"""How files write what they say about people: sex, year group, relationship, yes and no, telephone, email."""

import re

from endeavour.school_files.problems import NotUnderstoodError
from endeavour.school_files.words.codes import in_words

RELATIONSHIPS = frozenset(
    [
        "PAM",
        "PAF",
        "STM",
        "STF",
        "FOM",
        "FOF",
        "CAR",
        "CHM",
        "FAM",
        "REL",
        "SWR",
        "DOC",
        "HTC",
        "TCH",
        "RLG",
        "OTH",
    ]
)  # of contacts, as in the Common Basic Data Set
_RELATIONSHIP_WORDS = {
    "PAM": ("mother", "mum", "mummy", "mam", "birth mother", "biological mother"),
    "PAF": ("father", "dad", "daddy", "birth father", "biological father"),
    "STM": ("step mother", "stepmother", "step mum", "stepmum"),
    "STF": ("step father", "stepfather", "step dad", "stepdad"),
    "FOM": ("foster mother", "foster mum"),
    "FOF": ("foster father", "foster dad"),
    "CAR": ("carer", "guardian", "legal guardian", "foster carer", "special guardian", "kinship carer"),
    "CHM": ("childminder", "child minder"),
    "FAM": (
        *("grandmother", "grandfather", "grandparent", "grandma", "grandad", "gran", "nan", "aunt", "auntie"),
        *("uncle", "brother", "sister", "sibling", "other family member", "family", "cousin"),
    ),
    "REL": ("other relative", "relative"),
    "SWR": ("social worker",),
    "OTH": ("other", "friend", "neighbour", "family friend", "other contact"),
}
_RELATIONSHIP_OF = {word: code for code, words in _RELATIONSHIP_WORDS.items() for word in words}

_SEXES = {"m": "M", "male": "M", "boy": "M", "b": "M", "f": "F", "female": "F", "girl": "F", "g": "F"}
_YES = frozenset(["y", "yes", "true", "t", "1", "x", "✓", "✔"])
_NO = frozenset(["n", "no", "false", "f", "0"])
_ENROLMENTS = {
    "current": "C",
    "single registration": "C",
    "current single registration": "C",
    "main": "M",
    "current main dual registration": "M",
    "main dual registration": "M",
    "dual main": "M",
    "subsidiary": "S",
    "current subsidiary dual registration": "S",
    "subsidiary dual registration": "S",
    "dual subsidiary": "S",
    "guest": "G",
    "previous": "P",
    "fe college": "F",
    "other provider": "O",
}
_NURSERY = {"nursery": "N2", "nursery 1": "N1", "nursery 2": "N2", "reception": "R", "yr": "R", "rec": "R"}
_YEARS = frozenset(["E1", "E2", "N1", "N2", "R", "M", "X", *(str(year) for year in range(1, 15))])
_YEAR_PREFIX = re.compile(r"^(?:year group|year|yr|y)\s*(?=\d|r$|n[12]$)")
_EMAIL = re.compile(r"[^@\s,;<>()\[\]\"]{1,64}@[^@\s,;<>()\[\]\"]+\.[^@\s.,;<>()\[\]\"]{2,}")
_PHONE = re.compile(r"\+?[0-9][0-9 ()\-./]{4,30}(?: ?(?:ext?|x)\.? ?[0-9]{1,6})?", re.IGNORECASE)
_NO_LEADING_NOUGHT = re.compile(r"[1-37-8][0-9]{8,9}")


def read_sex(text: str) -> str:
    return _known(_SEXES.get(in_words(text)), "M or F")


def read_relationship(text: str) -> str:
    """The code, or "" for words that have none; the caller keeps the words."""
    code = text.strip().upper()
    return code if code in RELATIONSHIPS else _RELATIONSHIP_OF.get(in_words(text), "")


def read_yes_or_no(text: str) -> bool:
    word = text.strip().lower()
    if word in _YES or word in _NO:
        return word in _YES
    raise NotUnderstoodError("yes or no (Y, N, true, false, 1 or 0)")


def read_enrolment(text: str) -> str:
    code = text.strip().upper()
    known = code if code in frozenset("CMSGFOP") else _ENROLMENTS.get(in_words(text))
    return _known(known, "C (current), M (main), S (subsidiary), G (guest) or P (previous)")


def read_year_group(text: str) -> str:
    """ "Year 5", "Y5", "5", "05" and "5.0" are all 5; "Reception" and "YR" are R."""
    words = in_words(text.strip().removesuffix(".0")) if not text.startswith("-") else text
    if words in _NURSERY:
        return _NURSERY[words]
    bare = _YEAR_PREFIX.sub("", words).upper()
    year = bare.lstrip("0") or ("R" if bare == "0" else "")
    return _known(year if year in _YEARS else None, "a year group such as R, 1 or Year 5")


def read_email(text: str) -> str:
    address = text.strip().removeprefix("mailto:")
    return _known(
        address if _EMAIL.fullmatch(address) else None, "one email address such as name@example.org"
    )


def read_phone(text: str) -> str:
    number = text.strip().lstrip("'").removesuffix(".0")
    if _NO_LEADING_NOUGHT.fullmatch(number):
        return f"0{number}"  # spreadsheets take a telephone number for a sum and drop its nought
    return _known(number if _PHONE.fullmatch(number) else None, "a telephone number such as 07700 900123")


def read_rank(text: str) -> int:
    bare = text.strip().removesuffix(".0")
    rank = int(bare) if bare.isascii() and bare.isdigit() and len(bare) <= 2 else 0
    if not 1 <= rank <= 99:
        raise NotUnderstoodError("a rank from 1 to 99, with 1 for the main need")
    return rank


def _known(value: str | None, expected: str) -> str:
    if value is None:
        raise NotUnderstoodError(expected)
    return value
