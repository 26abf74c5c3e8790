"""The forms of Endeavour: they check shape, speak plainly, and can be sent twice without harm."""

from typing import Any, ClassVar
from uuid import UUID, uuid4

from django import forms
from django.forms.boundfield import BoundField
from django.forms.fields import Field

from endeavour.design.date_field import DateInputs, MemorableDateField
from endeavour.design.plain_messages import speak_plainly

__all__ = ["DateInputs", "EndeavourForm", "FilterForm", "MemorableDateField", "OperationField"]


class FilterForm(forms.Form):
    """A form whose answers stand in the address: filters, sorting, a date to look at."""

    use_required_attribute = False
    # Hints of single choices: {"channel": {"paper": "We post it second class."}}
    choice_hints: ClassVar[dict[str, dict[str, str]]] = {}
    # How a field is called inside a sentence, where its label is none: {"plan_within": "the days for a plan"}
    said_as: ClassVar[dict[str, str]] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            self.take_in(name, field)

    def __getitem__(self, name: str) -> BoundField:
        """However late a field was added: a browser that cuts off at a length says nothing of it."""
        if name in self.fields:
            _let_people_type(self.fields[name])
        return super().__getitem__(name)

    def take_in(self, name: str, field: Field) -> None:
        """A field, as every field here is: forms whose questions depend on something add theirs with it."""
        _let_people_type(field)
        self.fields[name] = field

    def full_clean(self) -> None:
        """By now the form has all its fields, and each its last label."""
        for name, field in self.fields.items():
            label = str(field.label or name.replace("_", " ").capitalize())
            speak_plainly(field, label, self.said_as.get(name, ""))
        super().full_clean()


class OperationField(forms.UUIDField):
    """One number for one press of the button, so that a form that arrives twice counts once."""

    widget = forms.HiddenInput

    def clean(self, value: Any) -> UUID:
        given = super().clean(value)
        return given if isinstance(given, UUID) else uuid4()


class EndeavourForm(FilterForm):
    """A form that changes something."""

    operation = OperationField(
        required=False,
        initial=uuid4,
        error_messages={"invalid": "This page was out of date. Check what you typed and send it again."},
    )

    @property
    def operation_id(self) -> UUID:
        """The number of this press; only of a form that was found valid."""
        number: UUID = self.cleaned_data["operation"]
        return number


def _let_people_type(field: Field) -> None:
    """No silent cutting off at a length, no spinners: the answer is judged when it is sent."""
    widget = field.widget
    for limit in ("maxlength", "minlength", "min", "max", "step"):
        widget.attrs.pop(limit, None)
    if isinstance(widget, forms.NumberInput):
        widget.input_type = "text"
        widget.attrs.setdefault("inputmode", "decimal" if _takes_fractions(field) else "numeric")


def _takes_fractions(field: Field) -> bool:
    return isinstance(field, forms.DecimalField | forms.FloatField)
