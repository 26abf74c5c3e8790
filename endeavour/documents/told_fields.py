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
    """`good_at`, `hard` and `lessons` are whole sentences, shown as typed."""

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


def problems_of(told: ToldLetter) -> tuple[str, ...]:
    needed = {
        "the child's first name": told.child,
        "the name of the person it is for": told.to.name,
        "what the child is good at": told.good_at,
        "what is hard": told.hard,
        "what you want to happen": told.goal.what,
        "the person to talk to": told.contact.name,
        "a telephone number to ring": told.contact.phone,
        "the advice service outside the school": told.independent.name,
        "the name of who signs it": told.signed_by.name,
    }
    problems = [f"The letter does not say {what}." for what, value in needed.items() if not value.strip()]
    if not 1 <= len(told.help) <= MOST_HELP:
        problems.append(f"The letter names {len(told.help)} kinds of help; it needs 1 to {MOST_HELP}.")
    for number, help_given in enumerate(told.help, start=1):
        problems += _problems_of_help(number, help_given)
    if told.review_on < told.on:
        problems.append(f"The meeting, {told.review_on}, is before the letter, {told.on}.")
    return tuple(problems)


def _problems_of_help(number: int, given: Help) -> list[str]:
    parts = {
        "what is done": given.what,
        "who does it": given.who,
        "how long it takes": given.how_long,
        "how often": given.how_often,
    }
    return [f"Help {number} does not say {what}." for what, value in parts.items() if not value.strip()]
