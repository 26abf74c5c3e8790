"""What happens to support that is put in place, as sentences over codes."""

from dataclasses import dataclass

from endeavour.audit.events import Event


@dataclass(frozen=True, kw_only=True)
class ProvisionPutInPlace(Event):
    provision: str
    sentence = "Put {provision} in place"


@dataclass(frozen=True, kw_only=True)
class ProvisionEnded(Event):
    provision: str
    on: str
    sentence = "Ended {provision}, with {on} as its last day"


@dataclass(frozen=True, kw_only=True)
class ProvisionChanged(Event):
    provision: str
    fields: tuple[str, ...]
    sentence = "Changed {fields} of {provision}"


@dataclass(frozen=True, kw_only=True)
class TimesChanged(Event):
    provision: str
    on: str
    sentence = "Changed the times of {provision} from {on}"


@dataclass(frozen=True, kw_only=True)
class PlaceGiven(Event):
    provision: str
    on: str
    sentence = "Gave {pupil} a place in {provision} from {on}"


@dataclass(frozen=True, kw_only=True)
class SaidToBeOrdinary(Event):
    provision: str
    sentence = (
        "Said that {provision} is ordinary class teaching for {pupil}, not special educational provision"
    )


@dataclass(frozen=True, kw_only=True)
class PlaceEnded(Event):
    provision: str
    on: str
    sentence = "Ended the place of {pupil} in {provision}, with {on} as its last day"


@dataclass(frozen=True, kw_only=True)
class PlaceTakenBack(Event):
    provision: str
    on: str
    sentence = "Took back the place of {pupil} in {provision} that was to begin on {on}"


@dataclass(frozen=True, kw_only=True)
class SessionRecorded(Event):
    session: str
    provision: str
    on: str
    sentence = "Said how the session of {on} in {provision} went for {pupil}"


@dataclass(frozen=True, kw_only=True)
class SessionUndone(Event):
    session: str
    provision: str
    on: str
    sentence = "Took back what was said of the session of {on} in {provision} for {pupil}"


@dataclass(frozen=True, kw_only=True)
class CoverAskedFor(Event):
    provision: str
    on: str
    sentence = "Asked for cover for the session of {on} in {provision}"


@dataclass(frozen=True, kw_only=True)
class CoverTaken(Event):
    provision: str
    on: str
    sentence = "Took the session of {on} in {provision} as cover"


@dataclass(frozen=True, kw_only=True)
class CoverGivenBack(Event):
    provision: str
    on: str
    sentence = "Gave back the cover of the session of {on} in {provision}"


@dataclass(frozen=True, kw_only=True)
class AdjustmentRecorded(Event):
    adjustment: str
    on: str
    sentence = "Recorded what is done for {pupil} in every lesson from {on}"


@dataclass(frozen=True, kw_only=True)
class AdjustmentEnded(Event):
    adjustment: str
    on: str
    sentence = "Ended what was done for {pupil} in every lesson, with {on} as its last day"


@dataclass(frozen=True, kw_only=True)
class LessonNoteWritten(Event):
    sentence = "Wrote back about what is done for {pupil} in every lesson"


@dataclass(frozen=True, kw_only=True)
class LessonNoteRead(Event):
    sentence = "Read what was written back about {pupil} from a lesson"
