"""What is to be done about a concern: each way asks only what belongs to it."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict

from endeavour import clock
from endeavour.design.date_range import TO_BE_LOOKED_AT
from endeavour.design.dates import long_day
from endeavour.design.forms import MemorableDateField
from endeavour.design.numbers import whole_number
from endeavour.design.reasons import a_reason
from endeavour.journeys.seen_version import SeenVersionForm
from endeavour.pupil_pages.forms import two_limbs
from endeavour.register.concern_words import CAUSES, TESTS, NewStep, contradicted, unweighed
from endeavour.register.concerns import StepLine


def _long(label: str, hint: str, ask: str, *, most: int = 4000, rows: int = 3) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        max_length=most,
        widget=forms.Textarea(attrs={"rows": rows}),
        error_messages={"required": ask},
    )


def _reason(
    label: str = "Why?",
    hint: str = "What you saw, read or heard that decides it.",
    ask: str = "Enter the reason",
) -> forms.CharField:
    why = _long(label, hint, ask)
    why.validators.append(a_reason)
    return why


def _ticks(label: str, hint: str, choices: dict[str, str]) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label,
        help_text=hint,
        choices=list(choices.items()),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )


def _tests() -> forms.MultipleChoiceField:
    return _ticks(
        "Is progress less than expected?", "Tick what is so. The four tests are those of the Code.", TESTS
    )


def _causes(
    hint: str = "Tick each cause that you considered, and that does not explain it by itself.",
) -> forms.MultipleChoiceField:
    return _ticks("What else did you look into?", hint, CAUSES)


def _note() -> forms.CharField:
    return forms.CharField(
        label="What did you find?",
        help_text="Leave it empty if there is nothing to add.",
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


def _stands(steps: Sequence[StepLine]) -> str:
    if not steps:
        return ""
    latest = steps[-1]
    until = f" until {long_day(latest.look_again_on)}" if latest.look_again_on else ""
    decided = "" if latest.decision == ReopenForm.decision else ", decided"
    return f"{latest.in_words}{until}{decided} by {latest.by} on {long_day(latest.on)}"


def _is_own(steps: Sequence[StepLine], seen: str) -> bool:
    """Whoever decides now took each decision since the page was opened."""
    since = steps[whole_number(seen) or 0 :]
    return bool(since) and all(step.mine for step in since)


class StepForm(SeenVersionForm):
    """Every decision has a reason and a line back to whoever raised the concern. What was decided meanwhile is said."""

    decision = ""

    def __init__(self, sent: QueryDict | None, *, raised_by: str, steps: Sequence[StepLine]) -> None:
        self.stands = _stands(steps)
        own = _is_own(steps, sent.get("seen", "")) if sent else False
        super().__init__(sent, version=len(steps), stands=self.stands, initial={}, own=own)
        self.fields["word_back"] = _long(
            f"A line back to {raised_by}",
            "Whoever raised it sees it on their page of concerns. Say what happens next, and thank them.",
            f"Enter a line back to {raised_by}",
            most=400,
            rows=2,
        )

    def step(self) -> NewStep:
        given = {
            name: value
            for name, value in self.cleaned_data.items()
            if name not in ("operation", "kind", "own")
        }
        several = {name: tuple(value) for name, value in given.items() if isinstance(value, list)}
        return NewStep(decision=self.decision, **(given | several), need=self.cleaned_data.get("kind") or "")


class TryForm(StepForm):
    decision = "try"
    ideas = forms.MultipleChoiceField(
        label="What to try",
        help_text="From the library, those nearest to what was seen on top. One or two show best what works.",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    own = forms.CharField(label="Or in your own words", required=False, max_length=200)
    look_again_on = MemorableDateField(
        label="When do you look again?",
        hint="A school day",
        ask="Enter the day on which you look again",
        within=TO_BE_LOOKED_AT,
    )
    reason = _reason()

    def __init__(self, sent: QueryDict | None, *, again: date, **known: Any) -> None:
        super().__init__(sent, **known)
        choice = self.fields["ideas"]
        assert isinstance(choice, forms.MultipleChoiceField)  # noqa: S101 - declared above
        choice.choices = [(name, name) for name in self.choice_hints["ideas"]]
        self.initial.setdefault("look_again_on", again)

    def clean(self) -> dict[str, Any]:
        given = super().clean()
        own = given.get("own", "")
        if not given.get("ideas") and not own and "ideas" not in self.errors and "own" not in self.errors:
            self.add_error("ideas", "Tick what is tried, or write your own")
        return given | {"ideas": [*given.get("ideas", ()), *([own] if own else [])]}


def try_form(ideas: dict[str, str]) -> type[TryForm]:
    """With ideas to choose from: their names, and what each is for."""
    return type("TryForm", (TryForm,), {"choice_hints": {"ideas": ideas}})


class ReopenForm(StepForm):
    """What was decided stands no more, and nothing is decided yet."""

    decision = "reopened"
    reason = _reason(
        "Why is it opened again?",
        "What was wrong about the decision, or what is known since.",
        "Enter why it is opened again",
    )

    def given(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("reason", "word_back", "seen")}


class WeighedForm(StepForm):
    """Other causes are asked about: some of them, or none, never both."""

    def clean_causes(self) -> list[str]:
        causes: list[str] = self.cleaned_data["causes"]
        if both := contradicted(causes):
            raise forms.ValidationError(both)
        return causes


class AssessForm(WeighedForm):
    decision = "assess"
    tests = _tests()
    causes = _causes()
    causes_note = _note()
    reason = _reason()


OF_START = ("difficulty", "provision", "kind", "on")


class SupportForm(WeighedForm):
    decision = "support"
    tests = _tests()
    causes = _causes()
    causes_note = _note()
    difficulty = two_limbs.difficulty()
    provision = two_limbs.provision()
    kind = two_limbs.main_need()
    on = two_limbs.first_day()
    reason = _reason()

    def __init__(self, sent: QueryDict | None, *, languages: Sequence[str] = (), **known: Any) -> None:
        super().__init__(sent, **known)
        self._languages = languages
        self.initial.setdefault("on", clock.today())

    def clean_causes(self) -> list[str]:
        causes = super().clean_causes()
        if missing := unweighed(causes, self._languages):
            raise forms.ValidationError(missing)
        return causes


class SupportRunsForm(SupportForm):
    """It was started apart from the concern, so that nothing of its start is asked here. A page that asked is sent once
    more."""

    def __init__(self, sent: QueryDict | None, *, meanwhile: str, **known: Any) -> None:
        super().__init__(sent, **known)
        for name in OF_START:
            del self.fields[name]
        asked = sent is not None and OF_START[0] in sent
        self._meanwhile = f"{meanwhile} Send this again to close the concern." if asked else ""

    def clean(self) -> dict[str, Any]:
        if self._meanwhile:
            raise forms.ValidationError(self._meanwhile)
        return super().clean()


class NotSenForm(WeighedForm):
    decision = "not_sen"
    causes = _causes("Tick each cause that you considered, whether it explains what is seen or not.")
    causes_note = _note()
    helped_by = forms.CharField(
        label="Who helps instead?",
        help_text="For example, the class teacher with a reading scheme, or the school nurse",
        max_length=200,
        error_messages={"required": "Enter who helps instead"},
    )
    reason = _reason()
