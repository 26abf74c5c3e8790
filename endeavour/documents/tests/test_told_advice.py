from dataclasses import replace
from datetime import date

from endeavour.documents.tests.cast import LEO, MAYA, READING
from endeavour.documents.told_advice import advice_on_told
from endeavour.documents.told_fields import Goal


def test_the_letters_of_the_stories_need_none() -> None:
    assert advice_on_told(MAYA) == {}
    assert advice_on_told(LEO) == {}


def test_each_field_gets_its_own() -> None:
    told = replace(
        MAYA,
        good_at="Kind. " * 26,
        hard="Maya refused to read.",
        help=(READING, replace(READING, what="have access to a laptop")),
        goal=Goal("improve her reading", date(2026, 12, 11)),
    )
    found = {field: [each.kind for each in advice] for field, advice in advice_on_told(told).items()}
    assert found == {"good_at": ["long"], "hard": ["avoid"], "help_what_2": ["vague"], "goal_what": ["vague"]}
