"""P15: what somebody said, written down for them."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import QueryDict

from endeavour import clock
from endeavour.cycle.queries.voices import ANSWERS, HEARD
from endeavour.cycle.voice_words import ADULT, OWN_WORDS, PUPIL, TEACHER, prompts_of
from endeavour.design.forms import EndeavourForm, MemorableDateField
from endeavour.design.reasons import ReasonField
from endeavour.plan_pages.carrying import Told
from endeavour.plan_pages.drafting import Choices

LONGEST = 600
LONGEST_TOLD = 4000  # as a concern may hold
LONGEST_TRIED = 4200  # with for how long


class VoiceForm(EndeavourForm):
    """The questions that this kind of person is asked; then how it was said. Nobody edits it afterwards.

    `speakers` are those to choose from, where there are several. Whoever writes down `own` words is asked neither how
    they said them nor who listened; nor is it asked of words that are `told`.
    """

    answer = forms.ChoiceField(
        label="What came of it?",
        choices=ANSWERS,
        initial="said",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what came of it"},
    )

    def __init__(
        self,
        sent: QueryDict | None,
        *,
        whose: str,
        staff: Choices,
        speakers: Choices = (),
        own: bool = False,
        told: Told | None = None,
    ) -> None:
        super().__init__(sent, initial={f"said-{OWN_WORDS}": told.words, "said_on": told.on} if told else {})
        self.own = own
        is_asked_how = not (own or told)
        if whose == TEACHER and not own:
            self._ask_who([("", "Choose"), *speakers], forms.Select())
        elif len(speakers) > 1:
            self._ask_who(speakers, forms.RadioSelect())
        self._ask_for_words(whose, told)
        when = "When did you see it?" if own else "When?"
        if is_asked_how:
            self.take_in(
                "how", forms.ChoiceField(label="How was it said?", choices=HEARD, initial="in_person")
            )
        self.take_in("said_on", MemorableDateField(label=when, hint="", initial=clock.today()))
        if told:
            label = "Nothing else in it is to be kept: do not offer the rest again"
            self.take_in("nothing_more", forms.BooleanField(label=label, required=False))
        if not is_asked_how:
            del self.fields["answer"]
        else:
            self._ask_how_it_was_heard(whose, staff)

    def _ask_for_words(self, whose: str, told: Told | None) -> None:
        asked = {OWN_WORDS: "Their words, as they stand in the concern"} if told else prompts_of(whose)
        for key, question in asked.items():
            words = forms.CharField(
                label=question.replace("their", "your") if self.own else question,
                required=False,
                max_length=LONGEST_TOLD if told else LONGEST,
                widget=forms.Textarea(attrs={"rows": 2}),
            )
            self.take_in(f"said-{key}", words)

    def _ask_who(self, speakers: Choices | list[tuple[str, str]], widget: forms.Widget) -> None:
        who = forms.ChoiceField(
            label="Who says it?",
            choices=speakers,
            widget=widget,
            error_messages={"required": "Choose who says it"},
        )
        self.take_in("speaker", who)

    def _ask_how_it_was_heard(self, whose: str, staff: Choices) -> None:
        if whose == ADULT:
            label = "Interpreter, if there was one"
            self.take_in("interpreter", forms.CharField(label=label, required=False, max_length=120))
        if whose == PUPIL:
            listeners = [("", "I did"), *staff]
            self.take_in(
                "gathered_by", forms.ChoiceField(label="Who listened?", choices=listeners, required=False)
            )
        label = "It was read back to them, and they said that it is right"
        self.take_in("read_back", forms.BooleanField(label=label, required=False))

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if self.own and not self.said():
            self.add_error(None, "Answer one of the questions, or write it in your own words.")
        return given

    @property
    def prompts(self) -> list[Any]:
        return [self[name] for name in self.fields if name.startswith("said-")]

    def said(self) -> dict[str, str]:
        given = self.cleaned_data.items()
        return {
            name.removeprefix("said-"): words for name, words in given if name.startswith("said-") and words
        }


def _found(longest: int) -> forms.CharField:
    return forms.CharField(
        label="What was found?",
        max_length=longest,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Say what was found"},
    )


class FindingForm(EndeavourForm):
    kind = forms.ChoiceField(label="What kind of knowledge is it?")
    source = forms.CharField(
        label="Where does it come from?",
        help_text="For example, Phonics screening check, or Educational psychologist",
        max_length=120,
        error_messages={"required": "Say where this comes from"},
    )
    words = _found(400)
    found_on = MemorableDateField(label="When?", hint="")

    def __init__(self, sent: QueryDict | None, *, kinds: Choices, begun: Mapping[str, object]) -> None:
        super().__init__(sent, initial={"found_on": clock.today(), **begun})
        if begun:
            self.take_in("words", _found(LONGEST_TRIED))
            self.order_fields(("kind", "source", "words", "found_on"))
        self.fields["kind"].choices = kinds  # type: ignore[attr-defined]  # a ChoiceField


class TakeBackForm(EndeavourForm):
    why = ReasonField(
        label="Why is it taken back?",
        help_text="For example, it was written on the wrong child’s page",
        max_length=200,
        error_messages={"required": "Say why it is taken back"},
    )
