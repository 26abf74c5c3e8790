"""A child's plan: who was heard, what was agreed, how it is going."""

from dataclasses import replace
from decimal import Decimal
from typing import assert_never

from endeavour import clock
from endeavour.cycle.actions.begin_cycle import begin_cycle
from endeavour.cycle.actions.confirm_reading import confirm_reading
from endeavour.cycle.actions.decide_review import decide_review
from endeavour.cycle.actions.follow_answer import follow_answer
from endeavour.cycle.actions.give_plan import give_plan
from endeavour.cycle.actions.keep_plan import keep_plan
from endeavour.cycle.actions.open_review import open_review
from endeavour.cycle.actions.record_check import record_check
from endeavour.cycle.actions.record_finding import record_finding
from endeavour.cycle.actions.record_voice import record_voice
from endeavour.cycle.actions.say_agreement import say_agreement
from endeavour.cycle.actions.say_outcome_word import say_outcome_word
from endeavour.cycle.actions.share_plan import share_plan
from endeavour.cycle.models import Outcome
from endeavour.cycle.new_decision import NewDecision
from endeavour.cycle.new_voice import NewVoice
from endeavour.cycle.plan_contents import PlannedAdjustment, PlannedOutcome
from endeavour.cycle.queries.drafts import draft_of
from endeavour.cycle.queries.readers import not_read_by
from endeavour.demo.plan_of_a_child import (
    AnswerAbout,
    AroundPlan,
    AskTeachers,
    Goal,
    HearVoice,
    KnowOf,
    ReadLines,
    ReviewPlan,
    SayChecks,
    SharePlan,
)
from endeavour.demo.seeding import rounds
from endeavour.demo.seeding.in_making import SchoolInMaking
from endeavour.pupils.models import Pupil
from endeavour.register.recipients import who_must_be_told

TALKED = "We talked about it together. Support goes ahead, and we look at this part again at the review."

PUPIL, FAMILY = "pupil", "family"


def carry_out(making: SchoolInMaking, fact: AroundPlan, by: str) -> None:
    match fact:
        case HearVoice():
            hear(making, fact, by)
        case KnowOf():
            record_finding(
                making.pupil(fact.pupil),
                kind=fact.kind,
                source=fact.source,
                found_on=fact.found_on,
                words=fact.words,
                by=making.actor(by),
            )
        case SharePlan():
            share(making, fact, by)
        case SayChecks():
            say_checks(making, fact, by)
        case ReadLines():
            read_lines(making, fact, by)
        case ReviewPlan():
            review(making, fact, by)
        case AskTeachers() | AnswerAbout():
            rounds.carry_out(making, fact, by)
        case other:
            assert_never(other)


def hear(making: SchoolInMaking, fact: HearVoice, by: str) -> None:
    whose, speaker = _speaker(making, fact)
    what = NewVoice(
        whose=whose,
        speaker=speaker,
        answer=fact.answer,
        said=dict(fact.said),
        how=fact.how if fact.said else "",
        said_on=clock.today(),
        gathered_by=f"staff:{making.person(fact.heard_by).pk}" if fact.heard_by else "",
    )
    record_voice(making.pupil(fact.pupil), what=what, by=making.actor(by))


def share(making: SchoolInMaking, fact: SharePlan, by: str) -> None:
    """The draft starts from whatever runs already: the groups stand in the plan without being typed."""
    pupil, actor = making.pupil(fact.pupil), making.actor(by)
    if fact.pupil not in making.outcomes:
        begin_cycle(pupil, on=clock.today(), by=actor)  # the next one begins with the decision of its review
    draft = draft_of(pupil, today=clock.today())
    cycle = draft.cycle
    assert cycle is not None, fact.pupil  # noqa: S101 - it was begun just now, or with a review
    contents = replace(
        draft.contents,
        strengths=fact.strengths,
        barrier=fact.barrier,
        outcomes=tuple(_outcome(making, goal) for goal in fact.goals),
        supports=tuple(replace(line, serves=()) for line in draft.contents.supports),
        adjustments=tuple(PlannedAdjustment(kind=kind, words=words) for kind, words in fact.lessons),
        at_home=fact.at_home,
        review_on=fact.review_on,
    )
    keep_plan(cycle, contents=contents, seen_version=draft.version, seen=draft.contents, by=actor)
    version = share_plan(cycle, by=actor)
    making.outcomes[fact.pupil] = list(cycle.outcomes.filter(taken_out_on__isnull=True))
    for who, answer, words in fact.answers:
        whose, party = (PUPIL, "") if who == PUPIL else ("adult", _adult(making, pupil, fact.pupil, who))
        say_agreement(
            version,
            whose=whose,
            party=party,
            answer=answer,
            words=words,
            said_on=clock.today(),
            by=actor,
        )
        if answer != "agrees":
            follow_answer(version, whose=whose, party=party, on=clock.today(), note=TALKED, by=actor)
    for person in who_must_be_told(pupil, on=clock.today()):
        give_plan(version, to=person.code, how="by_hand", on=clock.today(), by=actor)


def say_checks(making: SchoolInMaking, fact: SayChecks, by: str) -> None:
    for pupil, place, value in fact.checks:
        record_check(making.outcomes[pupil][place - 1], on=fact.on, value=Decimal(value), by=making.actor(by))


def read_lines(making: SchoolInMaking, fact: ReadLines, by: str) -> None:
    actor = making.actor(by)
    but = {making.pupil(key).pk for key in fact.but}
    for pupil, version in not_read_by(actor).items():
        if pupil not in but:
            confirm_reading(version, by=actor)


def review(making: SchoolInMaking, fact: ReviewPlan, by: str) -> None:
    actor = making.actor(by)
    outcomes: list[Outcome] = making.outcomes[fact.pupil]
    opened = open_review(outcomes[0].cycle, by=actor)
    for outcome in outcomes:
        say_outcome_word(opened, outcome, word=fact.word, note=fact.note, by=actor)
    if fact.decision:
        decide_review(opened, what=NewDecision(decision=fact.decision, reason=fact.reason), by=actor)


def _speaker(making: SchoolInMaking, fact: HearVoice) -> tuple[str, str]:
    if fact.who == PUPIL:
        return PUPIL, ""
    if fact.who.startswith(("teacher-", "senco")):
        return "teacher", f"staff:{making.person(fact.who).pk}"
    return "adult", _adult(making, making.pupil(fact.pupil), fact.pupil, fact.who)


def _adult(making: SchoolInMaking, pupil: Pupil, key: str, who: str) -> str:
    """An adult's code: by both names, or the first of the family who answers for the child."""
    if who != FAMILY:
        code: str = making.relation(key, who).contact.code
        return code
    return making.first_adult(pupil)


def _outcome(making: SchoolInMaking, goal: Goal) -> PlannedOutcome:
    return PlannedOutcome(
        goal=goal.goal,
        how_known=goal.how_known,
        by_when=goal.by_when,
        measure=goal.measure,
        unit=goal.unit,
        baseline=None if goal.baseline is None else Decimal(goal.baseline),
        target=None if goal.target is None else Decimal(goal.target),
        check_every_weeks=goal.every_weeks,
        owner_id=making.person(goal.owner).pk,
        area=goal.area,
    )
