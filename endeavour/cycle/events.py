"""What happens in a cycle, as sentences over codes."""

from dataclasses import dataclass

from endeavour.audit.events import Event

WHOSE = {"party": "somebody"}


@dataclass(frozen=True, kw_only=True)
class CycleBegun(Event):
    number: int
    on: str
    sentence = "Began cycle {number} of {pupil} on {on}"


@dataclass(frozen=True, kw_only=True)
class CycleClosed(Event):
    number: int
    on: str
    sentence = "Closed cycle {number} of {pupil} on {on}, without a review"


@dataclass(frozen=True, kw_only=True)
class VoiceRecorded(Event):
    voice: str
    on: str
    sentence = "Recorded what somebody said about {pupil} on {on}"


@dataclass(frozen=True, kw_only=True)
class VoiceTakenBack(Event):
    voice: str
    sentence = "Took back what had been recorded as said about {pupil}"


@dataclass(frozen=True, kw_only=True)
class FindingRecorded(Event):
    finding: str
    sentence = "Recorded something that is known of {pupil}"


@dataclass(frozen=True, kw_only=True)
class FindingTakenBack(Event):
    finding: str
    sentence = "Took back something that had been recorded of {pupil}"


@dataclass(frozen=True, kw_only=True)
class PlanKept(Event):
    number: int
    sentence = "Kept the draft of the plan of {pupil} for cycle {number}"


@dataclass(frozen=True, kw_only=True)
class PlanShared(Event):
    version: str
    number: int
    sentence = "Shared version {number} of the plan of {pupil}"


@dataclass(frozen=True, kw_only=True)
class AgreementSaid(Event):
    """`party`: the pupil’s own code, a contact’s, or the label of staff."""

    version: str
    party: str
    on: str
    sentence = "Recorded what {party} said on {on} to the plan of {pupil}"
    unsaid = WHOSE


@dataclass(frozen=True, kw_only=True)
class AnswerFollowedUp(Event):
    version: str
    party: str
    on: str
    sentence = "Wrote down what came on {on} of what {party} had said to the plan of {pupil}"
    unsaid = WHOSE


@dataclass(frozen=True, kw_only=True)
class PlanGivenToFamily(Event):
    version: str
    number: int
    recipient: str
    how: str
    on: str
    sentence = "Gave version {number} of the plan of {pupil} to {recipient} on {on}: {how}"


@dataclass(frozen=True, kw_only=True)
class PlanGivingTakenBack(Event):
    version: str
    number: int
    recipient: str
    sentence = "Took back that version {number} of the plan of {pupil} was given to {recipient}"


@dataclass(frozen=True, kw_only=True)
class LinesGiven(Event):
    version: str
    sentence = "Gave the lines of the plan of {pupil} to whoever began to work with them"


@dataclass(frozen=True, kw_only=True)
class ReadingConfirmed(Event):
    version: str
    sentence = "Said that they have read their lines of the plan of {pupil}"


@dataclass(frozen=True, kw_only=True)
class CheckRecorded(Event):
    outcome: str
    on: str
    sentence = "Recorded a check of {on} for an outcome of {pupil}"


@dataclass(frozen=True, kw_only=True)
class CheckCorrected(Event):
    outcome: str
    on: str
    sentence = "Corrected a check of {on} for an outcome of {pupil}"


@dataclass(frozen=True, kw_only=True)
class CheckTakenBack(Event):
    outcome: str
    on: str
    sentence = "Took back a check of {on} for an outcome of {pupil}"
