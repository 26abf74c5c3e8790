"""Forms on rows that several people may edit at once: they carry along what their reader saw."""

import json
from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import QueryDict

from endeavour.design.forms import EndeavourForm

OUT_OF_DATE = "This page was out of date. Check what you typed and send it again."


class SharedRowForm(EndeavourForm):
    """`now` is the row as text. After a clash, "theirs" is put in wherever the person chose to keep it."""

    seen = forms.CharField(widget=forms.HiddenInput, error_messages={"required": OUT_OF_DATE})

    def __init__(self, sent: QueryDict | None, *, now: Mapping[str, str]) -> None:
        super().__init__(_with_theirs(sent) if sent else None, initial={**now, "seen": json.dumps(now)})

    def clean_seen(self) -> dict[str, str]:
        seen = _read(self.cleaned_data["seen"])
        if seen is None or not set(self.initial).difference({"seen"}) <= set(seen):
            raise forms.ValidationError(OUT_OF_DATE)
        return seen

    def typed(self) -> dict[str, Any]:
        """What was typed, by the names of the details; dates and numbers as themselves."""
        return {name: self.cleaned_data[name] for name in self.fields if name not in ("seen", "operation")}


def _with_theirs(sent: QueryDict) -> QueryDict:
    seen = _read(sent.get("seen", "")) or {}
    chosen = sent.copy()
    for name, value in seen.items():
        if sent.get(f"keep_{name}") == "theirs":
            chosen[name] = value
    return chosen


def _read(text: str) -> dict[str, str] | None:
    try:
        seen = json.loads(text)
    except ValueError:
        return None
    if isinstance(seen, dict) and all(isinstance(value, str) for value in seen.values()):
        return seen
    return None
