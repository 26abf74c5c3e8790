"""What is done about concerns, as steps of a school's past."""

from dataclasses import dataclass
from typing import TypeAlias

from endeavour.register.concern_words import NewStep, NewTalk


@dataclass(frozen=True, slots=True)
class RaiseConcern:
    """What somebody noticed; how worried, from 1 to 4; `voiced_by` as in `register.Concern.VoicedBy`."""

    pupil: str
    worry: int
    seen: str
    tried: str
    tried_for: str
    said: str = ""
    voiced_by: str = "staff"


@dataclass(frozen=True, slots=True)
class DecideConcern:
    pupil: str
    step: NewStep


@dataclass(frozen=True, slots=True)
class HearDecision:
    """Whoever raised it has seen what was decided."""

    pupil: str


@dataclass(frozen=True, slots=True)
class RecordTalk:
    """The early talk; `told` are adults by both names."""

    pupil: str
    told: tuple[str, ...]
    talk: NewTalk


AboutConcern: TypeAlias = RaiseConcern | DecideConcern | HearDecision | RecordTalk
