"""The rules are policed: none vanishes, none overlaps, each is cited, short, tested and sure of how sure it is."""

import ast
from collections import Counter
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from endeavour.law import rules as listed
from endeavour.law.citation import Citation, Confidence, InForce, Strength
from endeavour.law.rule_book import AnyRule
from endeavour.law.rules import all_rules

LAW = Path(listed.__file__).parent
OFFICIAL = {"www.legislation.gov.uk", "www.gov.uk"}
MOST_LINES = 80
PLAIN_PYTHON = (
    "endeavour.law",
    "bisect",
    "calendar",
    "collections",
    "dataclasses",
    "datetime",
    "enum",
    "itertools",
    "typing",
)
RULE_FILES = sorted(path for path in LAW.glob("*/*.py") if "\n@rule(" in path.read_text())


def home(rule: AnyRule) -> Path:
    return LAW.parents[1] / Path(*rule.judge.__module__.split(".")).with_suffix(".py")


@pytest.mark.parametrize("path", RULE_FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_each_rule_has_a_short_file_with_a_docstring_and_its_cases_beside_it(path: Path) -> None:
    text = path.read_text()
    assert text.count("\n") <= MOST_LINES
    assert ast.get_docstring(ast.parse(text))
    cases = LAW / "tests" / path.parent.name / f"test_{path.stem}.py"
    assert cases.exists(), f"{path.name} has no cases: write {cases.relative_to(LAW)}"
    assert "def test_" in cases.read_text()


def test_every_file_of_a_rule_is_listed_once() -> None:
    assert len(RULE_FILES) >= 13
    assert Counter(map(home, all_rules())) == Counter(RULE_FILES)


def test_no_key_has_vanished_and_every_new_one_is_written_down() -> None:
    written = (LAW / "keys.txt").read_text().splitlines()
    assert written == sorted(set(written))
    assert written == sorted({each.key for each in all_rules()})


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: f"{rule.key}@{rule.in_force.since}")
def test_each_rule_is_cited_and_says_what_it_asks_of_whom(rule: AnyRule) -> None:
    links = [rule.citation.url, *(also.citation.url for also in rule.also)]
    for link in filter(None, links):
        assert urlsplit(link).scheme == "https"
        assert urlsplit(link).hostname in OFFICIAL, link
    assert any(links)
    assert rule.citation.url or rule.strength is Strength.SOURCE_DOCUMENT
    assert isinstance(rule.confidence, Confidence)
    assert all(isinstance(also.confidence, Confidence) for also in rule.also)
    for text in (rule.summary, rule.when):
        assert text.endswith(".")
    assert rule.owed_by
    assert rule.owed_to
    assert rule.subject is rule.facts.subject


def test_what_binds_by_act_or_regulations_cites_legislation_and_the_code_only_asks() -> None:
    for each in all_rules():
        by_law = "legislation.gov.uk" in each.citation.url
        assert by_law == each.strength.is_law, each.key


def test_a_rule_cannot_end_before_it_begins() -> None:
    with pytest.raises(
        ValueError, match="in force since 1 September 2014 cannot have ended on 31 August 2014"
    ):
        InForce(date(2014, 9, 1), date(2014, 8, 31))


def test_the_law_reads_no_clock_no_rows_and_no_files() -> None:
    for path in LAW.rglob("*.py"):
        if "tests" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            assert all(name.startswith(PLAIN_PYTHON) for name in names), (path.name, names)


def test_importing_a_rule_lists_nothing() -> None:
    """`@rule` returns a rule and keeps no list; only `rules.py` names what exists."""
    before = all_rules()
    exec((LAW / "send_code_of_practice" / "plan_agreed.py").read_text(), {"__name__": "a_copy"})
    assert all_rules() == before


def test_a_citation_reads_as_one_would_say_it() -> None:
    assert str(Citation("Children and Families Act 2014", "section 68(2)")) == (
        "Children and Families Act 2014, section 68(2)"
    )
