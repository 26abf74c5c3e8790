"""What a school's file says, whatever its format.

`None` means that the file says nothing about it. An empty string or tuple means that the file has a place for
it and says "none" there, so that an import can tell silence from a plain no.
"""

from dataclasses import dataclass, field, replace
from datetime import date, datetime

from endeavour.school_files.problems import Problem
from endeavour.school_files.words.codes import ENDED_STATUSES

COMMON_TRANSFER_FILE = "common transfer file"
CLASS_LIST = "class list"
UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class SchoolNumber:
    """The DfE number: authority and establishment. Letters in it (XXX, LLLL) mean no particular school."""

    authority: str
    establishment: str

    @property
    def names_a_school(self) -> bool:
        return self.authority.isdigit() and self.establishment.isdigit()

    def __str__(self) -> str:
        return f"{self.authority}/{self.establishment}"


@dataclass(frozen=True, slots=True)
class ReadStatus:
    start: date | None
    code: str

    @property
    def is_history_only(self) -> bool:
        """School Action, School Action Plus, statements and older: never a pupil's status today."""
        return self.code in ENDED_STATUSES


@dataclass(frozen=True, slots=True)
class ReadNeed:
    code: str
    rank: int | None = None
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class ReadPhone:
    kind: str  # H home, M mobile, W work, A other home, or "" when the file does not say
    number: str


@dataclass(frozen=True, slots=True)
class ReadAddress:
    lines: tuple[str, ...] = ()
    town: str = ""
    county: str = ""
    postcode: str = ""


@dataclass(frozen=True, slots=True)
class ReadContact:
    order: int | None = None
    title: str = ""
    forename: str = ""
    middle_names: str = ""
    surname: str = ""
    relationship: str | None = None  # PAM, PAF, CAR …; "" when said in words that have no code
    relationship_in_words: str = ""
    responsibility: bool | None = None
    phones: tuple[ReadPhone, ...] = ()
    email: str | None = None
    address: ReadAddress | None = None
    address_as_pupil: bool | None = None


@dataclass(frozen=True, slots=True)
class ReadFlags:
    pupil_premium: bool | None = None
    free_school_meals: bool | None = None
    free_school_meals_ever_six: bool | None = None
    english_additional_language: bool | None = None
    looked_after: bool | None = None
    service_child: bool | None = None
    sen_unit: bool | None = None
    resourced_provision: bool | None = None
    top_up_funding: bool | None = None


@dataclass(frozen=True, slots=True)
class ReadPupil:
    row: int  # row of a list as Excel counts it, or the pupil's number in a Common Transfer File
    line: int | None = None
    upn: str | None = None
    former_upns: tuple[str, ...] = ()
    uln: str | None = None
    mis_id: str | None = None
    surname: str | None = None
    forename: str | None = None
    preferred_surname: str | None = None
    preferred_forename: str | None = None
    middle_names: str | None = None
    date_of_birth: date | None = None
    sex: str | None = None
    year_group: str | None = None
    class_name: str | None = None
    enrolment_status: str | None = None
    first_language: str | None = None
    address: ReadAddress | None = None
    statuses: tuple[ReadStatus, ...] | None = None
    needs: tuple[ReadNeed, ...] | None = None
    contacts: tuple[ReadContact, ...] | None = None
    flags: ReadFlags = field(default_factory=ReadFlags)

    @property
    def name(self) -> str:
        return " ".join(part for part in (self.forename, self.surname) if part)


@dataclass(frozen=True, slots=True)
class RejectedPupil:
    """A pupil whom the file names but who cannot be taken in as the file stands: not missing from it."""

    row: int
    upn: str | None = None
    surname: str | None = None
    forename: str | None = None
    date_of_birth: date | None = None


@dataclass(frozen=True, slots=True)
class ReadColumn:
    """One column of a list: what it is headed, what we take it for (`None`: not read), and a few of its
    cells.
    """

    letter: str
    heading: str
    field: str | None
    samples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadFile:
    kind: str = UNKNOWN
    read_as: str = ""  # "XML", "CSV (UTF-8, commas)", "Workbook, sheet “Year 5”"
    name: str = ""
    source_school: SchoolNumber | None = None
    source_school_name: str = ""
    destination_school: SchoolNumber | None = None
    made_at: datetime | None = None
    version: str = ""
    supplier: str = ""
    is_partial: bool | None = None
    pupils: tuple[ReadPupil, ...] = ()
    rejected: tuple[RejectedPupil, ...] = ()
    columns: tuple[ReadColumn, ...] = ()
    problems: tuple[Problem, ...] = ()
    problems_left_out: int = 0

    @property
    def is_rejected(self) -> bool:
        """Nothing can be taken in: the file is refused, or every row of it is."""
        return not self.pupils

    @property
    def outcome(self) -> str:
        if self.is_rejected:
            return "rejected"
        return "accepted with warnings" if self.problems else "accepted"

    def with_name(self, name: str) -> "ReadFile":
        return replace(self, name=name)


def refused(problem: Problem, *, kind: str = UNKNOWN, read_as: str = "") -> ReadFile:
    return ReadFile(kind=kind, read_as=read_as, problems=(problem,))
