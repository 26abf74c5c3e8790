"""What can be typed about a pupil, an adult, and how the two are tied: as values, to compare and to write."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Self

from endeavour.pupils.models import Contact, Pupil, Relation


@dataclass(frozen=True, kw_only=True)
class ContactDetails:
    surname: str
    title: str = ""
    forename: str = ""
    email: str = ""
    mobile: str = ""
    home_phone: str = ""
    work_phone: str = ""
    address: str = ""
    postcode: str = ""
    reads_language: str = "en"
    speaks_language: str = "en"
    interpreter: str = Contact.Interpreter.NONE
    reads: str = Contact.Reads.NOT_KNOWN
    format: str = Contact.Format.STANDARD
    channel: str = ""
    best_times: str = ""

    @classmethod
    def of(cls, contact: Contact) -> Self:
        return cls(**{name: getattr(contact, name) for name in cls.__dataclass_fields__})

    def values(self) -> dict[str, object]:
        return asdict(self)


@dataclass(frozen=True, kw_only=True)
class RelationDetails:
    relationship: str = ""
    responsibility: str = Relation.Responsibility.NOT_KNOWN
    order: int = 1

    @classmethod
    def of(cls, relation: Relation) -> Self:
        return cls(**{name: getattr(relation, name) for name in cls.__dataclass_fields__})

    def values(self) -> dict[str, object]:
        return asdict(self)


@dataclass(frozen=True, kw_only=True)
class PupilDetails:
    forename: str
    surname: str
    date_of_birth: date
    preferred_forename: str = ""
    preferred_surname: str = ""
    middle_names: str = ""
    sex: str = ""
    upn: str = ""
    year_group: str = ""
    class_id: int | None = None
    on_roll_from: date | None = None
    address: str = ""
    postcode: str = ""

    @classmethod
    def of(cls, pupil: Pupil) -> Self:
        known = {name: getattr(pupil, name) for name in cls.__dataclass_fields__ if name != "class_id"}
        return cls(**known, class_id=pupil.school_class_id)

    def values(self) -> dict[str, object]:
        return asdict(self)

    def columns(self) -> dict[str, object]:
        """As they are stored."""
        return stored(self.values())


def stored(values: dict[str, object]) -> dict[str, object]:
    """The class is kept under the name of its key."""
    return {("school_class_id" if name == "class_id" else name): value for name, value in values.items()}
