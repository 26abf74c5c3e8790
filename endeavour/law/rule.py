"""The form of a rule: one provision, cited, dated, and a plain function from facts to a finding."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from endeavour.law.citation import AlsoCited, Citation, Confidence, InForce, Strength
from endeavour.law.facts.school_rules import SchoolRule
from endeavour.law.facts.subject import Facts, Subject
from endeavour.law.finding import Finding

F = TypeVar("F", bound=Facts)


class Promise(StrEnum):
    """The promise to a family or of a school that a rule watches. Several rules may watch one."""

    TOLD = "told"
    MAY_TOLD = "may-told"
    CONCERN = "concern"
    PLAN = "plan"
    AWARE = "aware"
    MEET = "meet"
    MEET_EXTRA = "meet-extra"
    REPORT = "report"
    REVIEW = "review"
    SPECIAL = "special"
    PARENTS_AGREE = "parents-agree"
    SENCO = "senco"
    SENCO_TEACHER = "senco-teacher"
    SENCO_AWARD = "senco-award"
    SENCO_COURSE = "senco-course"


@dataclass(frozen=True, slots=True)
class Rule(Generic[F]):
    """An edition of a provision. Editions share a key and follow one another in time.

    `school_rules` are the choices it works with, at their starting values. They are no part of the law.
    """

    key: str
    promise: Promise
    citation: Citation
    strength: Strength
    confidence: Confidence
    in_force: InForce
    facts: type[F]
    summary: str
    owed_by: str
    owed_to: str
    when: str
    judge: Callable[[F], Finding]
    also: tuple[AlsoCited, ...] = ()
    school_rules: tuple[SchoolRule, ...] = ()

    @property
    def subject(self) -> Subject:
        return self.facts.subject

    def __call__(self, facts: F) -> Finding:
        return self.judge(facts)


def rule(
    *,
    key: str,
    promise: str,
    citation: Citation,
    strength: Strength,
    confidence: Confidence,
    in_force: InForce,
    facts: type[F],
    summary: str,
    owed_by: str,
    owed_to: str,
    when: str,
    also: tuple[AlsoCited, ...] = (),
    school_rules: tuple[SchoolRule, ...] = (),
) -> Callable[[Callable[[F], Finding]], Rule[F]]:
    """Turns the function below it into a rule. It registers nothing: `law.rules` lists the rules by name."""

    def of(judge: Callable[[F], Finding]) -> Rule[F]:
        return Rule(
            key=key,
            promise=Promise(promise),
            citation=citation,
            strength=strength,
            confidence=confidence,
            in_force=in_force,
            facts=facts,
            summary=summary,
            owed_by=owed_by,
            owed_to=owed_to,
            when=when,
            judge=judge,
            also=also,
            school_rules=school_rules,
        )

    return of
