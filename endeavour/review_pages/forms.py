"""The forms of reviews: whom to ask, the words, the decision."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from django import forms
from django.forms.boundfield import BoundField
from django.http import QueryDict

from endeavour.cycle.new_decision import Hindrance, NewDecision, hindrances
from endeavour.cycle.queries.review_sheet import ReviewedOutcome
from endeavour.cycle.queries.rounds import Askable
from endeavour.cycle.review_facts import ReviewFacts
from endeavour.cycle.words import DECISIONS, NOT_ENOUGH, PARENTS_AGREE, SAID_HOW, WORDS_OF_FEEDBACK
from endeavour.design.date_range import HAS_BEEN_LATELY, LOOKED_BACK_ON, TO_BE_ANSWERED_BY
from endeavour.design.dates import day_and_month
from endeavour.design.forms import EndeavourForm, MemorableDateField
from endeavour.design.numbers import in_figures
from endeavour.design.reasons import ReasonField, no_reason
from endeavour.design.sure import SureForm
from endeavour.journeys.shared_row import SharedRowForm, seen_in
from endeavour.progress.trend import DONE
from endeavour.progress.values import with_unit
from endeavour.review_pages.rounds import AskPage

OF_PARENTS = ("parents_agree", "parents_said_by", "parents_said_on", "parents_said_how")
OF_A_SPECIALIST, OF_AN_END = ("specialist", "specialist_by", *OF_PARENTS), ("watch_for", "look_back_on")


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
                label="A line about it (optional; why, where there is not enough to say)",
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
            if given.get(f"word_{one.line.code}") == DONE != one.word and one.pictured.progress.falls_short:
                self.ask_if_sure(f"word_{one.line.code}", _not_reached(one))
        return given

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
    """The numbers, what was given, and the word that the checks suggest, with its rule."""
    suggested = f"The checks suggest: {one.suggested_in_words.lower()}. " if one.suggested else ""
    return f"{one.pictured.sentence} {one.given.in_words}. {suggested}{one.pictured.progress.rule}"


class DecisionForm(EndeavourForm):
    """What happens next, and why; reasons for whatever isn't there. The act says which of them are needed."""

    decision = forms.ChoiceField(
        label="What happens next?",
        choices=DECISIONS,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what happens next"},
    )
    reason = ReasonField(
        label="Why?",
        help_text="The family reads this on their copy of the plan, until the next one is shared.",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Enter why"},
    )
    no_pupil_view_because = forms.CharField(max_length=300, required=False)
    no_family_view_because = forms.CharField(max_length=300, required=False)
    no_specialist_because = forms.CharField(
        label="If no specialist is asked: why not?",
        help_text="Two reviews in a row found little or no progress. The Code (6.59) asks that a specialist be "
        "involved; after two is a school rule. Your name stands under this reason.",
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    specialist = forms.CharField(
        label="Who is asked?",
        help_text="Like the educational psychologist, or Ms Lund of the speech and language service.",
        max_length=120,
        required=False,
    )
    specialist_by = MemorableDateField(
        label="By when?",
        hint="The day by which they are asked. It stands on Work until what they find is written down.",
        ask="Enter the day by which they are asked",
        required=False,
        within=TO_BE_ANSWERED_BY,
    )
    parents_agree = forms.ChoiceField(
        label="Do the parents agree?",
        help_text="The Code (6.47, to be confirmed) asks that a specialist be contacted only if the parents agree. It "
        "is decided without that too: then Work reminds you, and nobody is asked before.",
        choices=[("", "Choose"), *PARENTS_AGREE],
        required=False,
    )
    parents_said_by = forms.ChoiceField(label="Which parent said so?", required=False)
    parents_said_on = MemorableDateField(
        label="On which day?",
        hint="Leave this and the next open if they have not been asked yet.",
        ask="Enter the day on which they said so",
        required=False,
        within=HAS_BEEN_LATELY,
    )
    parents_said_how = forms.ChoiceField(label="How?", choices=[("", "Choose"), *SAID_HOW], required=False)
    watch_for = forms.CharField(
        label="What should staff and family watch for?",
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    look_back_on = MemorableDateField(
        label="When will you look back?",
        ask="Enter the day on which you will look back",
        required=False,
        within=LOOKED_BACK_ON,
    )
    choice_hints: ClassVar[dict[str, dict[str, str]]] = {
        "decision": {
            "carry_on": "The next cycle begins with the same support.",
            "change": "The next cycle begins; its plan is yours to change.",
            "specialist": "Someone from outside the class looks with you: say below who is asked, and by when. "
            "The next cycle begins.",
            "assessment": "You ask the local authority to look; with an EHC plan, to look again. The request is "
            "written outside Endeavour for now; Work reminds you until you record that it was asked. "
            "The next cycle begins.",
            "end": "Support ends with care: what to watch for, a day to look back, and the family is told.",
        },
    }

    def __init__(
        self,
        sent: QueryDict | None,
        *,
        first: str,
        facts: ReviewFacts,
        delivery_note: str,
        parents: Sequence[tuple[str, str]],
    ) -> None:
        super().__init__(sent)
        self.fields["parents_said_by"].choices = [("", "Choose"), *parents]  # type: ignore[attr-defined]  # likewise
        self._facts, self._first, self._delivery_note = facts, first, delivery_note
        self.elsewhere: tuple[Hindrance, ...] = ()
        self.fields["no_pupil_view_because"].label = f"Why is {first}’s own view not here?"
        self.fields["no_family_view_because"].label = f"Why is the view of {first}’s family not here?"
        not_asked = {
            "no_pupil_view_because": facts.pupil_heard,
            "no_family_view_because": facts.family_heard,
            "no_specialist_because": not facts.slow_again,
        }
        for name in [name for name, leave_out in not_asked.items() if leave_out]:
            del self.fields[name]

    def clean(self) -> dict[str, Any]:
        """All that is missing at once: what belongs to another page too, with the field there."""
        given = super().clean() or self.cleaned_data
        missing = hindrances(
            self.decided(), self._facts, first=self._first, delivery_note=self._delivery_note
        )
        self.elsewhere = tuple(one for one in missing if one.belongs_to)
        for one in missing:
            if one.belongs_to or one.field not in self.errors:
                self.add_error(one.field if one.field in self.fields else None, one.sentence)
        return given

    def decided(self) -> NewDecision:
        """What is typed so far; whole only of a form that was found valid."""
        given = {name: value for name, value in self.cleaned_data.items() if name != "operation"}
        return NewDecision(**{"decision": "", "reason": "", **given})

    @property
    def asking(self) -> list[BoundField]:
        return [self[name] for name in OF_A_SPECIALIST]

    @property
    def ending(self) -> list[BoundField]:
        return [self[name] for name in OF_AN_END]

    @property
    def asked_first(self) -> list[BoundField]:
        apart = (*OF_A_SPECIALIST, *OF_AN_END)
        return [field for field in self.visible_fields() if field.name not in apart]
