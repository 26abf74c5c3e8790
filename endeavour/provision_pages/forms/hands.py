"""Who leads support and who answers for it: of one, or of all that somebody leaves behind."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from django import forms
from django.http import QueryDict

from endeavour.design.forms import EndeavourForm
from endeavour.journeys.seen_version import SeenVersionForm
from endeavour.provision.actions.hand_over import Hands
from endeavour.provision.hands import Hand, InHands
from endeavour.provision.to_hand_over import ToHandOver, led_at_once

Choices = Sequence[tuple[str, str]]
Found = Callable[[], Iterable[InHands]]


def _ask_if_busy(form: EndeavourForm, leader: str, taken: Sequence[InHands], found: Found) -> None:
    """Whoever is chosen and is busy then is asked about, as where they take one session for somebody else. The answer
    is about this person: with another chosen, it is asked anew."""
    busy = led_at_once(int(leader), taken, found()) if leader and taken else ()
    if not busy:
        return
    answer = forms.MultipleChoiceField(
        label="Are they to give it all the same?",
        choices=[(leader, "Yes: hand it over all the same")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    form.take_in("all_the_same", answer)
    said = form.data.getlist("all_the_same") if isinstance(form.data, QueryDict) else []
    if leader not in said:
        form.add_error("all_the_same", f"{' '.join(busy)} Choose somebody else, or tick that it is meant.")


class LeaderForm(SeenVersionForm):
    """Whoever has it stays among the choices, though they may have left."""

    leader = forms.ChoiceField(label="Who gives it from now on?", required=False)
    responsible = forms.ChoiceField(
        label="Who answers for it?",
        help_text="As a rule the class teacher: they stay responsible where somebody else gives it (Code 6.52)",
        required=False,
    )

    def __init__(self, sent: QueryDict | None, *, staff: Choices, now: InHands, found: Found) -> None:
        self._now, self._found = now, found
        self._provision = now.provision
        stands = f"given by {_or_nobody(now.leads)}, and {_or_nobody(now.answers)} answers for it"
        initial = {"leader": str(now.leads.person or ""), "responsible": str(now.answers.person or "")}
        super().__init__(sent, version=now.provision.version, stands=stands, initial=initial)
        self.fields["leader"].choices = _with(now.leads, staff, "Nobody yet")  # type: ignore[attr-defined]  # of a choice field
        self.fields["responsible"].choices = _with(now.answers, staff, "Nobody by name")  # type: ignore[attr-defined]  # as above

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        leader = given.get("leader") or ""
        _ask_if_busy(self, leader, [self._now] if leader != self._now.leads.key else [], self._found)
        return given

    def hands(self) -> Hands:
        given = self.cleaned_data
        return Hands(self._provision, _number(given["leader"]), _number(given["responsible"]), given["seen"])


class HandOverForm(EndeavourForm):
    """Of the groups that are ticked, whoever is chosen takes what that one person had."""

    groups = forms.MultipleChoiceField(
        label="Which groups?",
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": "Tick the groups that are handed over",
            "invalid_choice": "Somebody else has handed over one of these meanwhile. Check the list and send it again.",
        },
    )
    leader = forms.ChoiceField(label="Who gives them from now on?", required=False)
    responsible = forms.ChoiceField(label="Who answers for them?", required=False)
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, sent: QueryDict | None, *, left: ToHandOver, staff: Choices, found: Found) -> None:
        self._found = found
        self.left, stands = left, " ".join(one.seen for one in left.groups)
        self._seen = set(sent.get("seen", "").split()) if sent else set()
        others = [(pk, name) for pk, name in staff if pk != str(left.person)]
        super().__init__(
            _shown(sent, stands),
            initial={"seen": stands, "groups": [one.code for one in left.groups]},
        )
        self.choice_hints = {"groups": {one.code: _facts(one) for one in left.groups}}  # type: ignore[misc]  # each page its own
        self.fields["groups"].choices = [(one.code, one.name) for one in left.groups]  # type: ignore[attr-defined]  # of a choice field
        for name in ("leader", "responsible"):
            self.fields[name].choices = [("", "Leave as it is"), *others]  # type: ignore[attr-defined]  # as above
        if not left.led:
            del self.fields["leader"]

    def hands(self) -> list[Hands]:
        """Of the ticked groups that change hands by what was chosen."""
        ticked = set(self.cleaned_data["groups"])
        chosen = (self._hands(one) for one in self.left.groups if one.code in ticked)
        return [one for one in chosen if one.changes]

    def _hands(self, one: InHands) -> Hands:
        leader, answers = (_number(self.cleaned_data.get(name) or "") for name in ("leader", "responsible"))
        takes_lead = leader is not None and one.leads.person == self.left.person
        takes_answering = answers is not None and one.answers.person in (None, self.left.person)
        return Hands(
            one.provision,
            leader if takes_lead else one.leads.person,
            answers if takes_answering else one.answers.person,
            one.provision.version,
        )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if not (given.get("leader") or given.get("responsible")):
            raise forms.ValidationError("Choose who gives these groups, or who answers for them.")
        ticked = [one for one in self.left.groups if one.code in given.get("groups", ())]
        if changed := [one.name for one in ticked if one.seen not in self._seen]:
            raise forms.ValidationError(
                f"Somebody else changed {', '.join(changed)} while you had this open. "
                "Look at the list again, and send it if yours is to stand."
            )
        taken = [one for one in ticked if one.leads.person == self.left.person]
        _ask_if_busy(self, given.get("leader") or "", taken, self._found)
        return given


def _shown(sent: QueryDict | None, stands: str) -> QueryDict | None:
    """What was sent, with what stands now in the place of what was seen: sent once more, it was seen."""
    if sent is None:
        return None
    changed = sent.copy()
    changed["seen"] = stands
    return changed


def _facts(one: InHands) -> str:
    """Monday at 9:15; led by Mr Reid, Miss Shah answers for it"""
    led = f"led by {one.leads.name}" if one.leads.name else "nobody leads it"
    answers = f"{one.answers.name} answers for it" if one.answers.name else ""
    return "; ".join(part for part in (one.times or "no times", led, answers) if part)


def _with(now: Hand, staff: Choices, nobody: str) -> list[tuple[str, str]]:
    here = {pk for pk, _ in staff}
    kept = [(str(now.person), f"{now.name}, as now")] if now.person and str(now.person) not in here else []
    return [("", nobody), *kept, *staff]


def _or_nobody(hand: Hand) -> str:
    return hand.name or "nobody"


def _number(chosen: str) -> int | None:
    return int(chosen) if chosen else None
