"""The address guard: what goes to one adult is held against what is kept from them of the others."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import dropwhile

from endeavour.messages.writings import (
    STREET_WORDS,
    digits,
    look_alikes,
    national,
    plain,
    run_together,
    spoken_digits,
    tokens,
)


class Kind(StrEnum):
    ADDRESS_LINE = "address line"
    POSTCODE = "postcode"
    PHONE = "phone number"
    EMAIL = "email address"


@dataclass(frozen=True)
class KeptDetail:
    """A contact detail of someone else that the recipient may not learn."""

    kind: Kind
    words: str


@dataclass(frozen=True)
class Escape:
    """A kept detail found in a text, as it stands there or as it is on file."""

    kind: Kind
    words: str


# Shorter ones stand in ordinary sentences: "Flat 2", a lone house number, a short town.
SHORTEST_LINE = 7
SHORTEST_PHONE = 6
SHORTEST_WITH_AREA = 9
_HOUSE = re.compile(r"\d+[a-z]?|flat|apartment|apt|unit|no|the")


def escapes(text: str, kept: Iterable[KeptDetail], *, public: str = "") -> tuple[Escape, ...]:
    """The kept details that stand in the text, in whichever way they are written.

    What stands in `public` is no secret: the school's own number, its town, the name of a service.
    """
    written, known = _Written(text), _Written(public)
    return tuple(
        Escape(detail.kind, detail.words)
        for detail in kept
        if written.holds(detail) and not known.holds(detail)
    )


def escapes_across(
    texts: Sequence[str], kept: Iterable[KeptDetail], *, public: str = ""
) -> tuple[tuple[int, Escape], ...]:
    """Those that stand in none of the texts, but in them as they follow each other, with the place of the text in which
    each is whole: "12 Orchard" ends one, "Row" begins the next.

    A number without its area code isn't looked for: in all the figures of a long sheet it would be found by chance.
    """
    written = [_Written(text) for text in texts]
    apart = [detail for detail in kept if _is_long(detail) and not any(one.holds(detail) for one in written)]
    return tuple(
        (_whole_at(texts, KeptDetail(found.kind, found.words)), found)
        for found in escapes("\n".join(texts), apart, public=public)
    )


def _is_long(detail: KeptDetail) -> bool:
    return detail.kind is not Kind.PHONE or len(national(detail.words)) >= SHORTEST_WITH_AREA


def _whole_at(texts: Sequence[str], detail: KeptDetail) -> int:
    """In halves, since what stands in the first so many stands in more of them."""
    least, most = 0, len(texts) - 1
    while least < most:
        half = (least + most) // 2
        if escapes("\n".join(texts[: half + 1]), [detail]):
            most = half
        else:
            least = half + 1
    return least


class _Written:
    """A text in the forms that details are looked for in."""

    def __init__(self, text: str) -> None:
        self.tokens = f" {' '.join(tokens(text))} "
        self.run_together = run_together(text)
        self.look_alikes = look_alikes(text)
        self.digits = (digits(text), spoken_digits(text))
        self.plain = plain(text)

    def holds(self, detail: KeptDetail) -> bool:
        match detail.kind:
            case Kind.PHONE:
                return self._holds_phone(detail.words)
            case Kind.ADDRESS_LINE:
                return self._holds_line(detail.words)
            case Kind.POSTCODE:
                code = look_alikes(detail.words)
                return bool(code) and code in self.look_alikes
            case Kind.EMAIL:
                return bool(detail.words.strip()) and bool(_email(detail.words).search(self.plain))

    def _holds_phone(self, words: str) -> bool:
        number = national(words)
        if len(number) < SHORTEST_PHONE:
            return False
        if any(number in run for run in self.digits):
            return True
        # Within its area a landline is reached without the area code, and people part the two as they like; a mobile
        # never is.
        runs = (re.sub(r"\D", "", run) for run in re.findall(r"\d(?:[\s().-]{0,2}\d)*", self.plain))
        return not number.startswith("7") and any(
            len(run) >= SHORTEST_PHONE and number.endswith(run) for run in runs
        )

    def _holds_line(self, words: str) -> bool:
        line = tokens(words)
        if len("".join(line)) < SHORTEST_LINE - 1 or len(words.strip()) < SHORTEST_LINE:
            return False
        if f" {' '.join(line)} " in self.tokens:
            return True
        whole = run_together(words)
        if len(line) > 1 and re.search(rf"(?<!\d){re.escape(whole)}", self.run_together):
            return True
        return self._holds_street(list(dropwhile(_HOUSE.fullmatch, line)))

    def _holds_street(self, street: list[str]) -> bool:
        """The street by itself gives the home away; with the number of another house it doesn't."""
        if len(street) < 2 or street[-1] not in STREET_WORDS:
            return False
        another_house = r"(?<!\d )(?<!\d[a-z] )"
        return re.search(rf"{another_house}\b{re.escape(' '.join(street))} ", self.tokens) is not None


def _email(address: str) -> re.Pattern[str]:
    """With the signs spaced, bracketed or said: nisha at example dot org."""
    signs = {"@": "at", ".": "dot", "_": "underscore", "-": "(?:dash|hyphen)", "+": "plus"}
    parts = re.split(r"([@._+-])", plain(address.strip()))
    gap = r"[\s()\[\]<>{}]*"
    return re.compile(
        "".join(
            f"{gap}(?:{re.escape(part)}|{signs[part]}){gap}" if part in signs else re.escape(part)
            for part in parts
        )
    )
