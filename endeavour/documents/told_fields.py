"""What a SENCO fills in to tell a family that extra help has started."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from endeavour.documents.letter import Recipient, ReplyWays, SendingSchool, Writer

MOST_HELP = 3


class Reader(StrEnum):
    """Who reads it decides how it speaks. A parent here is whoever has parental responsibility."""

    PARENT = "parent"
    YOUNG_PERSON = "young_person"
    CARER = "carer"
    SOCIAL_WORKER = "social_worker"


@dataclass(frozen=True)
class Talk:
    """An earlier talk; `whom` is empty when it was with the reader."""

    on: date
    whom: str = ""


@dataclass(frozen=True)
class Help:
    """`what` completes "Mr Reid will …": read with Maya. `how_long`: 20 minutes. `how_often`: once a week."""

    what: str
    who: str
    how_long: str
    how_often: str
    starting: date


@dataclass(frozen=True)
class Goal:
    """`what` completes "we want Maya to …"; `now` is a sentence that says where she stands."""

    what: str
    by: date
    now: str = ""


@dataclass(frozen=True)
class Contact:
    """`does` completes "Mrs Doyle is …"; empty for the SENCO."""

    name: str
    phone: str
    times: str = ""
    does: str = ""


@dataclass(frozen=True)
class IndependentAdvice:
    """The local information, advice and support service (SEND Regulations 2014, Schedule 1)."""

    name: str
    phone: str = ""
    site: str = ""


@dataclass(frozen=True)
class ToldLetter:
    """`good_at`, `hard` and `lessons` are whole sentences, shown as typed. `told_us`: the reader was worried first."""

    school: SendingSchool
    on: date
    reader: Reader
    to: Recipient
    child: str
    good_at: str
    hard: str
    help: tuple[Help, ...]
    goal: Goal
    review_on: date
    contact: Contact
    independent: IndependentAdvice
    signed_by: Writer
    talk: Talk | None = None
    told_us: bool = False
    lessons: str = ""
    more_in_plan: bool = False
    ask_to_confirm_reading: bool = False
    reply: ReplyWays | None = None
    language: str = "en-GB"
    version: int = 1
    keep_out: tuple[str, ...] = ()


class NotReadyError(ValueError):
    """A letter without something the family must read; `problems` says what, a sentence each."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__(" ".join(problems))
        self.problems = problems
