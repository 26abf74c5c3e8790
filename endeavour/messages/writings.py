"""The many ways of writing one address, number or email, brought to one."""

import re
import unicodedata

STREETS = {
    "street": "st", "road": "rd", "lane": "ln", "avenue": "ave", "av": "ave", "close": "cl", "drive": "dr",
    "court": "ct", "crescent": "cres", "place": "pl", "gardens": "gdns", "terrace": "terr", "ter": "terr",
    "square": "sq", "grove": "gr", "way": "wy", "row": "row", "hill": "hill", "mews": "mews", "rise": "rise",
    "walk": "walk", "park": "pk", "view": "view", "green": "grn", "parade": "pde", "yard": "yd",
}  # fmt: skip
STREET_WORDS = frozenset(STREETS.values())
DIGITS = {
    "zero": "0", "oh": "0", "o": "0", "nought": "0", "one": "1", "two": "2", "three": "3", "four": "4",
    "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
}  # fmt: skip
TIMES = {"double": 2, "triple": 3, "treble": 3}
NUMBERS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip


def plain(text: str) -> str:
    """Small letters without accents; digits of every script as ours; nothing that can't be seen."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    seen = (c for c in letters if unicodedata.category(c) not in ("Mn", "Cf", "Cc") or c.isspace())
    return "".join(str(unicodedata.digit(c)) if c.isdigit() else c for c in seen)


def tokens(text: str) -> list[str]:
    """Words and numbers, street words shortened, apostrophes dropped, numbers in words as figures."""
    words = re.findall(r"[^\W_]+", re.sub(r"['’`]", "", plain(text)))
    return [STREETS.get(word, word) for word in _in_figures(words)]


def run_together(text: str) -> str:
    return "".join(re.findall(r"[^\W_]+", plain(text)))


def look_alikes(text: str) -> str:
    """Run together, with O for nought and I for one taken as the figures."""
    return run_together(text).replace("o", "0").replace("i", "1")


def national(number: str) -> str:
    """The digits without +44 or the leading 0, so that every way of writing a number is one."""
    digits = re.sub(r"\D", "", plain(number))
    if digits.startswith(("0044", "44")):
        digits = digits.removeprefix("00").removeprefix("44")
    return digits.lstrip("0")


def digits(text: str) -> str:
    """All digits in order; a nought in brackets after the country code is left out."""
    return re.sub(r"\D", "", re.sub(r"\(\s*0\s*\)", "", plain(text)))


def spoken_digits(text: str) -> str:
    """The same where figures are said in words: oh seven seven double nine."""
    found, times = "", 1
    for word in re.findall(r"[a-z]+|\d+", plain(text)):
        if word in TIMES:
            times = TIMES[word]
            continue
        found += DIGITS.get(word, word if word.isdigit() else "") * times
        times = 1
    return found


def _in_figures(words: list[str]) -> list[str]:
    """Fourteen as 14, twenty one as 21; a single one to nine as its figure too."""
    found: list[str] = []
    for word in words:
        unit = DIGITS.get(word) if word not in ("o", "oh") else None
        if unit and found and found[-1] in ("20", "30", "40", "50", "60", "70", "80", "90"):
            found[-1] = str(int(found[-1]) + int(unit))
        elif word in NUMBERS:
            found.append(str(NUMBERS[word]))
        else:
            found.append(unit or word)
    return found
