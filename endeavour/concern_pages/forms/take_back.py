"""Why a concern is taken back."""

from django import forms

from endeavour.design.forms import EndeavourForm
from endeavour.design.reasons import ReasonField
from endeavour.register.concerns_about import LONGEST_REASON


class TakeBackForm(EndeavourForm):
    reason = ReasonField(
        label="Why do you take it back?",
        help_text="For example: it was about another child, or a line in it was wrong and I raise it again.",
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "Enter why you take it back"},
    )
