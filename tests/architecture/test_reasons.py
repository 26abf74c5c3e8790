"""Wherever a reason is asked it is judged by one rule, on the page and in the act."""

import re
from pathlib import Path

import pytest

from endeavour.access.refusal import Refused, refuse_no_reason
from endeavour.design.reasons import ReasonField, no_reason

ROOMS = Path(__file__).parents[2] / "endeavour"
FORMS = [path for path in ROOMS.glob("*/**/*.py") if "forms" in str(path) and "/tests/" not in str(path)]
ACTS = list(ROOMS.glob("*/actions/*.py"))
# `sentences`: what a family is told of it.
ASKS = (ReasonField.__name__, "_long", "_reason", "sentences")
ASKED = re.compile(r"^    (?:why|reason)(?:: \S+)? = (?:forms\.)?(\w+)\(", re.MULTILINE)
EMPTY = re.compile(r"if not (?:\w+\.)?(?:why|reason)(?:\.strip\(\))?:")


@pytest.mark.parametrize("text", ["x", "-", ".", "?!", "1", "12", "n/a", "x y z", " _ "])
def test_what_has_no_word_is_no_reason(text: str) -> None:
    with pytest.raises(Refused, match="tells nobody the reason") as refused:
        refuse_no_reason(text, "Say why.")
    assert refused.value.field == "why"
    assert refused.value.sentence.endswith("Give it in a word or more."), "of whatever it is a reason"


@pytest.mark.parametrize("text", ["Ill", "Abroad", "OK", "1 of 3 ill", "बीमार", "مريض", "病气", "è già così"])
def test_a_word_is_one_however_short_and_in_any_writing(text: str) -> None:
    assert no_reason(text, "Say why.") == ""


def test_where_nothing_is_said_the_question_is() -> None:
    assert no_reason("  ", "Say why.") == "Say why."


def test_every_form_asks_for_a_reason_by_the_rule() -> None:
    kinds = [(path.name, kind) for path in FORMS for kind in ASKED.findall(path.read_text())]
    assert len(kinds) >= 12
    assert [one for one in kinds if one[1] not in ASKS] == []


def test_no_act_has_a_rule_of_its_own() -> None:
    assert [path.name for path in ACTS if EMPTY.search(path.read_text())] == []
