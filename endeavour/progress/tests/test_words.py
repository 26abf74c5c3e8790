"""What is said of progress; and that no number is said that the table doesn't have."""

import random
import re
from datetime import date, timedelta
from decimal import Decimal
from html.parser import HTMLParser
from typing import Any

import pytest

from endeavour.design.picture import ProgressPicture
from endeavour.design.tests.drawing import drawn
from endeavour.progress.picture import Pictured, pictured
from endeavour.progress.tests.test_trend import GOAL_DAY, MAYA, TODAY, towards, weekly
from endeavour.progress.trend import progress
from endeavour.progress.words import caption, finding, now_and_before, sentence, verb_of

READS = "words a minute"


def maya(checks: int = 8, target: Decimal | None = Decimal(56)) -> Pictured:
    return pictured(
        "Maya",
        measure="Words read in one minute",
        unit=READS,
        checks=MAYA[:checks],
        baseline=MAYA[0] if checks else None,
        target=target,
        starts_on=MAYA[0][0],
        by_when=GOAL_DAY,
        today=TODAY,
    )


def numbers(text: str) -> set[str]:
    return set(re.findall(r"\d+(?:,\d{3})*(?:\.\d+)?", text))


class Seen(HTMLParser):
    """What stands in the table, and what stands outside."""

    def __init__(self) -> None:
        super().__init__()
        self.table, self.words, self.inside = "", "", ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = tag if tag in {"table", "figcaption", "title", "desc", "p"} else self.inside
        self.inside = "" if tag == "text" else self.inside

    def handle_endtag(self, tag: str) -> None:
        self.inside = "" if tag in {"table", "figcaption", "title", "desc", "p"} else self.inside

    def handle_data(self, data: str) -> None:
        if self.inside == "table":
            self.table += f" {data} "
        elif self.inside:
            self.words += f" {data} "


def seen(picture: ProgressPicture) -> Seen:
    page = Seen()
    page.feed(drawn('{% progress_chart picture=picture id="p" %}', picture=picture))
    return page


def test_maya_in_words() -> None:
    assert maya().sentence == (
        "Maya reads 52 words a minute. Maya started at 41. The goal is 56 by 11 December. "
        "If it goes on like this, Maya will reach it."
    )
    assert maya().picture.title == "Maya reads 52 words a minute and is on track for 56"
    assert maya().picture.ahead == 56.4


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ((10, 20, 25, 30, 32, 35, 36, 37), "If it goes on like this, Maya will come at least half way."),
        (
            (10, 62, 62, 63, 63, 63, 63, 64),
            "Maya is at least half way already. If it goes on like this, Maya won’t reach the goal by then.",
        ),
        (
            (10, 30, 40, 41, 42, 43, 43, 43),
            "Maya is at least half way already. If it goes on like this, Maya won’t reach the goal by then.",
        ),
        (
            (10, 70, 66, 62, 58, 54, 50, 46),
            "Maya is at least half way already. If it goes on like this, Maya won’t be half way by then.",
        ),
    ],
)
def test_whoever_is_half_way_is_not_told_that_they_will_come_half_way(
    values: tuple[float, ...], said: str
) -> None:
    known = towards(76, *values)
    assert caption("Maya", known).endswith(f"The goal is 76 by 11 December. {said}")


def test_three_checks_are_too_soon_for_a_trend() -> None:
    few = maya(3)
    assert few.picture.trend is None
    assert few.picture.title == "Maya reads 44 words a minute; the goal is 56"
    assert few.sentence.endswith("Too soon to draw a trend.")


def test_before_the_first_check_the_goal_is_all_there_is_to_say() -> None:
    nothing = maya(0)
    assert nothing.picture.title == "No check of Maya yet; the goal is 56"
    assert nothing.sentence == "Nothing is measured yet for Maya. The goal is 56 by 11 December."


@pytest.mark.parametrize(
    ("target", "said"),
    [
        (Decimal(52), "has reached the goal of 52"),
        (Decimal(70), ", slower than hoped for 70"),
        (Decimal(90), ", not working yet for 90"),
        (None, "words a minute"),
    ],
)
def test_the_title_is_the_finding(target: Decimal | None, said: str) -> None:
    assert maya(target=target).picture.title.endswith(said)


def test_families_get_the_sentence_without_the_line() -> None:
    ours, theirs = maya(), maya().for_family
    assert ours.picture.trend is not None
    assert (theirs.trend, theirs.ahead) == (None, None)
    assert theirs.caption == ours.picture.caption


@pytest.mark.parametrize(
    ("measure", "unit", "verb"),
    [
        ("Words read in one minute", READS, "reads"),
        ("Words typed in one minute", READS, "types"),
        ("Letter sounds known", "sounds", "knows"),
        ("Points on the day’s card", "out of 15", "is at"),
    ],
)
def test_the_verb_suits_the_measure(measure: str, unit: str, verb: str) -> None:
    assert verb_of(measure, unit) == verb


@pytest.mark.parametrize("seed", range(60))
@pytest.mark.parametrize("family", [False, True])
def test_every_number_that_is_said_stands_in_the_table(seed: int, *, family: bool) -> None:
    """Sixty invented outcomes: rising or falling, few or many checks, near and far goals, with and without a start."""
    chance = random.Random(seed)
    values = [round(chance.uniform(-2, 80), chance.choice((0, 1, 2))) for _ in range(chance.randrange(0, 12))]
    points = weekly(*values)
    found = pictured(
        "Maya",
        measure="Words read",
        unit=chance.choice((READS, "of 10", "")),
        checks=points,
        baseline=points[0] if points and chance.random() < 0.7 else None,
        target=Decimal(str(round(chance.uniform(0, 90), 1))) if chance.random() < 0.9 else None,
        starts_on=date(2026, 9, 14),
        by_when=GOAL_DAY + timedelta(days=chance.randrange(-40, 400)),
        today=TODAY,
        changes=[(date(2026, 10, 5), "Three times a week instead of two")] if chance.random() < 0.3 else (),
    )
    page = seen(found.for_family if family else found.picture)
    assert numbers(f"{page.words} {found.sentence}") <= numbers(page.table)


def test_what_an_earlier_plan_came_to_is_not_the_new_ones_result() -> None:
    """Shared today with the earlier plan's checks: too soon to say, until there is a check since."""
    today = date(2026, 11, 23)
    checks = [(today - timedelta(weeks=week), Decimal(52 - week)) for week in range(5)]
    known: dict[str, Any] = {
        "baseline": (today, Decimal(52)),
        "target": Decimal(56),
        "by_when": date(2027, 3, 19),
        "starts_on": today,
    }
    new = progress(checks, **known, today=today)
    assert new.word == ""
    assert now_and_before("Maya", "reads", "words a minute", new) == "Maya reads 52 words a minute."
    told = sentence("Maya", "reads", "words a minute", new)
    assert "Too soon to say: no check since this plan began." in told
    assert "started at" not in told
    later = today + timedelta(weeks=1)
    assert progress([*checks, (later, Decimal(53))], **known, today=later).word == "on_track"


def test_the_reviews_word_is_said_and_nothing_else_is_foretold() -> None:
    today = date(2026, 11, 23)
    checks = [(today - timedelta(weeks=week), Decimal(44 - week)) for week in range(5)]
    about: dict[str, Any] = {"baseline": None, "target": Decimal(56), "by_when": date(2026, 12, 11)}
    known = progress(checks, **about, today=today, said="done")
    title = finding("Ellie", "reads", "words a minute", known)
    assert title == "Ellie reads 44 words a minute; the goal is 56. The review said: done"
    assert "If it goes on like this" not in sentence("Ellie", "reads", "words a minute", known)
