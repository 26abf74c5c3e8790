"""A set of rules that can be asked about a day. Every fact is judged by the rules of its own day."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from endeavour.law.dates import in_words
from endeavour.law.facts.subject import Facts
from endeavour.law.finding import Finding
from endeavour.law.rule import Rule

AnyRule = Rule[Any]


class RulesClashError(ValueError):
    """Two editions of one key are in force on the same day."""


@dataclass(frozen=True, slots=True)
class Judgement:
    rule: AnyRule
    finding: Finding


class RuleBook:
    def __init__(self, rules: Iterable[AnyRule]) -> None:
        self.rules: tuple[AnyRule, ...] = tuple(
            sorted(rules, key=lambda each: (each.key, each.in_force.since))
        )
        self._by_facts: dict[type[Facts], list[AnyRule]] = defaultdict(list)
        for each in self.rules:
            self._by_facts[each.facts].append(each)
        for earlier, later in pairwise(self.rules):
            if earlier.key == later.key and earlier.in_force.overlaps(later.in_force):
                raise RulesClashError(
                    f"Two editions of {earlier.key} are in force on {in_words(later.in_force.since)}. "
                    "End the earlier one the day before the later one begins."
                )

    def in_force(self, on: date) -> tuple[AnyRule, ...]:
        return tuple(each for each in self.rules if each.in_force.covers(on))

    def editions(self, key: str) -> tuple[AnyRule, ...]:
        """Oldest first."""
        return tuple(each for each in self.rules if each.key == key)

    def judge(self, facts: Facts) -> tuple[Judgement, ...]:
        """What each rule about such facts says, of those in force on the facts' own day."""
        day = facts.day
        return tuple(
            Judgement(each, each.judge(facts))
            for each in self._by_facts.get(type(facts), ())
            if each.in_force.covers(day)
        )
