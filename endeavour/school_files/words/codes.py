"""The code sets that school files use (Common Basic Data Set), and how people write the same things in
words.
"""

import re

from endeavour.school_files.problems import NotUnderstoodError

CURRENT_STATUSES = frozenset("NKE")
# A and P ended in 2014, S in 2018; O, Q and X were one vendor's own.
ENDED_STATUSES = frozenset("APSOQX")

CURRENT_NEEDS = frozenset(
    ("SPLD", "MLD", "SLD", "PMLD", "SEMH", "SLCN", "HI", "VI", "MSI", "PD", "ASD", "DS", "OTH", "NSA")
)
# Replaced by SEMH in 2014.
ENDED_NEEDS = frozenset(("BESD",))

STATUS_EXPECTED = "N (no SEN), K (SEN support) or E (EHC plan)"
NEED_EXPECTED = "a type of need such as SLCN, ASD, SEMH or SPLD"

_STATUS_WORDS = {
    "N": "no sen, none, no, no send, not sen, non sen, no special educational needs, no special "
    "educational need,"
    " no special needs, no sen provision",
    "K": "sen support, school support, send support, sen school support, special educational needs "
    "support, senk",
    "E": "ehcp, ehc plan, ehc, education health and care plan, education health care plan,"
    " education and health care plan, has ehcp, ehc plans",
    "A": "school action, early years action, sa",
    "P": "school action plus, early years action plus, sap",
    "S": "statement, statemented, statement of sen, statement of special educational needs",
}
# Schools' own words for a pupil whom somebody is watching: a worry, not a status.
_WATCHED_WORDS = (
    "monitoring, monitor, monitored, watch, watching, watch list, cause for concern, concern, sen monitoring"
)

_NO_NEED_WORDS = frozenset(("none", "no", "no need", "no sen", "not applicable", "na", "n"))

_NEED_WORDS = {
    "SPLD": "specific learning difficulty, specific learning difficulties, specific learning, dyslexia, "
    "dyscalculia",
    "MLD": "moderate learning difficulty, moderate learning difficulties",
    "SLD": "severe learning difficulty, severe learning difficulties",
    "PMLD": "profound and multiple learning difficulty, profound and multiple learning difficulties,"
    " profound multiple learning difficulty, profound multiple learning difficulties",
    "SEMH": "social emotional and mental health, social emotional mental health,"
    " social emotional and mental health needs, social emotional and mental health difficulties",
    "SLCN": "speech language and communication needs, speech language and communication,"
    " speech language communication needs, speech and language, speech language and communication need",
    "HI": "hearing impairment, hearing, hearing impaired, deaf, deafness",
    "VI": "vision impairment, visual impairment, vision, visually impaired",
    "MSI": "multi sensory impairment, multisensory impairment",
    "PD": "physical disability, physical disabilities, physical",
    "ASD": "autistic spectrum disorder, autism spectrum disorder, autistic spectrum condition,"
    " autism spectrum condition, autism, autistic, asc",
    "DS": "down syndrome, downs syndrome, down s syndrome",
    "OTH": "other, other difficulty disability, other difficulty, other disability, other difficulty or "
    "disability,"
    " other difficulties",
    "NSA": "no specialist assessment, sen support but no specialist assessment of type of need,"
    " sen support no specialist assessment, sen support but no specialist assessment",
    "BESD": "behaviour emotional and social difficulties, behavioural emotional and social difficulties,"
    " behaviour emotional and social difficulty",
}


def _backwards(words: dict[str, str]) -> dict[str, str]:
    return {phrase.strip(): code for code, phrases in words.items() for phrase in phrases.split(",")}


_STATUS_OF = _backwards(_STATUS_WORDS)
_NEED_OF = _backwards(_NEED_WORDS)
_WATCHED = frozenset(phrase.strip() for phrase in _WATCHED_WORDS.split(","))
_NOT_WORDS = re.compile(r"[^a-z0-9+]+")


def in_words(text: str) -> str:
    """Lower case, words parted by one space, no punctuation; `&` is "and", a plus sign is "plus"."""
    plain = _NOT_WORDS.sub(" ", text.lower().replace("&", " and ")).strip()
    return " ".join(plain.replace("+", " plus").split())


def is_only_watched(text: str) -> bool:
    return in_words(text) in _WATCHED


def says_no_need(text: str) -> bool:
    return in_words(text) in _NO_NEED_WORDS


def read_status(text: str) -> str:
    return _read_code(text, CURRENT_STATUSES | ENDED_STATUSES, _STATUS_OF, STATUS_EXPECTED)


def read_need(text: str) -> str:
    return _read_code(text, CURRENT_NEEDS | ENDED_NEEDS, _NEED_OF, NEED_EXPECTED)


def _read_code(text: str, codes: frozenset[str], words: dict[str, str], expected: str) -> str:
    """Takes "K", "SEN support", "K - SEN support", "SEN support (K)" and "SLCN: speech and language"."""
    code = text.strip().upper()
    if code in codes:
        return code
    phrase = in_words(text)
    if phrase in words:
        return words[phrase]
    first, _, rest = phrase.partition(" ")
    if first.upper() in codes and _agrees(words.get(rest), first):
        return first.upper()
    rest, _, last = phrase.rpartition(" ")
    if last.upper() in codes and _agrees(words.get(rest), last):
        return last.upper()
    raise NotUnderstoodError(expected)


def _agrees(code_of_words: str | None, code: str) -> bool:
    """ "E - SEN support" contradicts itself: neither half may win."""
    return code_of_words == code.upper()
