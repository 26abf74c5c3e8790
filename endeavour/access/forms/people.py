"""Shape of what is typed about people, their roles and their classes."""

from django import forms

from endeavour.access.roles import ROLES
from endeavour.design.forms import EndeavourForm, MemorableDateField
from endeavour.schools.classes import ClassOfYear

AT_ONCE = "at_once"
LATER = "later"


class RoleForm(EndeavourForm):
    role = forms.ChoiceField(
        label="Role", choices=[(role.key, role.name) for role in ROLES.values()], widget=forms.RadioSelect
    )
    starts_on = MemorableDateField(label="From which day?", ask="Enter the first day, like 1 9 2026")
    choice_hints = {"role": {role.key: role.sentence for role in ROLES.values()}}


class InviteForm(RoleForm):
    email = forms.EmailField(
        label="Email address at work", help_text="They sign in with it. Nothing is sent to it."
    )
    title = forms.CharField(
        label="Title", max_length=20, required=False, help_text="Mr, Mrs, Ms, Dr, Mx. You can leave it empty."
    )
    forename = forms.CharField(label="First name", max_length=100)
    surname = forms.CharField(label="Last name", max_length=100)
    field_order = ["email", "title", "forename", "surname", "role", "starts_on"]


class EndForm(EndeavourForm):
    when = forms.ChoiceField(
        label="When does it end?",
        choices={AT_ONCE: "Now, at once", LATER: "After a last day"},
        widget=forms.RadioSelect,
    )
    on = MemorableDateField(label="Last day", required=False)
    choice_hints = {"when": {AT_ONCE: "The next page they press is closed to them."}}

    def clean(self) -> None:
        super().clean()
        if (
            self.cleaned_data.get("when") == LATER
            and not self.cleaned_data.get("on")
            and "on" not in self.errors
        ):
            self.add_error("on", "Enter the last day, like 31 8 2027")


class PlaceForm(EndeavourForm):
    school_class = forms.TypedChoiceField(label="Class", coerce=int)
    kind = forms.ChoiceField(
        label="What do they do there?",
        choices={"teaches": "Teach it", "supports": "Support it"},
        widget=forms.RadioSelect,
    )
    starts_on = MemorableDateField(label="From which day?", ask="Enter the first day, like 1 9 2026")

    def __init__(self, *args: object, classes: list[ClassOfYear], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        choice = self.fields["school_class"]
        assert isinstance(choice, forms.TypedChoiceField)  # noqa: S101 - declared above
        choice.choices = [("", "Choose a class"), *((one.pk, one.name) for one in classes)]
