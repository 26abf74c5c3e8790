"""What is done to tell a family, as sentences over codes."""

from dataclasses import dataclass

from endeavour.audit.events import Event


@dataclass(frozen=True, kw_only=True)
class NoticePrepared(Event):
    notice: str
    version: int
    sentence = "Prepared the letter that tells the family of {pupil} about extra help"


@dataclass(frozen=True, kw_only=True)
class EndedNoticePrepared(Event):
    notice: str
    version: int
    sentence = "Prepared the letter that tells the family of {pupil} that support has ended"


@dataclass(frozen=True, kw_only=True)
class FamilyToldOfEnd(Event):
    """`whom`: the codes of those who were."""

    on: str
    whom: str = ""
    sentence = "Recorded that the family of {pupil} was told on {on} that SEN support has ended"


@dataclass(frozen=True, kw_only=True)
class LookedBack(Event):
    on: str
    sentence = "Recorded on {on} how {pupil} gets on since SEN support ended"


@dataclass(frozen=True, kw_only=True)
class FamilyToldOfEndCorrected(Event):
    was: str
    on: str
    sentence = "Corrected how the family of {pupil} was told that SEN support has ended: on {on}, not {was}"


@dataclass(frozen=True, kw_only=True)
class FamilyToldOfEndTakenBack(Event):
    on: str
    sentence = "Took back that the family of {pupil} was told on {on} that SEN support has ended"


@dataclass(frozen=True, kw_only=True)
class LookedBackCorrected(Event):
    on: str
    sentence = "Corrected what was found looking back on {on} at how {pupil} gets on since SEN support ended"


@dataclass(frozen=True, kw_only=True)
class LookedBackTakenBack(Event):
    on: str
    sentence = "Took back the look of {on} at how {pupil} gets on since SEN support ended"


@dataclass(frozen=True, kw_only=True)
class NoticeBlocked(Event):
    notice: str
    recipient: str
    kinds: tuple[str, ...]
    sentence = "Blocked a letter about {pupil} to {recipient}: it held contact details of someone else"


@dataclass(frozen=True, kw_only=True)
class ToldBeforeRecorded(Event):
    recipient: str
    on: str
    sentence = "Recorded that {recipient} was told on {on} about extra help for {pupil}"


@dataclass(frozen=True, kw_only=True)
class CallRecorded(Event):
    recipient: str
    interpreted: bool
    read_back: bool
    sentence = "Recorded a call to {recipient} in which the letter about {pupil} was read aloud"
