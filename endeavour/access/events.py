"""What happens to a school's settings and its people's posts, as sentences over codes."""

from dataclasses import dataclass

from endeavour.audit.events import Event


@dataclass(frozen=True, kw_only=True)
class SchoolAdded(Event):
    sentence = "Added the school"


@dataclass(frozen=True, kw_only=True)
class SchoolDetailsChanged(Event):
    fields: tuple[str, ...]
    sentence = "Changed the school's details: {fields}"


@dataclass(frozen=True, kw_only=True)
class TermsSet(Event):
    terms: int
    closures: int
    sentence = "Set the school's days: {terms} terms, {closures} closures"


@dataclass(frozen=True, kw_only=True)
class SchoolRulesChanged(Event):
    fields: tuple[str, ...]
    sentence = "Changed the school's rules: {fields}"


@dataclass(frozen=True, kw_only=True)
class SencoAppointed(Event):
    person: str
    on: str
    sentence = "Appointed {person} as SENCO from {on}"


@dataclass(frozen=True, kw_only=True)
class SencoAppointmentEnded(Event):
    person: str
    on: str
    sentence = "Ended the appointment of {person} as SENCO on {on}"


@dataclass(frozen=True, kw_only=True)
class SencoQualificationRecorded(Event):
    person: str
    fields: tuple[str, ...]
    sentence = "Recorded what qualifies {person} as SENCO: {fields}"


@dataclass(frozen=True, kw_only=True)
class StaffInvited(Event):
    person: str
    sentence = "Made a link for {person} to set up their sign-in"


@dataclass(frozen=True, kw_only=True)
class PostGiven(Event):
    person: str
    role: str
    on: str
    sentence = "Gave {person} the role {role} from {on}"


@dataclass(frozen=True, kw_only=True)
class PostEnded(Event):
    person: str
    role: str
    on: str
    sentence = "Ended the role {role} of {person}, with {on} as the last day"


@dataclass(frozen=True, kw_only=True)
class PutInClass(Event):
    person: str
    school_class: int
    work: str
    on: str
    sentence = "{person} {work} class {school_class} from {on}"


@dataclass(frozen=True, kw_only=True)
class TakenOutOfClass(Event):
    person: str
    school_class: int
    on: str
    sentence = "{person} left class {school_class}, with {on} as the last day"


def label_of(person_pk: int) -> str:
    """A person as the audit names them."""
    return f"staff:{person_pk}"
