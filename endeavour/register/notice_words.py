"""What the SENCO types to tell a family that extra help has started; the letter's fixed sentences stand elsewhere."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Self

from endeavour.documents.told_fields import Goal, Help, Talk


@dataclass(frozen=True)
class NoticeWords:
    """`good_at`, `hard` and `lessons` are sentences, shown as typed. `help` names one to three kinds of help."""

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


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value
