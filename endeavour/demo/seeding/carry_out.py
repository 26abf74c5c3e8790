"""A school's plan, step by step, with the clock held at each."""

from collections.abc import Sequence
from typing import TypeAlias, assert_never

from endeavour import clock
from endeavour.access.scope import school_scope
from endeavour.demo.people import InventedSchool
from endeavour.demo.plan import (
    AppointSenco,
    AskForCover,
    BringInClassList,
    BringInTransferFile,
    GiveClasses,
    HandOverLetter,
    JoinGroup,
    LetterOpened,
    NoteHowToReach,
    PrepareLetter,
    PutInPlace,
    ReadLetterAloud,
    RecordNeed,
    Restrict,
    SaySessions,
    SendLetter,
    SetUpSchool,
    StartSupport,
    Step,
    ToldBefore,
)
from endeavour.demo.plan_of_a_child import (
    AnswerAbout,
    AroundPlan,
    AskTeachers,
    HearVoice,
    KnowOf,
    ReadLines,
    ReviewPlan,
    SayChecks,
    SharePlan,
)
from endeavour.demo.plan_of_concerns import (
    AboutConcern,
    DecideConcern,
    HearDecision,
    RaiseConcern,
    RecordTalk,
)
from endeavour.demo.seeding import concerns, families, files, letters, plans, setting_up, support
from endeavour.demo.seeding.in_making import SchoolInMaking

OfSupport: TypeAlias = PutInPlace | JoinGroup | SaySessions | AskForCover


def carry_out(invented: InventedSchool, plan: Sequence[Step]) -> None:
    """The school joins at the first step, and everything is as it was by the last."""
    first = plan[0]
    with clock.at(first.at):
        making = setting_up.join(invented, head=first.by)
    with school_scope(making.school.pk):
        for step in plan:
            letters.post_what_is_due(making, before=step.at)
            with clock.at(step.at):
                _do(making, step)


def _do(making: SchoolInMaking, step: Step) -> None:
    match step.does:
        case SetUpSchool():
            setting_up.set_up(making, step.by)
        case AppointSenco() as fact:
            setting_up.appoint(making, fact, step.by)
        case BringInTransferFile() as fact:
            files.bring_in_transfer_file(making, fact, step.by)
        case BringInClassList():
            files.bring_in_class_list(making, step.by)
        case GiveClasses():
            setting_up.give_classes(making, step.by)
        case Restrict() as fact:
            families.restrict(making, fact, step.by)
        case NoteHowToReach() as fact:
            families.note_how_to_reach(making, fact, step.by)
        case ToldBefore() as fact:
            families.told_before(making, fact, step.by)
        case StartSupport() as fact:
            letters.start_support(making, fact, step.by)
        case RecordNeed() as fact:
            letters.note_need(making, fact, step.by)
        case PrepareLetter() as fact:
            letters.prepare_letter(making, fact, step.by)
        case SendLetter() as fact:
            letters.send_letter(making, fact, step.by)
        case LetterOpened() as fact:
            letters.letter_opened(making, fact)
        case HandOverLetter() as fact:
            letters.hand_over_letter(making, fact, step.by)
        case ReadLetterAloud() as fact:
            letters.read_letter_aloud(making, fact, step.by)
        case other:
            _do_more(making, other, step.by)


def _do_more(making: SchoolInMaking, fact: OfSupport | AboutConcern | AroundPlan, by: str) -> None:
    match fact:
        case PutInPlace() | JoinGroup() | SaySessions() | AskForCover():
            _of_support(making, fact, by)
        case RaiseConcern() | DecideConcern() | HearDecision() | RecordTalk():
            _of_concerns(making, fact, by)
        case (
            HearVoice()
            | KnowOf()
            | SharePlan()
            | SayChecks()
            | ReadLines()
            | ReviewPlan()
            | AskTeachers()
            | AnswerAbout()
        ):
            plans.carry_out(making, fact, by)
        case other:
            assert_never(other)


def _of_support(making: SchoolInMaking, fact: OfSupport, by: str) -> None:
    match fact:
        case PutInPlace():
            support.put_in_place(making, fact, by)
        case JoinGroup():
            support.join_group(making, fact, by)
        case SaySessions():
            support.say_sessions(making, fact, by)
        case AskForCover():
            support.ask_for_cover(making, fact, by)
        case other:
            assert_never(other)


def _of_concerns(making: SchoolInMaking, fact: AboutConcern, by: str) -> None:
    match fact:
        case RaiseConcern():
            concerns.raise_concern(making, fact, by)
        case DecideConcern():
            concerns.decide(making, fact, by)
        case HearDecision():
            concerns.hear(making, fact, by)
        case RecordTalk():
            concerns.record_talk(making, fact, by)
        case other:
            assert_never(other)
