from collections.abc import Sequence
from typing import Any

from django import forms

from endeavour import clock
from endeavour.design.forms import EndeavourForm, MemorableDateField
from endeavour.register.words import NEED_WORDS, need_in_words

PLACES = ("First (main need)", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth")


class AddNeedForm(EndeavourForm):
    kind = forms.ChoiceField(
        label="Which type of need?",
        help_text="As for the school census. No diagnosis is needed to record one.",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose the type of need"},
    )
    starts_on = MemorableDateField(label="Since when?", hint="If you know it", required=False)

    def __init__(self, *args: Any, standing: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["kind"]
        if isinstance(field, forms.ChoiceField):
            by_word = sorted(NEED_WORDS, key=need_in_words)
            field.choices = [(code, need_in_words(code)) for code in by_word if code not in standing]


class OrderNeedsForm(EndeavourForm):
    """A place for each need. `seen` is the order that the person was shown."""

    seen = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, standing: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["seen"] = " ".join(standing)
        places = [(str(place), words) for place, words in enumerate(PLACES[: len(standing)], start=1)]
        for place, code in enumerate(standing, start=1):
            self.fields[code] = forms.ChoiceField(
                label=need_in_words(code), choices=places, initial=str(place)
            )

    def order(self) -> list[str]:
        """The needs by place; two in one place stand side by side, for the act to refuse."""
        codes = [name for name in self.fields if name not in ("seen", "operation")]
        placed: dict[int, str] = {}
        for code in codes:
            placed.setdefault(int(self.cleaned_data[code]), code)
        return [placed.get(place, codes[0]) for place in range(1, len(codes) + 1)]

    def seen_order(self) -> list[str]:
        return str(self.cleaned_data["seen"]).split()


class EndNeedForm(EndeavourForm):
    kind = forms.ChoiceField(
        label="Which need has ended?",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose the need that has ended"},
    )
    on = MemorableDateField(label="Its last day", ask="Enter its last day")

    def __init__(self, *args: Any, standing: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("on", clock.today())
        field = self.fields["kind"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [(code, need_in_words(code)) for code in standing]
