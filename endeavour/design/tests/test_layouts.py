import json
import re

import pytest
from django import forms

from endeavour.design.forms import EndeavourForm
from endeavour.design.layout import NavigationLink, SchoolHead
from endeavour.design.tests.drawing import drawn

LAYOUTS = ["staff", "family", "public", "print"]
HEAD = SchoolHead(name="Oakfield Primary School", telephone="+44 (0)1234 567890", ask_for="Mrs Doyle")


def page(layout: str, **context: object) -> str:
    source = (
        f'{{% extends "design/layouts/{layout}.html" %}}'
        "{% block title %}Work{% endblock %}{% block content %}<h1>x</h1>{% endblock %}"
    )
    return drawn(source, **context)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_layout_stands_with_nothing_given(layout: str) -> None:
    shown = page(layout)
    assert '<html lang="en-GB"' in shown
    assert '<a href="#main" class="govuk-skip-link">' in shown
    assert "None" not in shown
    assert '<meta name="viewport" content="width=device-width, initial-scale=1' in shown


def test_staff_see_their_links_and_where_they_are() -> None:
    links = [NavigationLink(label="Work", url="/w", current=True), NavigationLink(label="Pupils", url="/p")]
    shown = page(
        "staff", navigation=links, school={"name": "Oakfield"}, person="Priya Doyle", sign_out_url="/out"
    )
    assert '<a href="/w" aria-current="page">Work</a>' in shown
    assert '<a href="/p">Pupils</a>' in shown
    assert "<title>Work – Oakfield – Endeavour</title>" in shown
    assert '<form class="foot__form" method="post" action="/out" novalidate>' in shown


def test_what_htmx_puts_in_place_takes_no_inline_style_along() -> None:
    """The policy of our pages refuses inline styles, and the browser would complain at each tap."""
    [settings] = re.findall(r"<meta name=\"htmx-config\" content='([^']*)'", page("staff"))
    assert json.loads(settings)["includeIndicatorStyles"] is False
    assert "style" not in json.loads(settings)["attributesToSettle"]


def test_a_family_page_has_a_person_a_number_and_no_navigation() -> None:
    shown = page("family", school_head=HEAD, navigation=[NavigationLink(label="Work", url="/w")])
    assert 'href="tel:+4401234567890"' in shown
    assert "Ask for Mrs Doyle" in shown
    assert "<nav" not in shown
    assert 'class="calm paper"' in shown
    assert "<title>Work – Oakfield Primary School</title>" in shown
    assert "next=" not in shown


def test_the_demo_says_that_it_is_one_on_every_layout() -> None:
    for layout in LAYOUTS:
        assert "Invented people" in page(layout, demo_notice="Invented people")
        assert 'class="demo"' not in page(layout)


def test_a_title_says_that_something_must_be_put_right() -> None:
    class Form(EndeavourForm):
        name = forms.CharField()

    assert "<title>Error: Work" in page("staff", form=Form({}))
    assert "<title>Work" in page("staff", form=Form())


def test_only_staff_pages_carry_htmx() -> None:
    assert "htmx" in page("staff")
    assert "htmx" not in page("family") + page("public") + page("print")


def test_messages_are_shown_by_their_tone() -> None:
    class Message:
        def __init__(self, level_tag: str) -> None:
            self.level_tag = level_tag

        def __str__(self) -> str:
            return f"<{self.level_tag}>"

    levels = {"success": "done", "info": "info", "warning": "due", "error": "overdue"}
    shown = page("staff", messages=[Message(level) for level in levels])
    for level, tone in levels.items():
        assert f"banner--{tone}" in shown
        assert f"&lt;{level}&gt;" in shown


def test_a_thumb_sized_page_is_a_class() -> None:
    source = (
        '{% extends "design/layouts/staff.html" %}'
        '{% block density %}{% display_attributes density="thumb" %}{% endblock %}'
    )
    assert '<html lang="en-GB" class="thumb">' in drawn(source)
