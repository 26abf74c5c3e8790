"""What holds for every template of the house."""

import re
from pathlib import Path

import pytest
from django.template.loader import get_template

HOUSE = Path(__file__).resolve().parents[2]
TEMPLATES = sorted(HOUSE.glob("*/templates/**/*.html"))

BANNED = {
    "an inline style": r"\sstyle\s*=",
    "a style element": r"<style[\s>]",
    "an inline script": r"<script(?![^>]*\ssrc=)",
    "a script in an attribute": r"\son[a-z]+\s*=\s*[\"']",
    "a script as an address": r"javascript:",
    "something fetched from another host": r"(?:src|srcset|data)\s*=\s*[\"'](?:https?:)?//",
    "a style sheet from another host": r"<link[^>]*href=\s*[\"'](?:https?:)?//",
    "the browser's own checking": r"<(?:input|select|textarea)[^>]*\srequired",
    "focus taken away": r"\sautofocus",
    "a tab order of its own": r"tabindex\s*=\s*[\"'][1-9]",
    "a tooltip": r"<(?!svg|iframe)\w+[^>]*\stitle\s*=",
    "a label that vanishes": r"\splaceholder\s*=",
    "a form without novalidate": r"<form(?![^>]*\snovalidate)[^>]*>",
}


def found(what: str, text: str) -> bool:
    return re.search(BANNED[what], text, flags=re.IGNORECASE) is not None


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_a_template_holds_nothing_that_the_policy_forbids(path: Path) -> None:
    text = path.read_text()
    assert [what for what in BANNED if found(what, text)] == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_it_compiles(path: Path) -> None:
    """A misspelt argument of a component doesn't compile, so this finds every one of them."""
    room = path.relative_to(HOUSE).parts[0]
    get_template(str(path.relative_to(HOUSE / room / "templates")))


@pytest.mark.parametrize(
    ("what", "text"),
    [
        ("an inline style", '<p style="color:red">'),
        ("a style element", "<style>p{}</style>"),
        ("an inline script", "<script>alert(1)</script>"),
        ("an inline script", '<script type="module">x</script>'),
        ("a script in an attribute", '<a onclick="x()">'),
        ("a script as an address", '<a href="javascript:x()">'),
        ("something fetched from another host", '<img src="//other.example/a.png">'),
        ("something fetched from another host", '<script src="https://other.example/a.js">'),
        ("a style sheet from another host", '<link rel="stylesheet" href="https://other.example/a.css">'),
        ("the browser's own checking", '<input name="a" required>'),
        ("focus taken away", "<input autofocus>"),
        ("a tab order of its own", '<a tabindex="2">'),
        ("a tooltip", '<a title="More">'),
        ("a label that vanishes", '<input placeholder="Name">'),
        ("a form without novalidate", '<form method="post">'),
    ],
)
def test_each_guard_can_fail(what: str, text: str) -> None:
    assert found(what, text)


def test_the_house_has_templates() -> None:
    assert len(TEMPLATES) > 60
