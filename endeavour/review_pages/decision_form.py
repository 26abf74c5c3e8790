"""What happens next, asked at the end of a review; what belongs to one decision is asked where it is chosen."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.forms.boundfield import BoundField
from django.http import QueryDict

from endeavour.cycle.new_decision import Hindrance, NewDecision, hindrances
from endeavour.cycle.review_facts import ReviewFacts
from endeavour.cycle.words import DECISIONS, PARENTS_AGREE, SAID_HOW
from endeavour.design.date_range import HAS_BEEN_LATELY, LOOKED_BACK_ON, TO_BE_ANSWERED_BY
from endeavour.design.forms import EndeavourForm, MemorableDateField
from endeavour.design.reasons import ReasonField

OF_PARENTS = ("parents_agree", "parents_said_by", "parents_said_on", "parents_said_how")
OF_A_SPECIALIST, OF_AN_END = ("specialist", "specialist_by", *OF_PARENTS), ("watch_for", "look_back_on")


@dataclass(frozen=True)
class OfOneChoice:
    """Fields that belong to one decision: the page shows them once it is chosen."""

    decision: str
    legend: str
    fields: list[BoundField]

    @property
    def is_asked_about(self) -> bool:
        """What was typed for a choice that isn't made stays in sight, with what is asked about it."""
        return any(field.errors for field in self.fields)


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
        help_text="The Code asks that a specialist be contacted only if the parents agree. It is decided without "
        "that too: then Work reminds you, and nobody is asked before.",
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
    field_order = ("decision", *OF_A_SPECIALIST, *OF_AN_END)
    choice_hints: ClassVar[dict[str, dict[str, str]]] = {
        "decision": {
            "carry_on": "The next cycle begins with the same support.",
            "change": "The next cycle begins; its plan is yours to change.",
            "specialist": "Someone from outside the class looks with you: say below who is asked, and by when. "
            "The next cycle begins.",
            "assessment": "You ask the local authority to look; with an EHC plan, to look again. The request is "
            "written outside Endeavour for now; Work reminds you until you record that it was asked. "
            "The next cycle begins.",
            "end": "Support ends with care: say below what to watch for, and when you look back; the family is told.",
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
        self.fields["parents_said_by"].choices = [("", "Choose"), *parents]  # type: ignore[attr-defined]  # a select has choices
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
    def of_one_choice(self) -> list[OfOneChoice]:
        asking = [self[name] for name in OF_A_SPECIALIST]
        ending = [self[name] for name in OF_AN_END]
        return [
            OfOneChoice("specialist", "Only where a specialist is asked", asking),
            OfOneChoice("end", "Only where support ends", ending),
        ]

    @property
    def of_every_choice(self) -> list[BoundField]:
        apart = ("decision", *OF_A_SPECIALIST, *OF_AN_END)
        return [field for field in self.visible_fields() if field.name not in apart]
