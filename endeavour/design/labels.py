"""What the fields of a form are called, carried along in it: what was typed can be read when its page has gone."""

import json
from html.parser import HTMLParser

from django import forms

from endeavour.design.field_view import kind_of

LABELS = "labels"
WORDS = ("text", "textarea", "date")
CHOICES = ("radios", "checkboxes", "select")
MOST_CHOICES = 8
Labels = dict[str, list[object]]


def labels_of(form: forms.BaseForm) -> str:
    """By the name of the field its label, and the words of its choices where they are few; nothing to type, nothing."""
    found: Labels = {}
    kinds = {bound.html_name: kind_of(bound) for bound in form.visible_fields()}
    if not set(kinds.values()) & set(WORDS):
        return ""
    for bound in form.visible_fields():
        if kinds[bound.html_name] in (*WORDS, *CHOICES, "checkbox"):
            choices = _choices(bound.field)
            found[bound.html_name] = [str(bound.label), *([choices] if choices else [])]
    return _written(found)


def labels_in(content: str) -> str:
    """The same of a form that is written out by hand, read from its page."""
    return _written(_Reader(content).labels()) if "<label" in content else ""


def _choices(field: forms.Field) -> dict[str, str]:
    choices = list(getattr(field, "choices", ()))
    if len(choices) > MOST_CHOICES or any(isinstance(words, list | tuple) for _value, words in choices):
        return {}
    return {str(value): str(words) for value, words in choices if value}


def _written(found: Labels) -> str:
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")) if found else ""


class _Reader(HTMLParser):
    def __init__(self, content: str) -> None:
        super().__init__()
        self._words: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._for = ""
        self.feed(content)

    def labels(self) -> Labels:
        named = ((name, self._words.get(known, "")) for known, name in self._names.items())
        return {name: [" ".join(words.split())] for name, words in named if words}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "label":
            self._for = given.get("for", "")
        elif tag == "textarea" or (tag == "input" and given.get("type", "text") in ("text", "email", "tel")):
            self._names[given.get("id", "")] = given.get("name", "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "label":
            self._for = ""

    def handle_data(self, data: str) -> None:
        if self._for:
            self._words[self._for] = self._words.get(self._for, "") + data
