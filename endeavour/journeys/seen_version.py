"""Forms on what can't be put together field by field: sent over a newer row, they show what stands and ask again."""

from typing import Any

from django import forms
from django.http import QueryDict

from endeavour.access.refusal import Refused
from endeavour.design.forms import EndeavourForm

OVERTAKEN = "{who} It is now: {stands}. Send it again if yours is to stand."
BY_SOMEBODY_ELSE = "Somebody else changed this while you had it open."
BY_ONESELF = (
    "You changed this yourself,",
    "in another tab or earlier",
)  # the second in bold where it is a headline


class SeenVersionForm(EndeavourForm):
    """`version` is the row's number, `stands` what it says, in words; `own`: the person who sends this made it so. What
    they typed stays in the form."""

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, sent: QueryDict | None, *, version: int, stands: str, initial: dict[str, Any], own: bool = False
    ) -> None:
        overtaken = bool(sent) and sent is not None and sent.get("seen") != str(version)
        who = f"{' '.join(BY_ONESELF)}." if own else BY_SOMEBODY_ELSE
        self._said = OVERTAKEN.format(who=who, stands=stands or "nothing yet") if overtaken else ""
        super().__init__(_saw(sent, version) if sent else None, initial={**initial, "seen": version})

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if self._said:
            raise forms.ValidationError(self._said)
        return given


def refuse_overtaken(version: int, seen: int | None) -> None:
    """For the act, under its lock: somebody else was first by a moment. The form then shows what stands."""
    if seen is not None and version != seen:
        raise Refused("Somebody else changed this at the same moment. Send it again to see what it is now.")


def _saw(sent: QueryDict, version: int) -> QueryDict:
    changed = sent.copy()
    changed["seen"] = str(version)
    return changed
