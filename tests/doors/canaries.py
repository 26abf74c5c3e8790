"""Words that stand nowhere else: one in every text field of every row. Whoever shows one has shown that row."""

import html
import json
import re
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import unquote

from django.db import models

from endeavour.pupils.upn import check_letter
from endeavour.tenancy.codes import ALPHABET

WORD = re.compile(rf"zq[{ALPHABET}]{{6}}")
PHONE = re.compile(r"01632\d{6}")
UPN = re.compile(r"[a-z]801\d{9}")
MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
DAY = re.compile(rf"\d{{4}}-\d\d-\d\d|\d\d(?:{'|'.join(MONTHS)})\d{{4}}|\d\d/\d\d/\d{{4}}")
# Pages give the 28th of February as an example of a day that exists.
OF_EXAMPLES = (2, 28)


@dataclass(frozen=True)
class Canary:
    """Where a word was planted: the row's field, its kind as sight.csv names it, its schools, and whose it is.

    `klass` is the class of the pupil it is about, empty for what is the school's own. `pupil` and `adult` are
    codes; `person` is a member of staff.
    """

    field: str
    kind: str
    schools: frozenset[str]
    klass: str = ""
    pupil: str = ""
    adult: str = ""
    person: int = 0


@dataclass
class Canaries:
    """Every word that was planted. Words are counted out, so each run plants the same ones."""

    planted: dict[str, Canary] = field(default_factory=dict)
    _count: int = 0

    def word(self, canary: Canary) -> str:
        number, letters = (self._next() * 777_767) % 31**6, ""
        for _ in range(6):
            number, rest = divmod(number, 31)
            letters += ALPHABET[rest]
        return self._keep(f"zq{letters}", canary)

    def phone(self, canary: Canary) -> str:
        return self._keep(f"01632{(self._next() * 7_919) % 1_000_000:06}", canary)

    def upn(self, canary: Canary) -> str:
        body = f"801{(self._next() * 7_919) % 10**9:09}"
        upn = check_letter(body) + body
        self._keep(upn.lower(), canary)
        return upn

    def birthday(self, canary: Canary, *, oldest: int = 2016) -> date:
        """A day that no other row holds, known by however a page may write it. Two-figure days only."""
        number = self._next()
        day = date(oldest - number // 228 % 3, number // 19 % 12 + 1, number % 19 + 10)
        if (day.month, day.day) == OF_EXAMPLES or f"{day:%Y-%m-%d}" in self.planted:
            return self.birthday(canary, oldest=oldest)
        for written in (f"{day:%Y-%m-%d}", f"{day:%d/%m/%Y}", f"{day.day}{MONTHS[day.month - 1]}{day.year}"):
            self._keep(written, canary)
        return day

    def found_in(self, text: str) -> set[Canary]:
        """Those that stand in a text, however it is spaced, cased or escaped."""
        plain = re.sub(r"\s", "", html.unescape(unquote(text))).lower()
        words = (word for pattern in (WORD, PHONE, UPN, DAY) for word in pattern.findall(plain))
        return {self.planted[word] for word in words if word in self.planted}

    def _keep(self, word: str, canary: Canary) -> str:
        assert word not in self.planted, f"{word} was planted twice"
        self.planted[word] = canary
        return word

    def _next(self) -> int:
        self._count += 1
        return self._count


def texts_of(row: models.Model) -> dict[str, str]:
    """The fields of a row that hold free text, with what they hold. Choices, keys and numbers are none."""
    found = {}
    for kept in row._meta.local_fields:
        if isinstance(kept, models.JSONField):
            if held := getattr(row, kept.name):
                found[kept.name] = json.dumps(held, ensure_ascii=False)
        elif isinstance(kept, models.CharField | models.TextField) and not kept.choices:
            found[kept.name] = getattr(row, kept.name) or ""
    return found
