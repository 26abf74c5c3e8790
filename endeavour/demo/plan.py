"""What is to be done, and when, so that an invented school has its past: facts only.

Whoever makes the demo walks through the steps in order, holds the clock at each, and does each through the
act of its room. A pupil is named by `Child.key`, an adult by both names within that pupil's ties, a colleague
by `Staff.key`.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeAlias

from endeavour.demo.plan_of_a_child import AroundPlan
from endeavour.demo.plan_of_concerns import AboutConcern
from endeavour.law.facts.school import Period
from endeavour.law.facts.senco import Course, Induction, TeacherStatus
from endeavour.register.notice_words import NoticeWords


@dataclass(frozen=True, slots=True)
class SetUpSchool:
    """Particulars, terms, staff and the service that families can turn to."""


@dataclass(frozen=True, slots=True)
class AppointSenco:
    """Who, and what regulation 49 asks about them."""

    person: str
    starts_on: date
    is_head: bool = False
    teacher: TeacherStatus = TeacherStatus.QUALIFIED
    induction: Induction = Induction.COMPLETED
    teaches_here: bool = True
    earlier_service: tuple[Period, ...] = ()
    courses: tuple[Course, ...] = ()


@dataclass(frozen=True, slots=True)
class BringInTransferFile:
    """`ctf_of(school, as_of)`: who is on roll, their adults, and all SEN statuses begun by the day."""

    as_of: date


@dataclass(frozen=True, slots=True)
class BringInClassList:
    """`class_list_of(school)`: which class each pupil is in."""


@dataclass(frozen=True, slots=True)
class GiveClasses:
    """Teachers and assistants get the classes they work with."""


@dataclass(frozen=True, slots=True)
class Restrict:
    pupil: str
    adult: str
    starts_on: date
    reason: str


@dataclass(frozen=True, slots=True)
class NoteHowToReach:
    """How an adult is best reached; the values are those of `pupils.Contact`, languages are tags."""

    pupil: str
    adult: str
    channel: str
    speaks: str = "en"
    reads_language: str = "en"
    reads: str = "yes"
    interpreter: str = "none"
    best_times: str = ""


@dataclass(frozen=True, slots=True)
class ToldBefore:
    """The family was told before the school used Endeavour. `how` is one of `register.ToldBefore.How`."""

    pupil: str
    on: date
    how: str = "paper"


@dataclass(frozen=True, slots=True)
class StartSupport:
    """Both limbs of the definition: what is hard, and what provision it calls for."""

    pupil: str
    on: date
    difficulty: str
    provision: str


@dataclass(frozen=True, slots=True)
class RecordNeed:
    """A type of need, as a code of the school census."""

    pupil: str
    kind: str
    since: date


@dataclass(frozen=True, slots=True)
class PrepareLetter:
    """One text for all who must be told of this pupil's support; ready, and not gone."""

    pupil: str
    words: NoticeWords


@dataclass(frozen=True, slots=True)
class SendLetter:
    """Press send on a letter that is ready; it leaves ten minutes later."""

    pupil: str
    adult: str


@dataclass(frozen=True, slots=True)
class LetterOpened:
    """The person pressed Open."""

    pupil: str
    adult: str


@dataclass(frozen=True, slots=True)
class HandOverLetter:
    """A printed letter was given to the person."""

    pupil: str
    adult: str


@dataclass(frozen=True, slots=True)
class ReadLetterAloud:
    """By telephone. `said` are the person's words; `interpreter` says who interpreted, if anybody did."""

    pupil: str
    adult: str
    said: str
    interpreter: str = ""


@dataclass(frozen=True, slots=True)
class PutInPlace:
    """Support from its first day on; the key of one of the school's groups."""

    group: str


@dataclass(frozen=True, slots=True)
class JoinGroup:
    group: str
    pupil: str
    on: date


@dataclass(frozen=True, slots=True)
class SaidOfSession:
    """`there` names those who weren't there as planned, in the words of `provision.Presence.There`."""

    group: str
    outcome: str
    reason: str = ""
    there: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class SaySessions:
    """One person's sessions of a day, written down together."""

    on: date
    said: tuple[SaidOfSession, ...]


@dataclass(frozen=True, slots=True)
class AskForCover:
    group: str
    on: date


Doing: TypeAlias = (
    SetUpSchool
    | AppointSenco
    | BringInTransferFile
    | BringInClassList
    | GiveClasses
    | Restrict
    | NoteHowToReach
    | ToldBefore
    | StartSupport
    | RecordNeed
    | PrepareLetter
    | SendLetter
    | LetterOpened
    | HandOverLetter
    | ReadLetterAloud
    | PutInPlace
    | JoinGroup
    | SaySessions
    | AskForCover
    | AboutConcern
    | AroundPlan
)


@dataclass(frozen=True, slots=True)
class Step:
    """`by` is a colleague's key; empty where the family did it."""

    at: datetime
    by: str
    does: Doing
