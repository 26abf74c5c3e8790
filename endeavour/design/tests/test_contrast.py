"""WCAG's ratio for every pair of colours that text or a control is drawn with, in each theme."""

import re
from pathlib import Path

import pytest

TOKENS = (Path(__file__).resolve().parents[1] / "styles" / "20-tokens.css").read_text()
GROUNDS = ("page", "panel", "sheet", "voice")
TEXT = 4.5
SHAPE = 3.0
PAIRS = [
    *[(ink, ground, TEXT) for ink in ("ink", "muted", "link", "visited") for ground in GROUNDS],
    *[(tone, ground, TEXT) for tone in ("overdue", "due", "done", "info") for ground in ("page", "sheet")],
    *[(tone, f"{tone}-pale", TEXT) for tone in ("overdue", "due", "done", "info")],
    ("link", "info-pale", TEXT),
    ("on-act", "act", TEXT),
    ("on-act", "act-over", TEXT),
    ("on-danger", "danger", TEXT),
    ("on-danger", "danger-over", TEXT),
    ("on-brand", "brand", TEXT),
    ("focus-ink", "focus", TEXT),
    *[(line, ground, SHAPE) for line in ("field-line", "act", "mark", "danger") for ground in GROUNDS],
    *[("focus-line", ground, SHAPE) for ground in GROUNDS],
    ("trend", "sheet", SHAPE),
    ("trend", "page", SHAPE),
]


def block(start: str) -> dict[str, str]:
    rules = TOKENS.split(start, 1)[1].split("}", 1)[0]
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", rules))


LIGHT = block('[data-theme="light"] {')
THEMES = {
    "light": LIGHT,
    "paper": LIGHT | block(".paper:not([data-theme]) {"),
    "dark": LIGHT | block('[data-theme="dark"] {'),
}


def luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def ratio(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_ratio_is_wcags() -> None:
    assert ratio("#ffffff", "#000000") == pytest.approx(21)
    assert ratio("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("front", "ground", "least"), PAIRS)
def test_colours_can_be_told_apart(theme: str, front: str, ground: str, least: float) -> None:
    colours = THEMES[theme]
    assert ratio(colours[front], colours[ground]) >= least


@pytest.mark.parametrize("theme", THEMES)
def test_focus_shows_on_every_ground(theme: str) -> None:
    """Yellow and its line are two tones, so that one of them always stands out."""
    colours = THEMES[theme]
    for ground in (*GROUNDS, "brand"):
        best = max(ratio(colours[tone], colours[ground]) for tone in ("focus", "focus-line"))
        assert best >= SHAPE


def test_a_dark_device_gets_the_dark_that_one_can_choose() -> None:
    assert block(":root:not([data-theme]) {") == block('[data-theme="dark"] {')


def test_every_token_has_a_dark_of_its_own() -> None:
    same_by_night = {"focus", "focus-ink", "on-brand"}
    assert set(LIGHT) - set(block('[data-theme="dark"] {')) == same_by_night
