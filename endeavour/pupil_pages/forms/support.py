from typing import Any

from django import forms

from endeavour import clock
from endeavour.design.date_range import ENDS, HAS_BEEN, LOOKED_BACK_ON, STARTS_SOON
from endeavour.design.forms import EndeavourForm, MemorableDateField
from endeavour.design.reasons import ReasonField
from endeavour.pupil_pages.forms import two_limbs


def _long(
    label: str, hint: str, ask: str, *, kind: type[forms.CharField] = forms.CharField
) -> forms.CharField:
    return kind(
        label=label,
        help_text=hint,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": ask},
    )


class StartSupportForm(EndeavourForm):
    """P20: the two limbs of the definition, the day, and the main need where none is recorded yet."""

    difficulty = two_limbs.difficulty()
    provision = two_limbs.provision()
    kind = two_limbs.main_need()
    on = two_limbs.first_day()

    def __init__(self, *args: Any, ask_for_need: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("on", clock.today())
        if not ask_for_need:
            del self.fields["kind"]


class EndSupportForm(EndeavourForm):
    """As much care as at the start: why, what to watch for, when to look back."""

    reason = _long(
        "Why does the support end?",
        "What has changed, and how you know.",
        "Enter why the support ends",
        kind=ReasonField,
    )
    watch_for = _long(
        "What should staff and family watch for?",
        "The signs that would tell you that help is needed again.",
        "Enter what staff and family should watch for",
    )
    on = MemorableDateField(
        label="Last day of the support", ask="Enter the last day of the support", within=ENDS
    )
    look_back_on = MemorableDateField(
        label="When will you look back?", ask="Enter the day you will look back", within=LOOKED_BACK_ON
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("on", clock.today())


class PlanForm(EndeavourForm):
    on = MemorableDateField(
        label="Since when is there an EHC plan?",
        hint="The day on which the local authority made the plan final",
        ask="Enter the day the plan was made, like 5 1 2026",
        within=HAS_BEEN,
    )


class EndPlanForm(EndeavourForm):
    reason = _long(
        "Why did the plan end?",
        "As the local authority’s notice says it.",
        "Enter why the plan ended",
        kind=ReasonField,
    )
    on = MemorableDateField(label="Last day of the plan", ask="Enter the last day of the plan", within=ENDS)


class CorrectStartForm(EndeavourForm):
    on = MemorableDateField(
        label="Since when has this been so?", ask="Enter the day, like 14 9 2026", within=STARTS_SOON
    )
