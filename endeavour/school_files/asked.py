"""What whoever hands in a file tells us about it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from endeavour.school_files.said import SchoolNumber


@dataclass(frozen=True, slots=True)
class Asked:
    today: date
    expected_school: SchoolNumber | None = None
    mapping: Mapping[str, str] = field(
        default_factory=dict
    )  # column heading -> our field, "" for "do not read"

    def to_json(self) -> str:
        school = self.expected_school
        return json.dumps([self.today.isoformat(), str(school) if school else "", dict(self.mapping)])

    @classmethod
    def from_json(cls, text: str) -> "Asked":
        today, school, mapping = json.loads(text)
        return cls(date.fromisoformat(today), school_number(school) if school else None, mapping)


def school_number(text: str) -> SchoolNumber:
    """ "823/5678", "8235678" and "823 5678" are one school."""
    bare = "".join(c for c in text if c.isalnum()).upper()
    if len(bare) != 7:
        raise ValueError(f"A DfE number has three characters and four, such as 823/5678, not {text!r}.")
    return SchoolNumber(bare[:3], bare[3:])
