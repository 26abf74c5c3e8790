"""What the Code asks to be weighed of a concern: the four tests of progress, and what else may lie behind it."""

from endeavour.register.concern_words import CAUSES, TESTS


def test_all_four_tests_of_less_than_expected_progress_are_asked() -> None:
    """Code 6.17."""
    assert list(TESTS) == ["slower", "own_rate", "not_closing", "widening"]


def test_every_other_cause_is_asked_about_and_that_none_was() -> None:
    """Code 6.20 to 6.24; Equality Act 2010 s.6: a disability may be there without SEN."""
    asked = ["english", "absence", "senses", "disability", "home", "bullying", "teaching", "none"]
    assert list(CAUSES) == asked
