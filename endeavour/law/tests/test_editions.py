"""A fact is judged by the rules of its own day, and a school's rule is never shown as law."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random
from typing import ClassVar

import pytest

from endeavour.law.citation import Citation, Confidence, InForce, Strength
from endeavour.law.facts.school_rules import Choice, SchoolRule, SchoolRules, Within
from endeavour.law.facts.senco import Award, Course, TeacherStatus
from endeavour.law.facts.subject import Facts, Subject
from endeavour.law.finding import Finding, Met, NotMet
from endeavour.law.rule import Rule, rule
from endeavour.law.rule_book import RuleBook, RulesClashError
from endeavour.law.rules import all_rules, judge, rule_by_key, rules_in_force
from endeavour.law.tests.any_facts import any_facts, with_rules
from endeavour.law.tests.cases import school, senco, telling

NO_PLACE = Citation("An Act for trying editions", "section 1")
HEAD_RULES = SchoolRules(
    family_told=Within(7, "the head"),
    plan_shared=Within(21, "the head"),
    parents_evenings_count=Choice(yes=True, set_by="the head"),
)


@dataclass(frozen=True)
class Something:
    day: date
    subject: ClassVar[Subject] = Subject.SCHOOL


def edition(since: date, until: date | None = None, key: str = "act/1") -> Rule[Something]:
    @rule(
        key=key,
        promise="told",
        citation=NO_PLACE,
        strength=Strength.MUST,
        confidence=Confidence.M,
        in_force=InForce(since, until),
        facts=Something,
        summary="",
        owed_by="",
        owed_to="",
        when="",
    )
    def judged_by_this_edition(_: Something) -> Finding:
        return Met(since.isoformat())

    return judged_by_this_edition


def test_whatever_the_editions_a_fact_meets_the_one_of_its_own_day_and_no_other() -> None:
    chance = Random(3)
    for _ in range(300):
        starts = sorted({date(2014, 1, 1) + timedelta(days=chance.randrange(4000)) for _ in range(6)})
        spans = list(any_spans(starts, chance))
        book = RuleBook([edition(*span) for span in sorted(spans, key=lambda _: chance.random())])
        for _ in range(40):
            day = date(2013, 12, 1) + timedelta(days=chance.randrange(4200))
            right = [since for since, until in spans if since <= day and (until is None or day <= until)]
            found = [each.finding.because for each in book.judge(Something(day))]
            assert found == [since.isoformat() for since in right]
            assert [each.in_force.since for each in book.in_force(day)] == right


def any_spans(starts: list[date], chance: Random) -> Iterator[tuple[date, date | None]]:
    """Editions that follow one another, at times with a gap; the last still in force."""
    for since, following in zip(starts, [*starts[1:], None], strict=True):
        if following is None:
            yield since, None
        else:
            yield since, following - timedelta(days=chance.choice((1, 1, min(30, (following - since).days))))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (edition(date(2014, 9, 1)), edition(date(2020, 1, 1))),
        (edition(date(2014, 9, 1), date(2020, 1, 1)), edition(date(2020, 1, 1))),
    ],
)
def test_two_editions_on_one_day_are_refused_with_a_sentence(
    first: Rule[Something], second: Rule[Something]
) -> None:
    with pytest.raises(RulesClashError) as clash:
        RuleBook([second, first])
    assert str(clash.value) == (
        "Two editions of act/1 are in force on 1 January 2020. "
        "End the earlier one the day before the later one begins."
    )


def test_other_keys_may_be_in_force_at_once() -> None:
    book = RuleBook([edition(date(2014, 9, 1)), edition(date(2014, 9, 1), key="act/2")])
    assert len(book.judge(Something(date(2015, 1, 1)))) == 2


def test_facts_that_no_rule_knows_are_judged_by_none() -> None:
    assert judge(Something(date(2026, 11, 23))) == ()


def test_the_european_teacher_was_right_until_18_december_2016() -> None:
    def on(day: date) -> Finding:
        facts = senco(school=school(today=day), teacher=TeacherStatus.EUROPEAN_SEN_ONLY)
        return found("send-regulations-2014/49/teacher-or-head", facts)

    assert isinstance(on(date(2016, 12, 18)), Met)
    assert isinstance(on(date(2016, 12, 19)), NotMet)


def test_the_new_qualification_counts_from_1_september_2024() -> None:
    def on(day: date) -> Finding:
        course = Course(Award.NPQ_SENCO, None, date(2024, 8, 1))
        facts = senco(school=school(today=day), appointed_on=date(2022, 9, 1), courses=(course,))
        return found("send-regulations-2014/49/qualified-in-three-years", facts)

    assert isinstance(on(date(2024, 8, 31)), NotMet)
    assert isinstance(on(date(2024, 9, 1)), Met)


def found(key: str, facts: Facts) -> Finding:
    return next(each.finding for each in judge(facts) if each.rule.key == key)


def test_a_key_gives_the_edition_of_a_day_or_the_latest() -> None:
    key = "send-regulations-2014/49/teacher-or-head"
    early, late = rule_by_key(key, on=date(2015, 1, 1)), rule_by_key(key)
    assert early is not None
    assert late is not None
    assert (early.in_force.until, late.in_force.since) == (date(2016, 12, 18), date(2016, 12, 19))
    assert rule_by_key(key, on=date(2014, 8, 31)) is None
    assert rule_by_key("no/such/key") is None
    assert early not in rules_in_force(date(2026, 11, 23))
    assert late in rules_in_force(date(2026, 11, 23))


def test_facts_from_before_an_act_are_not_judged_by_it() -> None:
    assert {each.rule.key for each in judge(telling())} == {"cfa-2014/68/family-told"}
    assert judge(senco(school=school(today=date(2014, 8, 31)))) == ()


def test_no_rule_of_a_school_is_shown_as_law() -> None:
    """Whatever day moves when the school changes its mind must carry the school's rule, and who set it."""
    moved = 0
    for facts in any_facts(Random(5), 4000):
        for plain, chosen in zip(judge(facts), judge(with_rules(facts, HEAD_RULES)), strict=True):
            a, b = plain.finding, chosen.finding
            if not (isinstance(a, NotMet) and isinstance(b, NotMet)):
                continue
            for day, by in ((lambda f: f.due, b.due_by), (lambda f: f.late_after, b.late_by)):
                moved += is_owned_by_the_school(a, b, day, by)
    assert moved > 500


def is_owned_by_the_school(
    before: NotMet, after: NotMet, day: Callable[[NotMet], date | None], by: SchoolRule | None
) -> bool:
    if day(before) == day(after):
        return False
    assert by is not None, (before, after)
    assert str(by).startswith("School rule: ")
    return True


def test_only_acts_and_regulations_are_called_law() -> None:
    assert [each for each in Strength if each.is_law] == [Strength.MUST, Strength.MUST_FUNCTION]
    ours = [each for each in all_rules() if each.strength is Strength.SCHOOL_RULE]
    assert [each.promise for each in ours] == ["concern"]
    assert not any(each.strength.is_law for each in ours)


def test_every_finding_gives_its_reason_and_its_next_look_lies_ahead() -> None:
    for facts in any_facts(Random(7), 3000):
        for each in judge(facts):
            assert each.finding.because.endswith("."), each.finding
            again = each.finding.look_again_on
            assert again is None or again > facts.school.today, each.finding


def test_looking_again_before_the_day_it_names_finds_the_same() -> None:
    """Otherwise an obligation that is stored until then would be stale."""
    chance = Random(11)
    for facts in any_facts(chance, 3000):
        later = facts.school.today + timedelta(days=chance.randint(1, 40))
        moved = replace(facts, school=replace(facts.school, today=later))
        for now, then in zip(judge(facts), judge(moved), strict=True):
            if now.finding.look_again_on is None or later < now.finding.look_again_on:
                assert now.finding == then.finding, (facts, later)
