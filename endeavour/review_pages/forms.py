"""The forms of reviews: whom to ask, and the words."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.http import QueryDict

from endeavour.cycle.queries.review_sheet import ReviewedOutcome
from endeavour.cycle.queries.rounds import Askable
from endeavour.cycle.words import NOT_ENOUGH, WORDS_OF_FEEDBACK
from endeavour.design.components.words import quoted
from endeavour.design.date_range import TO_BE_ANSWERED_BY
from endeavour.design.dates import day_and_month
from endeavour.design.forms import EndeavourForm, MemorableDateField
from endeavour.design.numbers import in_figures
from endeavour.design.reasons import no_reason
from endeavour.design.sure import SureForm
from endeavour.journeys.shared_row import SharedRowForm, seen_in
from endeavour.progress.trend import DONE
from endeavour.progress.values import with_unit
from endeavour.review_pages.rounds import AskPage


class AskForm(EndeavourForm):
    """S17: a tick for each pupil, set where the review is near, and the day, set beforehand."""

    due_on = MemorableDateField(
        label="Answers by",
        hint="A school day.",
        ask="Enter the day by which you want the answers",
        within=TO_BE_ANSWERED_BY,
    )

    def __init__(self, sent: QueryDict | None, *, page: AskPage) -> None:
        self.lines = page.unasked
        ticked = {f"ask_{line.code}": line.code in page.ticked for line in self.lines}
        super().__init__(sent, initial={"due_on": page.due_on, **ticked})
        for line in self.lines:
            self.take_in(f"ask_{line.code}", forms.BooleanField(label=line.pupil, required=False))

    @property
    def near(self) -> list[tuple[Askable, BoundField]]:
        return [(line, self[f"ask_{line.code}"]) for line in self.lines if line.is_near]

    @property
    def later(self) -> list[tuple[Askable, BoundField]]:
        return [(line, self[f"ask_{line.code}"]) for line in self.lines if not line.is_near]

    @property
    def count_of_later(self) -> str:
        return str(len(self.later))

    def chosen(self) -> list[Askable]:
        return [line for line in self.lines if self.cleaned_data[f"ask_{line.code}"]]


class WordsForm(SharedRowForm, SureForm):
    """A word and a line for each outcome, and what will be mended where little was given."""

    delivery_note = forms.CharField(
        label="What will be mended so that the support is given?",
        help_text="Who keeps the time free, and from when. The family reads this on their copy of the plan, once the "
        "review is decided.",
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(
        self, sent: QueryDict | None, *, now: Mapping[str, str], outcomes: Sequence[ReviewedOutcome]
    ) -> None:
        if "delivery_note" in seen_in(sent):
            # Asked when the page was opened: what was typed there is kept, though half is given by now.
            now = {"delivery_note": "", **now}
        super().__init__(sent, now=now)
        self._outcomes = outcomes
        for one in outcomes:
            word = forms.ChoiceField(
                label=one.line.goal,
                help_text=what_is_known(one),
                choices=WORDS_OF_FEEDBACK,
                widget=forms.RadioSelect,
                required=False,
            )
            self.take_in(f"word_{one.line.code}", word)
            note = forms.CharField(
                label="A line about it (optional; why, where there is not enough to say or it is below its number)",
                max_length=400,
                required=False,
            )
            self.take_in(f"note_{one.line.code}", note)
        if "delivery_note" not in now:
            del self.fields["delivery_note"]

    def clean(self) -> dict[str, Any]:
        """A line without a word would be lost; that there is not enough to say has its reason."""
        given = super().clean() or self.cleaned_data
        for one in self._outcomes:
            if given.get(f"note_{one.line.code}") and not given.get(f"word_{one.line.code}"):
                self.add_error(f"word_{one.line.code}", f"Choose a word too: {one.line.goal}")
            if given.get(f"word_{one.line.code}") == NOT_ENOUGH[0]:
                ask = f"Enter why there is not enough to say: {one.line.goal}"
                if wrong := no_reason(given.get(f"note_{one.line.code}", ""), ask):
                    self.add_error(f"note_{one.line.code}", wrong)
            if given.get(f"word_{one.line.code}") == DONE and one.pictured.progress.falls_short:
                self._ask_about_done(one, given.get(f"note_{one.line.code}", ""))
        return given

    def _ask_about_done(self, one: ReviewedOutcome, note: str) -> None:
        """Once whether it is; then always why. What stands already, and stays as it was, is not asked about again."""
        word = f"word_{one.line.code}"
        if one.word != DONE:
            self.ask_if_sure(word, _not_reached(one))
        if word in self.errors or (one.word, one.note) == (DONE, note.strip()):
            return
        if wrong := no_reason(note, f"Enter why it is done below its number: {one.line.goal}"):
            self.add_error(f"note_{one.line.code}", wrong)

    @property
    def outcomes(self) -> list[tuple[ReviewedOutcome, BoundField, BoundField]]:
        return [(one, self[f"word_{one.line.code}"], self[f"note_{one.line.code}"]) for one in self._outcomes]


def _not_reached(one: ReviewedOutcome) -> str:
    """No refusal: whoever teaches the child may know better than a number, and says how in the line."""
    on, value = one.pictured.progress.latest or (one.line.by_when, 0)
    newest = with_unit(in_figures(value), one.line.unit)
    return (
        f"{one.line.goal.rstrip('. ')}: the newest number, {newest} on {day_and_month(on)}, has not reached "
        f"{in_figures(one.line.target or 0)}. If it is done all the same, write the reason into the line about it, and "
        "save again; if not, choose another word."
    )


def what_is_known(one: ReviewedOutcome) -> str:
    """The numbers, what was given, the word that the checks suggest, with its rule, and what teachers say of it."""
    suggested = f"The checks suggest: {one.suggested_in_words.lower()}. " if one.suggested else ""
    known = f"{one.pictured.sentence} {one.given.in_words}. {suggested}{one.pictured.progress.rule}"
    lessons = (
        f"{who}: {said.word}.{f' {quoted(said.note)}' if said.note else ''}" for who, said in one.teachers
    )
    return f"{known} {' '.join(lessons)}".strip()
