"""C4: how a pupil is getting on in this teacher's lessons, outcome by outcome."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.http import QueryDict

from endeavour.cycle.queries.asked import AskedOutcome, AskedPupil
from endeavour.cycle.words import NOT_ENOUGH, WORD_LABELS, WORDS_OF_FEEDBACK
from endeavour.design.forms import EndeavourForm
from endeavour.journeys.shared_row import OUT_OF_DATE

OVERTAKEN = (
    "You changed this answer somewhere else meanwhile. What stands now: {answer}. "
    "Send this again if it is to stand instead."
)
SAVED = "Saved meanwhile: {words}"
# Each names what it is about: with several outcomes it stands in one list.
SAVED_OF = "{goal}. " + SAVED
CHOSEN = "{goal}. This button does not keep the word that you chose. Press Save, or choose “Not enough to say” first."
TICKED = "This button does not keep what you ticked here. Press Save, or take the ticks away first."
NOT_WITH_IT = "{goal}. This button does not keep what you wrote. Press Save, or empty this line first."
TOO_LONG = "{goal}. Use 400 letters or fewer in your words: one line is enough."


@dataclass(frozen=True)
class OutcomeFields:
    """What is asked of one outcome. The line is shown open where it holds something or has a mistake."""

    word: BoundField
    note: BoundField
    line_is_open: bool


class FeedbackForm(EndeavourForm):
    """Four words and "not enough to say" for each outcome, an optional line, and the lines that were used.

    `instead` is the button that answers for the whole pupil at once: then no words are asked for, and nothing that was
    typed, chosen or ticked is thrown away.
    """

    seen = forms.IntegerField(widget=forms.HiddenInput, error_messages={"required": OUT_OF_DATE})

    def __init__(
        self, sent: QueryDict | None, *, asked: AskedPupil, lines: Sequence[tuple[str, str]]
    ) -> None:
        self._asked, self._outcomes, self._lines = asked, asked.outcomes, lines
        seen = sent.get("seen", "") if sent else ""
        self._overtaken = seen.isdecimal() and seen != str(asked.version)
        self.instead = sent.get("instead", "") if sent else ""
        before = {f"word_{outcome.code}": outcome.word for outcome in asked.outcomes}
        before |= {f"note_{outcome.code}": outcome.note for outcome in asked.outcomes}
        sent = _saw(sent, asked.version) if sent and self._overtaken else sent
        self._sent = sent or QueryDict()
        super().__init__(sent, initial={**before, "used": list(asked.used), "seen": asked.version})
        for outcome in asked.outcomes:
            self._ask_about(outcome)
        if lines:
            self.fields["used"] = forms.MultipleChoiceField(
                label="What have you used?",
                choices=lines,
                required=False,
                widget=forms.CheckboxSelectMultiple,
            )

    def _ask_about(self, outcome: AskedOutcome) -> None:
        self.fields[f"word_{outcome.code}"] = forms.ChoiceField(
            label=outcome.goal,
            choices=WORDS_OF_FEEDBACK,
            required=not self.instead,
            widget=forms.RadioSelect,
            error_messages={"required": f"Choose how it is going: {_goal(outcome)}"},
        )
        self.fields[f"note_{outcome.code}"] = forms.CharField(
            label="In your words (optional)",
            max_length=400,
            required=False,
            error_messages={"max_length": TOO_LONG.format(goal=_goal(outcome))},
        )

    @property
    def outcomes(self) -> list[OutcomeFields]:
        pairs = ((self[f"word_{o.code}"], self[f"note_{o.code}"]) for o in self._outcomes)
        return [OutcomeFields(word, note, bool(note.value() or note.errors)) for word, note in pairs]

    @property
    def lines(self) -> BoundField | None:
        return self["used"] if "used" in self.fields else None

    def words(self) -> dict[int, str]:
        """By outcome's id; only of a form that was found valid."""
        return {o.id: self.cleaned_data[f"word_{o.code}"] for o in self._outcomes}

    def notes(self) -> dict[int, str]:
        return {o.id: self.cleaned_data[f"note_{o.code}"] for o in self._outcomes}

    def used(self) -> tuple[str, ...]:
        return tuple(self.cleaned_data.get("used", ()))

    def clean(self) -> dict[str, Any]:
        """What was saved in another window meanwhile is said beside each question; sent again, this one counts."""
        given = super().clean() or {}
        if self._overtaken:
            self.add_error(None, OVERTAKEN.format(answer=self._asked.answer_in_words.lower()))
        if self._overtaken and self._asked.was_given:
            self._say_what_was_saved()
        if self.instead:
            self._keep_what_is_new(given)
        return given

    def _keep_what_is_new(self, given: dict[str, Any]) -> None:
        for outcome in self._outcomes:
            if given.get(f"word_{outcome.code}", "") not in ("", NOT_ENOUGH[0], outcome.word):
                self.add_error(f"word_{outcome.code}", CHOSEN.format(goal=_goal(outcome)))
            if given.get(f"note_{outcome.code}", "") not in ("", outcome.note):
                self.add_error(f"note_{outcome.code}", NOT_WITH_IT.format(goal=_goal(outcome)))
        if not set(given.get("used", ())) <= set(self._asked.used):
            self.add_error("used", TICKED)

    def _say_what_was_saved(self) -> None:
        for outcome in self._outcomes:
            word = (f"word_{outcome.code}", outcome.word, WORD_LABELS.get(outcome.word, ""))
            for name, saved, words in (word, (f"note_{outcome.code}", outcome.note, outcome.note)):
                if saved and self._sent.get(name, "").strip() != saved:
                    self.add_error(name, SAVED_OF.format(goal=_goal(outcome), words=words))
        ticked = [label for key, label in self._lines if key in self._asked.used]
        if ticked and set(self._sent.getlist("used")) != set(self._asked.used):
            self.add_error("used", SAVED.format(words="; ".join(ticked)))


def _goal(outcome: AskedOutcome) -> str:
    return outcome.goal.rstrip(". ")


def _saw(sent: QueryDict, version: int) -> QueryDict:
    changed = sent.copy()
    changed["seen"] = str(version)
    return changed
