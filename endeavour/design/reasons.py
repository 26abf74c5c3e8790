"""A reason, wherever one is asked: it has at least one word, for whoever reads it later."""

import re
import unicodedata
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

WORD = re.compile(r"[^\W\d_]{2}")


def no_reason(text: str, ask: str) -> str:
    """What is wrong with it, empty where nothing is. A word has two letters, of any writing: "Ill" is one, "x" none."""
    said = text.strip()
    if not said:
        return ask
    letters = "".join(char for char in said if not unicodedata.category(char).startswith("M"))
    if WORD.search(letters):
        return ""
    return f"“{said}” tells nobody the reason. Give it in a word or more."


def a_reason(text: str) -> None:
    """For a field that may stay empty as well."""
    if text.strip() and (wrong := no_reason(text, "")):
        raise ValidationError(wrong)


class ReasonField(forms.CharField):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(validators=[a_reason], **kwargs)
