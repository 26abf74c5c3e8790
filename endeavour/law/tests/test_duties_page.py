"""The public page says what the rules say, and nothing else."""

import re
from pathlib import Path

from endeavour.law.citation import Confidence
from endeavour.law.duties_page import duties_table
from endeavour.law.rules import all_rules

PAGE = Path(__file__).resolve().parents[3] / "docs" / "using" / "duties.md"


def test_the_page_is_what_the_rules_say() -> None:
    assert PAGE.read_text() == duties_table(), (
        "Write it again: the first lines of law/duties_page.py say how."
    )


def test_every_rule_is_on_it_with_its_source_and_how_it_was_read() -> None:
    page = duties_table()
    for each in all_rules():
        assert each.summary in page
        assert f"`{each.key}`" in page
        assert f"{each.citation}" in page
    assert page.count("\n- Key: ") == len(all_rules())


def test_what_is_cited_from_memory_is_listed_to_be_confirmed() -> None:
    to_confirm = duties_table().split("## To be confirmed")[1]
    for each in all_rules():
        cited = {each.citation: each.confidence} | {also.citation: also.confidence for also in each.also}
        for citation, confidence in cited.items():
            assert (f"[{citation}]" in to_confirm) == (confidence is Confidence.M), citation


def test_with_nothing_from_memory_it_says_none() -> None:
    sure = [each for each in all_rules() if each.key == "send-code/6.48/plan-agreed"]
    assert duties_table(sure).endswith("\nNone.\n")


def test_a_schools_rules_are_labelled_so_on_every_line_that_shows_one() -> None:
    for line in duties_table().splitlines():
        if re.search(r"Set by |within \d+ school", line):
            assert line.startswith("- School rule: "), line
