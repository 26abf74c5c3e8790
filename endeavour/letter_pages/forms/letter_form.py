"""What the forms of all letters have in common: the text that their writer saw, and to whom their hints speak."""

from collections.abc import Mapping
from typing import Any, ClassVar, Protocol, TypeVar

from django import forms
from django.http import QueryDict

from endeavour.design.forms import EndeavourForm

LONG = 600
Words = TypeVar("Words", covariant=True)


class Typed(Protocol[Words]):
    """One letter as it was typed: one form, or several on one page."""

    def is_valid(self) -> bool: ...
    def answer(self) -> Words: ...
    def refuse(self, sentence: str) -> None: ...
    def saw(self, version: int) -> None: ...

    @property
    def seen_version(self) -> int: ...


class LetterForm(EndeavourForm):
    """`version` is the text that the writer saw; 0 for none."""

    version = forms.IntegerField(widget=forms.HiddenInput, initial=0, min_value=0, required=False)

    @property
    def seen_version(self) -> int:
        return self.cleaned_data["version"] or 0

    def saw(self, version: int) -> None:
        """From now on, sending it again means having seen this version."""
        typed = QueryDict(mutable=True)
        typed.update(self.data)  # unpacked, each answer would turn into a list
        typed["version"] = str(version)
        self.data = typed

    def refuse(self, sentence: str) -> None:
        self.add_error(None, sentence)


class ShortLetterForm(LetterForm):
    """A few sentences and no more. `spoken` are those that speak of the child, or to them."""

    spoken: ClassVar[tuple[str, ...]]
    plainly: ClassVar[str]

    def __init__(
        self, posted: QueryDict | None, kept: Mapping[str, Any], *, child: str, to_child: bool
    ) -> None:
        super().__init__(posted or None, initial=kept)
        speak = f"You write to {child}: say “you”." if to_child else self.plainly
        for name in self.spoken:
            self.fields[name].help_text = f"{speak} One or two short sentences."


def sentences(label: str, *, hint: str = "", required: bool = True) -> forms.CharField:
    box = forms.Textarea(attrs={"rows": 3})
    return forms.CharField(label=label, help_text=hint, required=required, max_length=LONG, widget=box)
