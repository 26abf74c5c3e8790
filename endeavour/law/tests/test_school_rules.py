import pytest

from endeavour.law.facts.school_rules import SchoolRules, Within


def test_the_starting_values() -> None:
    rules = SchoolRules()
    assert rules.family_told.school_days == 2
    assert rules.meeting_record_given.school_days == 5
    assert rules.concern_decided.school_days == 10
    assert rules.plan_shared.school_days == 15
    assert rules.plan_read_by_staff.school_days == 5
    assert rules.notice_of_change_of_rights.school_days == 30
    assert rules.parents_evenings_count.yes is False


def test_a_rule_says_who_set_it() -> None:
    assert str(Within(1, "the head").rule("the family is told")) == (
        "School rule: the family is told within 1 school day. Set by the head."
    )


@pytest.mark.parametrize("days", [-1, 196])
def test_a_number_no_rule_can_allow_gets_a_sentence(days: int) -> None:
    with pytest.raises(ValueError, match=r"Choose from 0 to 195\.$"):
        Within(days)
