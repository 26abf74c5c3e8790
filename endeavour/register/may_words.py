"""What the SENCO types to tell a family that their child may have SEN; the letter's fixed sentences stand elsewhere."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Self


@dataclass(frozen=True)
class MayWords:
    """Sentences, shown as typed: what staff see and do now. Without `meet_on` the family is asked to ring."""

    seen: str
    doing: str
    meet_on: date | None = None

    def as_json(self) -> dict[str, Any]:
        """Dates as ISO text; for the database."""
        meet_on = self.meet_on.isoformat() if self.meet_on else None
        return {"seen": self.seen, "doing": self.doing, "meet_on": meet_on}

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> Self:
        meet_on = date.fromisoformat(kept["meet_on"]) if kept["meet_on"] else None
        return cls(seen=kept["seen"], doing=kept["doing"], meet_on=meet_on)
