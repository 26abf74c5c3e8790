"""L2: how a session went when it went otherwise. Nothing is asked about anybody's health."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from django import forms
from django.http import QueryDict

from endeavour.classroom.queries.session import NOT, SessionPage
from endeavour.classroom.queries.today import AskedCheck
from endeavour.cycle.queries.due_checks import DueCheck
from endeavour.design.forms import EndeavourForm
from endeavour.design.reasons import ReasonField
from endeavour.design.sure import SureForm
from endeavour.progress.values import far_off_of
from endeavour.provision.children import Child
from endeavour.provision.session_said import LONGEST_NOTE
from endeavour.provision.words import REASONS, THERE
from endeavour.tenancy.codes import LENGTH

SAVED_WITH_A_REASON = (
    "You chose why it did not happen. If it did happen, press Save again; if not, press “It did not happen”."
)


class DifferentForm(SureForm):
    """One question for each child; Here is chosen already, so that only what was different is said; or what stood,
    where it was taken back.

    Sent by the button below, `not_at_all`: it did not happen, and why.
    """

    def __init__(self, sent: QueryDict | None, *, page: SessionPage) -> None:
        super().__init__(sent)
        self.not_at_all = sent is not None and NOT in sent
        self.checks = {check.due.field: check.due for check in page.checks}
        self.children = {f"child_{child.pid}": child for child in page.session.children}
        for name, child in self.children.items():
            self.fields[name] = forms.ChoiceField(
                label=child.name,
                choices=THERE,
                initial=page.there_of(child.pk),
                required=not self.not_at_all,
                widget=forms.RadioSelect,
                error_messages={"required": f"Say how it was with {child.name}."},
            )
        for check in page.checks:
            self.fields[check.due.field] = _score(check, page.results.get(check.due.code))
        self.fields["note"] = _note(page)
        self.fields["reason"] = forms.ChoiceField(
            label="Why did it not happen?",
            choices=REASONS,
            initial=page.before.reason if page.before else "",
            help_text="If no child was there, say so of each child above and save. A note above goes along.",
            required=self.not_at_all,
            widget=forms.RadioSelect,
            error_messages={"required": "Say why it did not happen."},
        )

    def clean(self) -> None:
        if self.cleaned_data.get("reason") and not self.not_at_all:
            self.ask_if_sure("reason", SAVED_WITH_A_REASON)
        for due, value in self.scores():
            question = far_off_of(due.outcome, due.before)(value)
            if question:
                self.ask_if_sure(due.field, f"{self.fields[due.field].label}: {question}")

    def presences(self) -> Mapping[int, str]:
        given = {child.pk: self.cleaned_data[name] for name, child in self.children.items()}
        return {pk: there for pk, there in given.items() if there}

    def scores(self) -> list[tuple[DueCheck, Decimal]]:
        """Those that were entered."""
        given = ((due, self.cleaned_data.get(name)) for name, due in self.checks.items())
        return [(due, value) for due, value in given if value is not None]

    def of_checks(self) -> list[forms.BoundField]:
        return [self[name] for name in self.checks]

    def of_children(self) -> list[forms.BoundField]:
        return [self[name] for name in self.children]


class UndoForm(EndeavourForm):
    """What was said on an earlier day is not taken back without a word."""

    why = ReasonField(
        label="Why does it change?",
        max_length=300,
        error_messages={"required": "Say in a few words why it changes."},
    )


def code_in(sent: QueryDict) -> str:
    """Of what was seen to stand when Undo was pressed; empty where it isn't said, or is no code at all."""
    seen = sent.get("seen", "")
    return seen if len(seen) == LENGTH and seen.isalnum() else ""


def with_all_here(sent: QueryDict, children: Sequence[Child]) -> QueryDict:
    """One tap says so much."""
    whole = sent.copy()
    for child in children:
        whole[f"child_{child.pid}"] = "here"
    return whole


def _score(check: AskedCheck, before: Decimal | None) -> forms.DecimalField:
    wrong = f"Enter {check.name}’s result as a number, like 42, or leave it empty"
    return forms.DecimalField(
        label=f"{check.name}: {check.due.measure}",
        help_text=check.due.unit,
        initial="" if before is None else f"{before.normalize():f}",
        required=False,
        min_value=0,
        max_digits=8,
        decimal_places=2,
        error_messages=dict.fromkeys(("invalid", "min_value", "max_digits", "max_decimal_places"), wrong),
    )


def _note(page: SessionPage) -> forms.CharField:
    return forms.CharField(
        label="Anything to pass on? (optional)",
        initial=page.before.note if page.before else "",
        help_text=f"{page.who_reads_a_note} Nothing about health. {LONGEST_NOTE} letters at most.",
        max_length=LONGEST_NOTE,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
