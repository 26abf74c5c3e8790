"""What the SENCO types in each letter that tells a family; the letters' fixed sentences stand elsewhere."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Self

from endeavour.documents.told_fields import Goal, Help, Talk


@dataclass(frozen=True)
class NoticeWords:
    """That extra help has started. `good_at`, `hard` and `lessons` are sentences, shown as typed.

    `help` names one to three kinds of help.
    """

    good_at: str
    hard: str
    help: tuple[Help, ...]
    goal: Goal
    review_on: date
    talk: Talk | None = None
    lessons: str = ""

    def as_json(self) -> dict[str, Any]:
        """Dates as ISO text; for the database."""
        return dict(_plain(asdict(self)))

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> Self:
        talk = kept["talk"]
        return cls(
            good_at=kept["good_at"],
            hard=kept["hard"],
            help=tuple(Help(**{**h, "starting": date.fromisoformat(h["starting"])}) for h in kept["help"]),
            goal=Goal(**{**kept["goal"], "by": date.fromisoformat(kept["goal"]["by"])}),
            review_on=date.fromisoformat(kept["review_on"]),
            talk=Talk(**{**talk, "on": date.fromisoformat(talk["on"])}) if talk else None,
            lessons=kept["lessons"],
        )


@dataclass(frozen=True)
class MayWords:
    """That a child may have SEN. Sentences, shown as typed: what staff see and do now.

    Without `meet_on` the family is asked to ring.
    """

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


@dataclass(frozen=True)
class EndedWords:
    """That support has ended. Whole sentences, shown as typed: why it ends, and what to watch for."""

    why: str
    watch_for: str

    def as_json(self) -> dict[str, Any]:
        return {"why": self.why, "watch_for": self.watch_for}

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> Self:
        return cls(why=kept["why"], watch_for=kept["watch_for"])


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value
