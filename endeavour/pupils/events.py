"""What happens to pupils and their families, as sentences over codes."""

from dataclasses import dataclass

from endeavour.audit.events import Event


@dataclass(frozen=True, kw_only=True)
class PupilAdded(Event):
    sentence = "Added {pupil} to the roll"


@dataclass(frozen=True, kw_only=True)
class PupilDetailsChanged(Event):
    fields: tuple[str, ...]
    sentence = "Changed the details of {pupil}: {fields}"


@dataclass(frozen=True, kw_only=True)
class PupilLeft(Event):
    on: str
    sentence = "Recorded that {pupil} left, with {on} as the last day on the roll"


@dataclass(frozen=True, kw_only=True)
class ContactAdded(Event):
    contact: str
    sentence = "Added {contact} to the people of {pupil}"


@dataclass(frozen=True, kw_only=True)
class ContactChanged(Event):
    contact: str
    fields: tuple[str, ...]
    sentence = "Changed what is recorded of {contact}: {fields}"


@dataclass(frozen=True, kw_only=True)
class RelationChanged(Event):
    contact: str
    fields: tuple[str, ...]
    sentence = "Changed how {contact} is tied to {pupil}: {fields}"


@dataclass(frozen=True, kw_only=True)
class ContactRestricted(Event):
    contact: str
    on: str
    sentence = "Restricted {contact}: not to be contacted about {pupil} from {on}"


@dataclass(frozen=True, kw_only=True)
class RestrictionLifted(Event):
    contact: str
    on: str
    sentence = "Lifted the restriction on {contact}: may be contacted about {pupil} again from {on}"
