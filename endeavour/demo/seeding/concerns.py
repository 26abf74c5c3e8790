"""Concerns are raised, decided and heard: each step as its button does it."""

from dataclasses import replace

from endeavour.cycle.actions.decide_on_concern import decide_on_concern
from endeavour.demo.plan_of_concerns import DecideConcern, HearDecision, RaiseConcern, RecordTalk
from endeavour.demo.seeding.in_making import SchoolInMaking
from endeavour.register.access import concerns_seen_by
from endeavour.register.actions.hear_step import hear_step
from endeavour.register.actions.raise_concern import raise_concern as raising
from endeavour.register.actions.record_early_talk import record_early_talk
from endeavour.register.models import Concern


def raise_concern(making: SchoolInMaking, fact: RaiseConcern, by: str) -> None:
    raising(
        making.pupil(fact.pupil),
        seen=fact.seen,
        tried=fact.tried,
        tried_for=fact.tried_for,
        worry=fact.worry,
        said=fact.said,
        voiced_by=fact.voiced_by,
        by=making.actor(by),
    )


def decide(making: SchoolInMaking, fact: DecideConcern, by: str) -> None:
    decide_on_concern(_concern(making, fact.pupil), step=fact.step, by=making.actor(by))


def hear(making: SchoolInMaking, fact: HearDecision, by: str) -> None:
    concern = _concern(making, fact.pupil)
    hear_step(concern, seen=concern.steps.count(), by=making.actor(by))


def record_talk(making: SchoolInMaking, fact: RecordTalk, by: str) -> None:
    told = tuple(making.relation(fact.pupil, adult).contact.code for adult in fact.told)
    record_early_talk(_concern(making, fact.pupil), talk=replace(fact.talk, told=told), by=making.actor(by))


def _concern(making: SchoolInMaking, pupil: str) -> Concern:
    seen = concerns_seen_by(making.actor("senco")).select_related("pupil")
    return seen.get(pupil=making.pupil(pupil))
