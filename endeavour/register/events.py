"""What happens to a pupil's SEN status and needs, as sentences over codes."""

from dataclasses import dataclass

from endeavour.audit.events import Event


@dataclass(frozen=True, kw_only=True)
class SupportStarted(Event):
    on: str
    sentence = "Started SEN support for {pupil} on {on}"


@dataclass(frozen=True, kw_only=True)
class SupportEnded(Event):
    on: str
    sentence = "Ended SEN support for {pupil}, with {on} as its last day"


@dataclass(frozen=True, kw_only=True)
class EhcPlanRecorded(Event):
    on: str
    sentence = "Recorded that {pupil} has an EHC plan from {on}"


@dataclass(frozen=True, kw_only=True)
class EhcPlanEnded(Event):
    on: str
    sentence = "Recorded that the EHC plan of {pupil} ended, with {on} as its last day"


@dataclass(frozen=True, kw_only=True)
class StatusSuperseded(Event):
    on: str
    sentence = (
        "Took back “no SEN support” from {on} for {pupil}, because a status starts on or before that day"
    )


@dataclass(frozen=True, kw_only=True)
class StatusTakenBack(Event):
    on: str
    sentence = "Took back the status of {pupil} that was to start on {on}"


@dataclass(frozen=True, kw_only=True)
class StatusStartCorrected(Event):
    was: str
    on: str
    sentence = "Corrected the start of the status of {pupil}: {on}, not {was}"


@dataclass(frozen=True, kw_only=True)
class NeedRecorded(Event):
    sentence = "Recorded a need of {pupil}"


@dataclass(frozen=True, kw_only=True)
class NeedsRanked(Event):
    sentence = "Changed the order of the needs of {pupil}"


@dataclass(frozen=True, kw_only=True)
class NeedEnded(Event):
    on: str
    sentence = "Recorded that a need of {pupil} ended, with {on} as its last day"


@dataclass(frozen=True, kw_only=True)
class NeedTakenBack(Event):
    on: str
    sentence = "Took back a need of {pupil} that was recorded from {on}"


@dataclass(frozen=True, kw_only=True)
class RegisterExported(Event):
    rows: int
    kind_of_file: str
    sentence = "Exported {rows} rows of the register as {kind_of_file}"
