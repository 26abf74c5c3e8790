"""The unique pupil number: one check letter, twelve characters; a letter in the last place means
temporary.
"""

import re

# I, O and S are left out, so that nobody mistakes them for 1, 0 and 5.
LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
_SHAPE = re.compile(rf"[{LETTERS}][0-9]{{11}}[0-9{LETTERS}]", re.ASCII)

EXPECTED = "a letter, then 12 digits (the last may be a letter in a temporary UPN), such as P207000016049"


def tidy_upn(text: str) -> str:
    """Capital letters, no spaces: how people and programs write a UPN differs, what they mean does not."""
    return "".join(text.split()).upper()


def has_upn_shape(upn: str) -> bool:
    return _SHAPE.fullmatch(upn) is not None


def check_letter(body: str) -> str:
    """The letter that belongs before these twelve characters."""
    weighted = sum(weight * _value(character) for weight, character in enumerate(body, start=2))
    return LETTERS[weighted % len(LETTERS)]


def has_right_check_letter(upn: str) -> bool:
    return has_upn_shape(upn) and check_letter(upn[1:]) == upn[0]


def is_temporary_upn(upn: str) -> bool:
    return has_upn_shape(upn) and upn[-1] in LETTERS


def _value(character: str) -> int:
    return int(character) if character.isdigit() else LETTERS.index(character)
