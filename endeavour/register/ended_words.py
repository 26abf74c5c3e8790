"""What the SENCO types to tell a family that SEN support has ended; the letter's fixed sentences stand elsewhere."""

from dataclasses import dataclass
from typing import Any, Self


@dataclass(frozen=True)
class EndedWords:
    """Whole sentences, shown as typed: why it ends, and what to watch for."""

    why: str
    watch_for: str

    def as_json(self) -> dict[str, Any]:
        return {"why": self.why, "watch_for": self.watch_for}

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> Self:
        return cls(why=kept["why"], watch_for=kept["watch_for"])
