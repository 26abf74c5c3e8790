"""An event is a sentence over opaque codes."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import ClassVar

_kinds: dict[str, "type[Event]"] = {}


@dataclass(frozen=True, kw_only=True)
class Event:
    """Something that was done. Fields hold codes, dates and field names: never names, values or words typed.

    `pupil` is the pupil's code where the event is about one; it makes that pupil's duties stale.
    A page that shows the sentence puts the names in; erasing a person leaves the seal whole.
    A row stays as it was sealed: `unsaid` has the words for what rows from before a field was added do not hold.
    """

    sentence: ClassVar[str]
    unsaid: ClassVar[Mapping[str, str]] = {}
    pupil: str | None = None

    def __init_subclass__(cls) -> None:
        _kinds[cls.__name__] = cls

    @property
    def kind(self) -> str:
        return type(self).__name__

    def detail(self) -> dict[str, object]:
        """What is stored beside kind and pupil: JSON types only."""
        fields = asdict(self)
        fields.pop("pupil")
        return {name: list(value) if isinstance(value, tuple) else value for name, value in fields.items()}


def sentence_of(kind: str, pupil: str | None, detail: dict[str, object]) -> str:
    """The event in words, with codes where names will stand; the bare kind where it is no longer known."""
    known = _kinds.get(kind)
    told = {"pupil": pupil, **detail}
    return known.sentence.format_map(_Told({**known.unsaid, **told})) if known else kind


class _Told(dict[str, object]):
    def __missing__(self, _: str) -> str:
        return "…"
