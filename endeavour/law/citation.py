"""Where a rule comes from, how strongly it binds, how sure we are of it, and when it is in force."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from endeavour.law.dates import in_words


class Strength(StrEnum):
    """How strongly a rule binds. The value is the word a page shows."""

    MUST = "Must"
    MUST_FUNCTION = "Must (function)"
    SHOULD = "Should"
    GRANT_CONDITION = "Grant condition"
    SOURCE_DOCUMENT = "Source document"
    GOOD_PRACTICE = "Good practice"
    SCHOOL_RULE = "School rule"

    @property
    def is_law(self) -> bool:
        """Acts and regulations. Statutory guidance is not law, and a school's rule least of all."""
        return self in (Strength.MUST, Strength.MUST_FUNCTION)

    @property
    def means(self) -> str:
        return _MEANINGS[self]


_MEANINGS = {
    Strength.MUST: "An Act or regulations require it.",
    Strength.MUST_FUNCTION: "Regulations require the school to carry it out, or to arrange that it is.",
    Strength.SHOULD: "Statutory guidance asks for it. A school that departs from it records why.",
    Strength.GRANT_CONDITION: "It binds because the school took a grant on these terms.",
    Strength.SOURCE_DOCUMENT: "The factsheet Endeavour grew from asks for it. We did not find it in law.",
    Strength.GOOD_PRACTICE: "Good schools do it. It has no legal force.",
    Strength.SCHOOL_RULE: "The school chose it. It is not law.",
}


class Confidence(StrEnum):
    """How the source was read."""

    V1 = "V1"
    V2 = "V2"
    M = "M"

    @property
    def means(self) -> str:
        return _READ[self]


_READ = {
    Confidence.V1: "read in the text itself",
    Confidence.V2: "read in a page that repeats or closely restates the text",
    Confidence.M: "from memory; to be confirmed",
}


@dataclass(frozen=True, slots=True)
class Citation:
    instrument: str
    place: str
    url: str = ""

    def __str__(self) -> str:
        return f"{self.instrument}, {self.place}"


@dataclass(frozen=True, slots=True)
class AlsoCited:
    """A second place that says the same, or that is worth comparing."""

    citation: Citation
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class InForce:
    """From `since` to `until`, both days included; no `until` means that it still is."""

    since: date
    until: date | None = None

    def __post_init__(self) -> None:
        if self.until is not None and self.until < self.since:
            raise ValueError(
                f"A rule in force since {in_words(self.since)} cannot have ended on {in_words(self.until)}."
            )

    def covers(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day <= self.until)

    def overlaps(self, other: "InForce") -> bool:
        return self.covers(other.since) or other.covers(self.since)
