"""Forms on rows that several people may edit at once: they carry along what their reader saw.

A page that lies open while its row changes shape is out of date once: it comes back with what was typed, on what it
would show now, and can be sent again.
"""

import json
from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import QueryDict

from endeavour.design.forms import EndeavourForm
from endeavour.design.labels import LABELS
from endeavour.journeys.typed_words import in_lines

OUT_OF_DATE = "This page was out of date. Check what you typed and send it again."
NO_PLACE = "“{name}” is not asked any more. You had put: “{text}”."
SEEN = "seen"
Seen = Mapping[str, str]


class SharedRowForm(EndeavourForm):
    """`now` is the row as text. After a clash, "theirs" is put in wherever the person chose to keep it."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, sent: QueryDict | None, *, now: Mapping[str, str]) -> None:
        self._now, self._sent = now, _with_theirs(sent) if sent else QueryDict(mutable=True)
        super().__init__(self._sent if sent else None, initial={**now, "seen": json.dumps(now)})

    def clean_seen(self) -> dict[str, str]:
        seen = _read(self.cleaned_data["seen"])
        lost = self._without_a_place(seen or {})
        if seen is None or lost or not self._now.keys() <= seen.keys():
            self._bring_up_to_date(seen or {})
            raise forms.ValidationError(" ".join([OUT_OF_DATE, *lost]))
        return seen

    def _without_a_place(self, seen: Seen) -> list[str]:
        """What was typed where the row has nothing any more, to be read on the page that comes back."""
        gone = (name for name in seen if name not in self._now and name in self._sent)
        typed = {name: self._sent.getlist(name) for name in gone if self._sent[name] != seen[name]}
        lines = in_lines({**typed, LABELS: self._sent.getlist(LABELS)})
        return [NO_PLACE.format(name=line.name, text=line.text) for line in lines]

    def _bring_up_to_date(self, seen: Seen) -> None:
        """What is new on the row stands in the page as it is now; the rest as it was sent."""
        for name in self._now.keys() - seen.keys() - self._sent.keys():
            self._sent[name] = self._now[name]
        self._sent["seen"] = json.dumps(_on_the_row_now(seen, self._now))

    def typed(self) -> dict[str, Any]:
        """What was typed, by the names of the details; dates and numbers as themselves."""
        return {name: self.cleaned_data[name] for name in self.fields if name not in ("seen", "operation")}


def seen_in(sent: QueryDict | None) -> Seen:
    """What the sender of a form saw of its row."""
    return (_read(sent.get("seen", "")) if sent else None) or {}


def seen_on(page: str, seen: str) -> str:
    """What somebody saw when they typed, for the page as it stands now; as it was where it says nothing of a row."""
    now, then = _read(page), _read(seen)
    return seen if now is None or then is None else json.dumps(_on_the_row_now(then, now))


def _on_the_row_now(seen: Seen, now: Seen) -> dict[str, str]:
    return {name: seen.get(name, value) for name, value in now.items()}


def _with_theirs(sent: QueryDict) -> QueryDict:
    seen = seen_in(sent)
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
