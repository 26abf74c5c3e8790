"""What happens to a concern, as sentences over codes."""

from dataclasses import dataclass

from endeavour.audit.events import Event


@dataclass(frozen=True, kw_only=True)
class ConcernRaised(Event):
    concern: str
    sentence = "Raised a concern about {pupil}"


@dataclass(frozen=True, kw_only=True)
class ConcernTakenBack(Event):
    concern: str
    sentence = "Took back their concern about {pupil}"


@dataclass(frozen=True, kw_only=True)
class ConcernDecided(Event):
    concern: str
    decision: str
    sentence = "Decided a concern about {pupil}: {decision}"


@dataclass(frozen=True, kw_only=True)
class ConcernOpenedAgain(Event):
    concern: str
    sentence = "Opened the concern about {pupil} again"


@dataclass(frozen=True, kw_only=True)
class DecisionHeard(Event):
    concern: str
    sentence = "Saw what was decided of their concern about {pupil}"


@dataclass(frozen=True, kw_only=True)
class EarlyTalkRecorded(Event):
    concern: str
    told: tuple[str, ...]
    on: str
    sentence = "Recorded an early talk on {on} about {pupil}"


@dataclass(frozen=True, kw_only=True)
class TalkNoteGiven(Event):
    concern: str
    on: str
    sentence = "Gave the family of {pupil} the note of an early talk on {on}"


@dataclass(frozen=True, kw_only=True)
class MayNoticePrepared(Event):
    notice: str
    version: int
    sentence = "Prepared the letter that tells the family of {pupil} that the child may have SEN"
